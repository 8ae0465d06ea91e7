"""SQLite's FTS5, on the table that Wagtail keeps."""

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
from tryghed.search.sql import marks, rows

TEXTS = f"{ENTRIES}_fts"
ENTRY_INDEX = "search_entry"  # without it, reading the id of a page reads its whole text
IN_TITLE, IN_BODY = 6.0, 1.0
COLUMNS = {EVERYWHERE: "{title body}", TITLE: "autocomplete"}


class SQLiteEngine(Engine):
    """Only what the question needs is read beside the index of words: each table costs as much again."""

    AND, OR = " AND ", " OR "
    entry = f"{TEXTS}.rowid"

    def key(self, key, is_start):
        return f'"{key}"*' if is_start else f'"{key}"'

    def matching(self, columns, match, scope, fields=EVERYWHERE):
        """(SQL, parameters): columns of the entries of a scope that fit an expression."""
        where, parameters = scope.where(self.entry, PAGE)
        table = TEXTS
        if PAGE in columns + where:
            # CROSS JOIN keeps the planner from starting anywhere but at the words
            table += (
                f" CROSS JOIN {ENTRIES} entry INDEXED BY {ENTRY_INDEX} ON entry.id = {self.entry}"
            )
        return (
            f"SELECT {columns} FROM {table} WHERE {TEXTS} MATCH %s AND {where}",
            [f"({COLUMNS[fields]} : ({match})) AND title : {scope.language_key}", *parameters],
        )

    def candidates(self, match, plan, scope):
        """The pages of a scope that fit an expression (Candidates)."""
        rank = f"bm25({TEXTS}, 0.0, {IN_BODY}, {IN_TITLE})"
        sql, parameters = self.matching(f"{rank}, {self.entry}", match, scope)
        found = sorted(rows(sql, parameters))  # the best are the smallest
        entries = [entry for _rank, entry in found]
        return Candidates(
            first=self._with_keys(entries[:MOST_CANDIDATES]), others=entries[MOST_CANDIDATES:]
        )

    def _with_keys(self, entries):
        found = rows(
            f"SELECT object_id, title, body FROM {ENTRIES} WHERE id IN ({marks(entries)})", entries
        )
        return [Candidate(int(page), f" {title} ", f" {body} ") for page, title, body in found]
