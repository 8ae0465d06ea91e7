"""Where the long words of a heading may break: no browser hyphenates Danish everywhere."""

import re
from functools import cache

import pyphen
from django.utils import translation

LONG_WORD = re.compile(r"[^\W\d_]{14,}")
SHORTEST_PART = 5
SOFT_HYPHEN = "\u00ad"

# Compounds that the rules of hyphenation divide in the wrong place.
COMPOUNDS = (
    "fritidsjob-ordningen",
    "konsulent-funktion",
    "konsulent-funktioner",
    "konsulent-støtte",
    "medborger-politikken",
    "unge-politikken",
    "kriminalitets-forebyggelse",
    "kriminalitets-forebyggende",
    "tilgængeligheds-erklæring",
)


def soft_hyphens(text):
    """A text whose words of fourteen letters or more may break, by the rules of the active language."""
    divide = _divider(translation.get_language())
    return LONG_WORD.sub(lambda word: divide(word[0]), str(text)) if divide else text


@cache
def _divider(language):
    """A function that puts soft hyphens into a word of this language, None where no rules are known."""
    code = pyphen.language_fallback(language)
    if not code:
        return None
    rules = pyphen.Pyphen(lang=code, left=SHORTEST_PART, right=SHORTEST_PART)
    return lambda word: _compound(word) or rules.inserted(word, SOFT_HYPHEN)


def _compound(word):
    for compound in COMPOUNDS:
        first, last = compound.split("-")
        if word.lower() == first + last:
            return word[: len(first)] + SOFT_HYPHEN + word[len(first) :]
    return None
