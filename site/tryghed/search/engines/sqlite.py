"""SQLite's FTS5, on the table that Wagtail keeps."""

from tryghed.search.engines.asking import ENTRIES, EVERYWHERE, TITLE, Engine
from tryghed.search.sql import rows

TEXTS = f"{ENTRIES}_fts"
IN_TITLE, IN_BODY = 6.0, 1.0
COLUMNS = {EVERYWHERE: "{title body}", TITLE: "autocomplete"}


class SQLiteEngine(Engine):
    AND, OR = " AND ", " OR "
    title_text, body_text = "title", "body"
    most_ranked = 300

    def key(self, key, is_start):
        return f'"{key}"*' if is_start else f'"{key}"'

    def matching(self, match, fields=EVERYWHERE, in_title=None, most=None):
        """Ids of the entries that fit an expression, in no particular order (a list).

        In: where to look; an expression that title or lead must fit, too; how many are enough.
        """
        match = f"{COLUMNS[fields]} : ({match})"
        if in_title:
            match = f"({match}) AND title : ({in_title})"
        limit = f" LIMIT {most:d}" if most else ""
        found = rows(f"SELECT rowid FROM {TEXTS} WHERE {TEXTS} MATCH %s{limit}", [match])
        return [entry for (entry,) in found]

    def ranked(self, match, plan):
        """The same, the best first."""
        found = rows(
            f"SELECT bm25({TEXTS}, 0.0, {IN_BODY}, {IN_TITLE}), -rowid FROM {TEXTS} WHERE {TEXTS} MATCH %s",
            [f"{COLUMNS[EVERYWHERE]} : ({match})"],
        )
        return [-entry for _rank, entry in sorted(found)]  # the best are the smallest
