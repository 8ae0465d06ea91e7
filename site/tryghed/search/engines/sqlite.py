"""SQLite's FTS5, on the table that Wagtail keeps."""

from tryghed.search.engines.asking import ENTRIES, EVERYWHERE, TITLE, Engine
from tryghed.search.sql import rows

TEXTS = f"{ENTRIES}_fts"
IN_TITLE, IN_BODY = 6.0, 1.0
MOST_IN_TITLE = 200
COLUMNS = {EVERYWHERE: "{title body}", TITLE: "autocomplete"}


class SQLiteEngine(Engine):
    AND, OR = " AND ", " OR "
    title_text, body_text = "title", "body"
    most_ranked = 300

    def key(self, key, is_start):
        return f'"{key}"*' if is_start else f'"{key}"'

    def matching(self, match, fields=EVERYWHERE, most=None):
        """Ids of the entries that fit an expression, the newest first (a list).

        In: where to look; how many are enough.
        """
        return self._matching(f"{COLUMNS[fields]} : ({match})", most)

    def titled(self, match, in_title):
        """Ids of the newest entries that fit an expression, and another in title or lead (a list)."""
        both = f"({COLUMNS[EVERYWHERE]} : ({match})) AND title : ({in_title})"
        return self._matching(both, MOST_IN_TITLE)

    def _matching(self, match, most):
        limit = f" LIMIT {most:d}" if most else ""
        order = f" ORDER BY rowid DESC{limit}"  # costs nothing: FTS5 reads its lists either way
        found = rows(f"SELECT rowid FROM {TEXTS} WHERE {TEXTS} MATCH %s{order}", [match])
        return [entry for (entry,) in found]

    def ranked(self, match, plan):
        """The same, the best first."""
        found = rows(
            f"SELECT bm25({TEXTS}, 0.0, {IN_BODY}, {IN_TITLE}), -rowid FROM {TEXTS} WHERE {TEXTS} MATCH %s",
            [f"{COLUMNS[EVERYWHERE]} : ({match})"],
        )
        return [-entry for _rank, entry in sorted(found)]  # the best are the smallest
