"""What somebody may be about to type: words of the site, and pages that have them in their titles."""

from dataclasses import dataclass

from tryghed.analysis.keys import exact_keys, has_stop_word
from tryghed.analysis.words import words_of
from tryghed.pages.querysets import visible_pages
from tryghed.search.engines import engine
from tryghed.search.engines.asking import TITLE
from tryghed.search.vocabulary import Vocabulary

SHORTEST, LONGEST = 2, 60
MOST, MOST_WORDS, MOST_PAGES = 8, 5, 4
WORDS_LOOKED_AT = 20


@dataclass(frozen=True)
class Suggestion:
    text: str
    url: str = ""  # of a page; without one the text is something to search for


def suggest(text, language):
    """What a beginning may become: [Suggestion], words before pages, eight at most.

    Each word is one that a visible page has at this moment, whatever the vocabulary remembers.
    """
    typed = words_of(text[:LONGEST])
    if not typed or len(typed[-1]) < SHORTEST:
        return []
    vocabulary, before = Vocabulary(language), " ".join(typed[:-1])
    words = _words(typed[-1], vocabulary)
    says_something = words or not has_stop_word(language, typed[-1])
    pages = _pages(words or typed[-1:], typed[:-1], vocabulary) if says_something else []
    suggestions = [Suggestion(f"{before} {word}".strip()) for word in words[:MOST_WORDS]]
    return [*suggestions, *pages][:MOST]


def _words(start, vocabulary):
    """Words with a beginning, the most common first, each stem once."""
    seen, words = set(), []
    for word in vocabulary.beginning_with(start, WORDS_LOOKED_AT):
        keys = exact_keys(word, vocabulary.language)
        if not has_stop_word(vocabulary.language, word) and not keys & seen:
            seen |= keys
            words.append(word)
    return list(filter(vocabulary.can_be_read, words[: MOST_WORDS + 1]))


def _pages(words, before, vocabulary):
    """Pages with one of some words, and all those before it, in their titles."""
    asked, language, visible = engine(), vocabulary.language, vocabulary.visible
    match = asked.and_(
        [
            *(asked.any_form(word, language) for word in before),
            asked.or_([asked.any_form(word, language) for word in words]),
        ]
    )
    entries = visible.some(match, MOST_PAGES, TITLE)
    found = visible_pages().in_bulk([visible.page_of(entry) for entry in entries])
    return [Suggestion(page.title, page.url) for page in found.values()]
