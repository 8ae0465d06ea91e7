"""What the two dialects have in common."""

from dataclasses import dataclass

from wagtail.search.models import IndexEntry

from tryghed.analysis.keys import exact_keys
from tryghed.search.sql import marks, rows

ENTRIES = IndexEntry._meta.db_table
EVERYWHERE, TITLE = "everywhere", "title"


@dataclass
class Candidate:
    """An entry that fits. Its keys are strings with a space around each key, ready to be counted."""

    entry: int
    title_keys: str
    body_keys: str


class Engine:
    """Asks Wagtail's index. Subclasses say it in the dialect of their database."""

    AND, OR = "", ""  # as the dialect writes them, with a space on either side
    title_text, body_text = "", ""  # the columns in which the keys lie as text
    most_ranked = 0  # above it, counting words in bodies takes too long

    def hits(self, match, plan):
        """Ids of all entries that fit an expression, drafts too, roughly the best first.

        Where words are on very many pages, those come first that have one in title or lead, each the
        newest first: how often a word stands in a body takes too long to count, and says little by then.
        """
        found = self.matching(match)
        if len(found) <= self.most_ranked:
            return self.ranked(match, plan)
        first = self.titled(match, self.any_of(plan.groups))
        return list(dict.fromkeys([*sorted(first, reverse=True), *sorted(found, reverse=True)]))

    def keys_of(self, entries):
        """The Candidates of some entries."""
        return self._read(entries, f"{self.title_text}, {self.body_text}")

    def titles_of(self, entries):
        """The same without their bodies."""
        return self._read(entries, f"{self.title_text}, ''")

    def _read(self, entries, texts):
        if not entries:
            return []
        found = rows(f"SELECT id, {texts} FROM {ENTRIES} WHERE id IN ({marks(entries)})", entries)
        return [Candidate(entry, f" {title} ", f" {body} ") for entry, title, body in found]

    def and_(self, expressions):
        return f"({self.AND.join(expressions)})"

    def or_(self, expressions):
        return f"({self.OR.join(expressions)})"

    def any_form(self, word, language):
        """The expression: a word in any of its forms."""
        return self.or_(self.key(key, is_start=False) for key in sorted(exact_keys(word, language)))

    def all_of(self, groups):
        """The expression: one alternative of each group."""
        return self.and_(self.any_alternative(group.alternatives) for group in groups)

    def any_of(self, groups):
        """The expression: any alternative of any group."""
        return self.or_(self.any_alternative(group.alternatives) for group in groups)

    def any_alternative(self, alternatives):
        return self.or_(
            self.and_(
                self.or_(self.key(key, each.is_start) for key in choice) for choice in each.keys
            )
            for each in alternatives
        )
