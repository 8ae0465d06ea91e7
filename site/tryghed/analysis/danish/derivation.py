"""Words made from one another: *mobning* from *mobbe*, *radikalisering* from *radikalisere*."""

from functools import lru_cache

from tryghed.analysis.danish.inflection import inflection_keys
from tryghed.analysis.danish.lexicon import REMEMBERED_WORDS, is_known, lemma

SUFFIXES = (  # ending of the derived word, ending of the word it is made from
    ("ning", "e"),
    ("ing", "e"),
    ("eri", "e"),
    ("ering", "ere"),
    ("ation", "ere"),
    ("else", "e"),
    ("isme", ""),
    ("istisk", ""),
    ("ist", ""),
    ("isk", ""),  # psykologisk
    ("lig", ""),  # faglig
    ("hed", ""),  # tryghed
)
SHORTEST_ROOT = 3


@lru_cache(REMEMBERED_WORDS)
def derivation_keys(word):
    """Keys of the real words that a word is made from, without its own (a frozenset)."""
    found = set()
    for form in {word, lemma(word)}:
        for origin in _origins(form):
            if is_known(origin):
                found |= inflection_keys(origin)
    return frozenset(found) - inflection_keys(word)


def _origins(word):
    """Words that this one may be made from, real or not."""
    for suffix, ending in SUFFIXES:
        root = word.removesuffix(suffix)
        if root != word and len(root) >= SHORTEST_ROOT:
            yield root + ending
            yield root + root[-1] + ending  # mobning: mob, mobbe
