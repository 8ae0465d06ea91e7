"""What a search answers with: plain data for the page, the feed and the tests."""

from dataclasses import dataclass, field
from datetime import date

from wagtail.models import Page


@dataclass
class Result:
    """One page of the list, with what is shown of it."""

    page: Page
    title: str
    url: str
    kind: str  # what the page is, in the reader's language: "handleguide", "projekt"
    topics: list[str]
    reviewed_on: date | None
    excerpt: str  # safe HTML: running text with <mark> around the words that matched
    language: str  # of the page's text
    document_title: str = ""  # of the document that the excerpt is from


@dataclass
class Option:
    """One value by which a list can be narrowed, and how many results it leaves."""

    value: str
    label: str
    number: int
    is_chosen: bool


@dataclass
class Facet:
    name: str  # topic | audience | kind | age_group
    label: str
    options: list[Option]


@dataclass
class Found:
    """The answer to a question. Empty when nothing was asked."""

    query: str = ""  # what was typed, tidied up
    used_query: str = ""  # what was searched for: differs where a word was corrected
    total: int = 0
    results: list[Result] = field(default_factory=list)  # of one page of the list
    promoted: list[Result] = field(default_factory=list)  # what editors put first; first page only
    facets: list[Facet] = field(default_factory=list)
    also_searched: list[str] = field(default_factory=list)  # synonyms that were searched for, too
    found_by_any_word: bool = False  # all words found too little
    in_danish: list[Result] = field(default_factory=list)  # for readers of another language

    @property
    def is_corrected(self):
        return self.used_query != self.query
