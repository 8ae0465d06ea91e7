"""Snowball's stemmers, one for each language that has one."""

from functools import cache, lru_cache

import snowballstemmer

ALGORITHMS = {
    "ar": "arabic",
    "da": "danish",
    "de": "german",
    "en": "english",
    "nb": "norwegian",
    "pl": "polish",
    "ro": "romanian",
    "sv": "swedish",
    "tr": "turkish",
}
REMEMBERED_WORDS = 4_000


@lru_cache(REMEMBERED_WORDS)
def stem(word, language):
    """The stem of a word; the word itself in a language without a stemmer."""
    algorithm = ALGORITHMS.get(language)
    return _stemmer(algorithm).stemWord(word) if algorithm else word


@cache
def _stemmer(algorithm):
    return snowballstemmer.stemmer(algorithm)
