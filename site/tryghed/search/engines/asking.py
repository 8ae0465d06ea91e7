"""What the two dialects have in common."""

from dataclasses import dataclass

from tryghed.search.engines.scope import LABELS
from tryghed.search.sql import marks, rows

MOST_CANDIDATES = 60
EVERYWHERE, TITLE = "everywhere", "title"


@dataclass
class Candidate:
    """A page that fits. Its keys are strings with a space around each key, ready to be counted."""

    page_id: int
    title_keys: str
    body_keys: str


@dataclass
class Candidates:
    total: int
    first: list  # of Candidate: those that may come first
    others: list  # ids of further pages, as the engine orders them


class Engine:
    """Asks Wagtail's index. Subclasses say it in the dialect of their database."""

    def count(self, match, scope):
        """How many pages of a scope fit an expression."""
        sql, parameters = self.matching(match, scope)
        return rows(f"SELECT count(*) FROM ({sql}) matching", parameters)[0][0]

    def exists(self, matches, scope):
        """Which of some expressions fit a page at all: a list of booleans."""
        pieces, parameters = [], []
        for place, match in enumerate(matches):
            sql, more = self.matching(match, scope)
            pieces.append(f"SELECT {place} WHERE EXISTS ({sql})")
            parameters += more
        found = {row[0] for row in rows(" UNION ALL ".join(pieces), parameters)} if pieces else ()
        return [place in found for place in range(len(matches))]

    def titles(self, match, scope, most):
        """Ids of a few pages of a scope whose titles fit, in no particular order."""
        sql, parameters = self.matching(match, scope, fields=TITLE)
        return [page for (page,) in rows(f"{sql} LIMIT {most}", parameters)]

    def labels(self, match, scope, facets):
        """[(facet, value, number of pages)] over the pages of a scope that fit."""
        sql, parameters = self.matching(match, scope)
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
