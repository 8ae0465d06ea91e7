"""SQLite's FTS5, on the table that Wagtail keeps."""

from tryghed.search.engines.asking import (
    EVERYWHERE,
    MOST_CANDIDATES,
    TITLE,
    Candidate,
    Candidates,
    Engine,
)
from tryghed.search.engines.scope import DOCUMENTS, ENTRIES
from tryghed.search.sql import marks, rows

TEXTS = f"{ENTRIES}_fts"
ENTRY_INDEX = "search_entry"  # without it, reading the id of a page reads its whole text
IN_TITLE, IN_BODY = 6.0, 1.0
COLUMNS = {EVERYWHERE: "{title body}", TITLE: "autocomplete"}


class SQLiteEngine(Engine):
    """``CROSS JOIN`` keeps the planner from starting anywhere but at the words."""

    def key(self, key, is_start):
        return f'"{key}"*' if is_start else f'"{key}"'

    def and_(self, expressions):
        return _joined(" AND ", expressions)

    def or_(self, expressions):
        return _joined(" OR ", expressions)

    def matching(self, match, scope, columns="document.page_id", fields=EVERYWHERE):
        where, parameters = scope.where()
        return (
            f"SELECT {columns} FROM {TEXTS}"
            f" CROSS JOIN {ENTRIES} entry INDEXED BY {ENTRY_INDEX} ON entry.id = {TEXTS}.rowid"
            f" CROSS JOIN {DOCUMENTS} document"
            " ON document.page_id = CAST(entry.object_id AS INTEGER)"
            f" WHERE {TEXTS} MATCH %s AND {where}",
            [f"{COLUMNS[fields]} : ({match})", *parameters],
        )

    def candidates(self, match, plan, scope):
        """The pages of a scope that fit an expression (Candidates)."""
        rank = f"bm25({TEXTS}, 0.0, {IN_BODY}, {IN_TITLE})"
        sql, parameters = self.matching(match, scope, f"{rank}, document.page_id, entry.id")
        found = sorted(rows(sql, parameters))  # the best are the smallest
        first = found[:MOST_CANDIDATES]
        return Candidates(
            total=len(found),
            first=self._with_keys(first),
            others=[page for _rank, page, _entry in found[MOST_CANDIDATES:]],
        )

    def _with_keys(self, first):
        entries = {entry: page for _rank, page, entry in first}
        texts = rows(
            f"SELECT id, title, body FROM {ENTRIES} WHERE id IN ({marks(entries)})", list(entries)
        )
        return [
            Candidate(entries[entry], f" {title} ", f" {body} ") for entry, title, body in texts
        ]


def _joined(operator, expressions):
    return f"({operator.join(expressions)})"
