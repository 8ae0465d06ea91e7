"""The keys that all forms of a word share."""

from functools import lru_cache

from tryghed.analysis.danish.lexicon import REMEMBERED_WORDS, lemma
from tryghed.analysis.stemming import stem
from tryghed.analysis.words import fold


@lru_cache(REMEMBERED_WORDS)
def inflection_keys(word):
    """The stem of a word and of its dictionary form, folded (a frozenset).

    Both, because dictionaries err and stemmers miss *barn*, *børn*: if one is wrong, the other is not.
    """
    return frozenset(fold(stem(form, "da")) for form in {word, lemma(word)})
