"""PostgreSQL's text search, on the vectors that Wagtail keeps, with the index that it leaves out."""

from tryghed.search.engines.asking import ENTRIES, EVERYWHERE, TITLE, Engine
from tryghed.search.sql import rows

VECTORS = {
    EVERYWHERE: "(entry.title || entry.body)",
    TITLE: "entry.autocomplete",
}  # as in the indexes


class PostgresEngine(Engine):
    AND, OR = " & ", " | "
    title_text, body_text = "title_text", "body_text"
    most_ranked = (
        150  # a long body lies beside its row, and reading it costs more than all the rest
    )

    def key(self, key, is_start):
        return f"'{key}':*" if is_start else f"'{key}'"

    def matching(self, match, fields=EVERYWHERE, in_title=None, most=None):
        """Ids of the entries that fit an expression, in no particular order (a list).

        In: where to look; an expression that title or lead must fit, too; how many are enough.
        """
        also = " AND entry.title @@ %s::tsquery" if in_title else ""
        limit = f" LIMIT {most:d}" if most else ""
        found = rows(
            f"SELECT entry.id FROM {ENTRIES} entry WHERE {VECTORS[fields]} @@ %s::tsquery{also}{limit}",
            [match, *([in_title] if in_title else [])],
        )
        return [entry for (entry,) in found]

    def ranked(self, match, plan):
        """The same, the best first."""
        pieces = [f"%s * ts_rank({VECTORS[EVERYWHERE]}, %s::tsquery)"] * len(plan.groups)
        ranks = [
            each
            for group in plan.groups
            for each in (group.rarity, self.any_alternative(group.alternatives))
        ]
        found = rows(
            f"SELECT {' + '.join(pieces)}, entry.id FROM {ENTRIES} entry"
            f" WHERE {VECTORS[EVERYWHERE]} @@ %s::tsquery",
            [*ranks, match],
        )
        return [entry for _rank, entry in sorted(found, reverse=True)]
