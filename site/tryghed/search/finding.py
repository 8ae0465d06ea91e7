"""The search itself: from a question to what is shown."""

from dataclasses import dataclass, field

from django.utils import translation

from tryghed.pages.querysets import visible_pages
from tryghed.search.engines import engine
from tryghed.search.facets import facets_of
from tryghed.search.found import Found
from tryghed.search.plan import loosened, plan
from tryghed.search.promoting import promoted_page_ids
from tryghed.search.ranking import ranked
from tryghed.search.results import results_of
from tryghed.search.visible_entries import VisibleEntries
from tryghed.search.vocabulary import Vocabulary

RESULTS_PER_PAGE = 10
MOST_BY_TITLE, MOST_CANDIDATES = 40, 28  # that are put in our order
TOO_FEW = 3
LONG_QUESTION, TOO_FEW_FOR_IT = 4, 10  # few pages have all the words of a whole sentence
MOST_IN_DANISH = 3
MOST_SELECTED = 2_000  # a word on more pages selects none when any word will do


@dataclass(frozen=True)
class Question:
    """What a reader asks. ``chosen``: {facet: [values]}; ``is_literal``: correct no spelling."""

    text: str
    language: str
    chosen: dict = field(default_factory=dict)
    number: int = 1  # of the page of the list
    is_literal: bool = False


@dataclass
class Matching:
    """Which visible pages fit. ``hits`` are all entries, ``entries`` what the chosen facets leave of them.

    The first entries are in our order, the rest in the engine's.
    """

    plan: object
    visible: VisibleEntries
    hits: list = field(default_factory=list)
    entries: list = field(default_factory=list)
    by_any_word: bool = False

    @property
    def total(self):
        return len(self.entries)

    def page_ids(self, start, end):
        """Ids of some of the pages, by their places in the list."""
        return [self.visible.page_of(entry) for entry in self.entries[start:end]]


def find(question):
    """Answer a Question (Found). Whatever is typed, there is an answer; hits are only visible pages."""
    query = " ".join(question.text.split())
    matching = match(question)
    if not matching.plan.groups:
        return Found(query=query, used_query=query)
    promoted = (
        promoted_page_ids(matching.plan.words, question.language) if question.number == 1 else []
    )
    first = (question.number - 1) * RESULTS_PER_PAGE
    shown = matching.page_ids(first, first + RESULTS_PER_PAGE)
    return Found(
        query=query,
        used_query=_used_query(query, matching.plan),
        total=matching.total,
        results=results_of(shown, matching.plan),
        promoted=results_of(promoted, matching.plan),
        facets=facets_of(matching, question.chosen),
        also_searched=list(dict.fromkeys(matching.plan.synonyms)),
        found_by_any_word=matching.by_any_word,
        in_danish=_in_danish(question),
    )


def match(question):
    """Find the pages that fit a Question, and put them in order (Matching)."""
    vocabulary = Vocabulary(question.language)
    made = plan(question.text, vocabulary, question.is_literal)
    visible = vocabulary.visible
    if not made.groups:
        return Matching(made, visible)
    asked = engine()
    hits = asked.hits(asked.all_of(made.groups), made)
    matching = _matching(hits, made, visible, question.chosen)
    loose = loosened(made)
    if matching.total < _enough(made) and len(loose.groups) > 1:  # one word alone: the same again
        telling = _selecting_groups(loose)
        hits = asked.hits(asked.any_of(telling), loose)
        more = _matching(hits, loose, visible, question.chosen)
        if more.total > matching.total:
            more.by_any_word = not matching.total and len(made.groups) > 1
            return more
    return matching


def _matching(hits, made, visible, chosen):
    hits = visible.among(hits)
    entries = visible.narrowed(hits, chosen)
    return Matching(made, visible, hits, _in_our_order(entries, made, visible))


def _in_our_order(entries, made, visible):
    """By their titles first, then the best of these with their bodies: reading those costs most."""
    asked = engine()
    best, others = entries[:MOST_BY_TITLE], entries[MOST_BY_TITLE:]
    neglected = visible.neglected(best)
    if len(best) > MOST_CANDIDATES:
        best = ranked(asked.titles_of(best), made, neglected)
    first = ranked(asked.keys_of(best[:MOST_CANDIDATES]), made, neglected)
    return [*first, *best[MOST_CANDIDATES:], *others]


def _enough(made):
    return TOO_FEW_FOR_IT if len(made.groups) >= LONG_QUESTION else TOO_FEW


def _selecting_groups(made):
    """The words that select pages when any word will do: those that are there and not everywhere."""
    selecting = [each for each in made.groups if each.frequency <= MOST_SELECTED]
    return selecting if any(each.frequency for each in selecting) else made.groups


def _used_query(query, made):
    """What was typed, with the corrected words in place of the misspelt."""
    if not made.corrections:
        return query
    return " ".join(made.corrections.get(word.lower(), word) for word in query.split())


def _in_danish(question):
    """For readers of another language: Danish pages that fit and that nobody has translated."""
    if question.language == "da" or question.number > 1:
        return []
    with translation.override("da"):
        matching = match(Question(question.text, "da", question.chosen))
    keys = visible_pages().filter(locale__language_code=question.language)
    likely = matching.page_ids(0, MOST_CANDIDATES)
    untranslated = (
        visible_pages()
        .filter(pk__in=likely)
        .exclude(translation_key__in=keys.values("translation_key"))
    )
    there = set(untranslated.values_list("pk", flat=True))
    shown = [page for page in likely if page in there][:MOST_IN_DANISH]
    return results_of(shown, matching.plan)
