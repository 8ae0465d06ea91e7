"""Which words exist in Danish, and the form under which a dictionary lists them."""

from functools import cache, lru_cache

from simplemma.strategies.dictionaries import LOW_MEMORY_DICTIONARY_FACTORY

REMEMBERED_WORDS = 4_000  # of each kind: a process that serves pages must stay small


@lru_cache(REMEMBERED_WORDS)
def lemma(word):
    """The dictionary form of a word: *børn* → *barn*; an unknown word as it is."""
    return (_dictionary().get(word) or word).lower()


@lru_cache(REMEMBERED_WORDS)
def is_known(word):
    return _dictionary().get(word) is not None


@cache
def _dictionary():
    # A third of a second and 17 MB, so not before somebody writes or searches.
    return LOW_MEMORY_DICTIONARY_FACTORY.get_dictionary("da")
