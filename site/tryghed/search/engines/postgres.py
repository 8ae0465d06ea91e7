"""PostgreSQL's text search, on the vectors that Wagtail keeps, with the index that it leaves out."""

from tryghed.search.engines.asking import (
    EVERYWHERE,
    MOST_CANDIDATES,
    TITLE,
    Candidate,
    Candidates,
    Engine,
)
from tryghed.search.engines.scope import DOCUMENTS, ENTRIES
from tryghed.search.sql import rows

VECTORS = {
    EVERYWHERE: "(entry.title || entry.body)",
    TITLE: "entry.autocomplete",
}  # as in the indexes
BODIES_READ = 300  # a long body lies beside its row, and reading it costs more than all the rest


class PostgresEngine(Engine):
    def key(self, key, is_start):
        return f"'{key}':*" if is_start else f"'{key}'"

    def and_(self, expressions):
        return _joined(" & ", expressions)

    def or_(self, expressions):
        return _joined(" | ", expressions)

    def matching(self, match, scope, columns="document.page_id", fields=EVERYWHERE, before=()):
        where, parameters = scope.where()
        return (
            f"SELECT {columns} FROM {ENTRIES} entry"
            f" JOIN {DOCUMENTS} document ON document.page_id = CAST(entry.object_id AS INTEGER)"
            f" WHERE {VECTORS[fields]} @@ %s::tsquery AND {where}",
            [*before, match, *parameters],
        )

    def candidates(self, match, plan, scope):
        """The pages of a scope that fit an expression (Candidates).

        First by their titles, then the best of these by their bodies, too.
        """
        in_title, title_parameters = self._rank("entry.title", plan)
        in_body, body_parameters = self._rank("entry.body", plan)
        sql, parameters = self.matching(
            match,
            scope,
            f"entry.id, document.page_id, {in_title} AS rank, count(*) OVER () AS total",
            before=title_parameters,
        )
        found = rows(
            f"WITH matching AS ({sql} ORDER BY rank DESC, document.page_id DESC)"
            f", best AS (SELECT * FROM matching LIMIT {BODIES_READ})"
            " SELECT best.page_id, best.total, entry.title_text, entry.body_text FROM best"
            f" JOIN {ENTRIES} entry ON entry.id = best.id"
            f" ORDER BY best.rank + {in_body} DESC, best.page_id DESC LIMIT {MOST_CANDIDATES}",
            [*parameters, *body_parameters],
        )
        first = [Candidate(page, f" {title} ", f" {body} ") for page, _, title, body in found]
        total = found[0][1] if found else 0
        return Candidates(total, first, self._others(sql, parameters, first, total))

    def _others(self, sql, parameters, first, total):
        if total <= len(first):
            return []
        shown = {candidate.page_id for candidate in first}
        found = rows(f"{sql} ORDER BY rank DESC, document.page_id DESC", parameters)
        return [row[1] for row in found if row[1] not in shown]

    def _rank(self, vector, plan):
        pieces, parameters = [], []
        for group in plan.groups:
            pieces.append(f"%s * ts_rank({vector}, %s::tsquery)")
            parameters += [group.rarity, self.any_alternative(group.alternatives)]
        return f"({' + '.join(pieces)})", parameters


def _joined(operator, expressions):
    return f"({operator.join(expressions)})"
