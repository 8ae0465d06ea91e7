"""PostgreSQL's text search, on the vectors that Wagtail keeps, with the index that it leaves out."""

from tryghed.search.engines.asking import (
    EVERYWHERE,
    MOST_CANDIDATES,
    PAGE,
    TITLE,
    Candidate,
    Candidates,
    Engine,
)
from tryghed.search.engines.scope import ENTRIES
from tryghed.search.sql import rows

VECTORS = {
    EVERYWHERE: "(entry.title || entry.body)",
    TITLE: "entry.autocomplete",
}  # as in the indexes
BODIES_READ = 300  # a long body lies beside its row, and reading it costs more than all the rest


class PostgresEngine(Engine):
    AND, OR = " & ", " | "
    entry = "entry.id"

    def key(self, key, is_start):
        return f"'{key}':*" if is_start else f"'{key}'"

    def matching(self, columns, match, scope, fields=EVERYWHERE):
        """(SQL, parameters): columns of the entries of a scope that fit an expression."""
        where, parameters = scope.where(self.entry, PAGE)
        return (
            f"SELECT {columns} FROM {ENTRIES} entry"
            f" WHERE {VECTORS[fields]} @@ %s::tsquery AND entry.title @@ %s::tsquery"
            f" AND {where}",
            [match, f"'{scope.language_key}'", *parameters],
        )

    def candidates(self, match, plan, scope):
        """The pages of a scope that fit an expression (Candidates).

        First by their titles, then the best of these by their bodies, too.
        """
        in_title, title_parameters = self._rank("entry.title", plan)
        in_body, body_parameters = self._rank("entry.body", plan)
        sql, parameters = self.matching(f"entry.id, {in_title} AS rank", match, scope)
        parameters = [*title_parameters, *parameters]
        found = rows(
            f"WITH matching AS ({sql} ORDER BY rank DESC, entry.id DESC)"
            f", best AS (SELECT * FROM matching LIMIT {BODIES_READ})"
            " SELECT best.id, entry.object_id, entry.title_text, entry.body_text FROM best"
            f" JOIN {ENTRIES} entry ON entry.id = best.id"
            f" ORDER BY best.rank + {in_body} DESC, best.id DESC LIMIT {MOST_CANDIDATES}",
            [*parameters, *body_parameters],
        )
        return Candidates(
            first=[
                Candidate(int(page), f" {title} ", f" {body} ") for _, page, title, body in found
            ],
            others=self._others(sql, parameters, {entry for entry, *_ in found}),
        )

    def _others(self, sql, parameters, shown):
        if len(shown) < MOST_CANDIDATES:
            return []
        found = rows(f"{sql} ORDER BY rank DESC, entry.id DESC", parameters)
        return [entry for entry, _rank in found if entry not in shown]

    def _rank(self, vector, plan):
        pieces, parameters = [], []
        for group in plan.groups:
            pieces.append(f"%s * ts_rank({vector}, %s::tsquery)")
            parameters += [group.rarity, self.any_alternative(group.alternatives)]
        return f"({' + '.join(pieces)})", parameters
