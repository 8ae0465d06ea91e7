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

    def matching(self, match, fields=EVERYWHERE, most=None):
        """Ids of the entries that fit an expression, in no particular order (a list).

        In: where to look; how many are enough.
        """
        limit = f" LIMIT {most:d}" if most else ""
        found = _rows(
            f"SELECT entry.id FROM {ENTRIES} entry WHERE {VECTORS[fields]} @@ %s::tsquery{limit}",
            [match],
        )
        return [entry for (entry,) in found]

    def titled(self, match, in_title):
        """Ids of the entries that fit an expression, and another in title or lead (a list)."""
        both = f"{VECTORS[EVERYWHERE]} @@ %s::tsquery AND entry.title @@ %s::tsquery"
        found = _rows(f"SELECT entry.id FROM {ENTRIES} entry WHERE {both}", [match, in_title])
        return [entry for (entry,) in found]

    def ranked(self, match, plan):
        """The same, the best first."""
        pieces = ["%s * ts_rank(vector, %s::tsquery)"] * len(plan.groups)
        ranks = [
            each
            for group in plan.groups
            for each in (group.rarity, self.any_alternative(group.alternatives))
        ]
        found = _rows(
            f"SELECT {' + '.join(pieces)}, id FROM (SELECT entry.id, {VECTORS[EVERYWHERE]} AS vector"
            f" FROM {ENTRIES} entry WHERE {VECTORS[EVERYWHERE]} @@ %s::tsquery OFFSET 0) fitting",
            [*ranks, match],  # OFFSET 0: so that each vector is put together once
        )
        return [entry for _rank, entry in sorted(found, reverse=True)]


def _rows(sql, parameters):
    """Ask the index. PostgreSQL does not know what a vector costs to read, and would read them all."""
    return rows(f"SET LOCAL enable_seqscan = off; {sql}", parameters)
