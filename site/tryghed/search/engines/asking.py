"""What the two dialects have in common."""

from dataclasses import dataclass

from tryghed.analysis.keys import exact_keys
from tryghed.search.engines.scope import ENTRIES, LABELS
from tryghed.search.sql import marks, rows

MOST_CANDIDATES = 60
EVERYWHERE, TITLE = "everywhere", "title"
PAGE = "CAST(entry.object_id AS INTEGER)"


@dataclass
class Candidate:
    """A page that fits. Its keys are strings with a space around each key, ready to be counted."""

    page_id: int
    title_keys: str
    body_keys: str


@dataclass
class Candidates:
    first: list  # of Candidate: those that may come first
    others: list  # ids of further entries of the index, as the engine orders them


class Engine:
    """Asks Wagtail's index. Subclasses say it in the dialect of their database."""

    AND, OR = "", ""  # as the dialect writes them, with a space on either side
    entry = ""  # how the dialect calls the id of an entry

    def pages_of(self, entries):
        """Ids of the pages of some entries of the index, in the same order."""
        found = (
            rows(f"SELECT id, object_id FROM {ENTRIES} WHERE id IN ({marks(entries)})", entries)
            if entries
            else []
        )
        pages = {entry: int(page) for entry, page in found}
        return [pages[entry] for entry in entries if entry in pages]

    def and_(self, expressions):
        return f"({self.AND.join(expressions)})"

    def or_(self, expressions):
        return f"({self.OR.join(expressions)})"

    def any_form(self, word, language):
        """The expression: a word in any of its forms."""
        return self.or_(self.key(key, is_start=False) for key in sorted(exact_keys(word, language)))

    def exists(self, matches, scope):
        """Which of some expressions fit a page at all: a list of booleans."""
        pieces, parameters = [], []
        for place, match in enumerate(matches):
            sql, more = self.matching(self.entry, match, scope)
            pieces.append(f"SELECT {place} WHERE EXISTS ({sql})")
            parameters += more
        found = {row[0] for row in rows(" UNION ALL ".join(pieces), parameters)} if pieces else ()
        return [place in found for place in range(len(matches))]

    def titles(self, match, scope, most):
        """Ids of a few pages of a scope whose titles fit, in no particular order."""
        sql, parameters = self.matching(self.entry, match, scope, fields=TITLE)
        return self.pages_of([entry for (entry,) in rows(f"{sql} LIMIT {most}", parameters)])

    def labels(self, match, scope, facets):
        """[(facet, value, number of pages)] over the pages of a scope that fit."""
        sql, parameters = self.matching(f"{PAGE} AS page_id", match, scope)
        return rows(
            f"SELECT label.facet, label.value, count(*) FROM ({sql}) matching"
            f" JOIN {LABELS} label ON label.search_document_id = matching.page_id"
            f" WHERE label.facet IN ({marks(facets)}) GROUP BY label.facet, label.value",
            [*parameters, *facets],
        )

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
