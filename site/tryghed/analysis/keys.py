"""The way in: what of a text goes into the index, and by which keys a word is looked for.

A key is a short string of letters and digits, never syntax of any engine. One word has three kinds:

- *inflection* keys, shared by all its forms (``fravaer`` for *fravær*, *fraværet*);
- *looser* keys, of what it is made of or from, marked ``x0`` (``x0skol`` for *skolefravær*);
- a *form* key, its own spelling, marked ``x1`` (``x1fravaeret``), so that in titles the very word
  that was typed counts more than its cousins.
"""

from functools import lru_cache

from tryghed.analysis.danish.compounds import compound_parts, looser_keys, part_keys
from tryghed.analysis.danish.derivation import derivation_keys
from tryghed.analysis.danish.inflection import inflection_keys
from tryghed.analysis.stemming import stem
from tryghed.analysis.stop_words import STOP_WORDS
from tryghed.analysis.words import fold, words_of

VERSION = 1  # raise it when keys change: manage.py update_index must then be run
LOOSER, FORM = "x0", "x1"
SHORTEST_WITH_LOOSER = 4
LONGEST_WORD = 60
REMEMBERED_WORDS = 40_000  # 12 MB; what a word is taken apart into is remembered for few
REMEMBERED_TEXTS = 20
NOTHING = frozenset()


def has_stop_word(language, word):
    return word in STOP_WORDS.get(language, NOTHING)


def exact_keys(word, language):
    """The keys shared by all forms of a word (a frozenset)."""
    if word.startswith("§"):
        return frozenset([f"paragraf{word[1:]}"])
    if language == "da":
        return inflection_keys(word)
    return frozenset([fold(stem(word, language))])


def looser_keys_of(word, language):
    """The keys of what a word is made of or from, unmarked (a frozenset)."""
    if word.startswith("§"):
        return frozenset(["paragraf", word[1:]])
    if language == "da" and len(word) >= SHORTEST_WITH_LOOSER and not has_stop_word(language, word):
        return looser_keys(word)
    return NOTHING


def form_key(word):
    """The mark of the very form of a word."""
    return FORM + fold(word)


def related_keys(word, language):
    """Keys of the words that a word is made from (a frozenset)."""
    return derivation_keys(word) if language == "da" else NOTHING


def parts_of(word, language):
    """The keys of each part of a compound: [frozenset, …]; empty when the word is none."""
    if word.startswith("§"):
        return [frozenset([word[1:]])]
    return [part_keys(part) for part in compound_parts(word)] if language == "da" else []


@lru_cache(REMEMBERED_WORDS)
def index_keys(word, language):
    """The keys by which any form of a word of a page is found, with a space between them."""
    marked = sorted(LOOSER + key for key in looser_keys_of(word, language))
    return " ".join([*sorted(exact_keys(word, language)), *marked])


@lru_cache(REMEMBERED_TEXTS)
def index_text(text, language, with_forms=False):
    """What the index holds of a text: its keys, in order, with a space between them.

    The last few texts are remembered, because Wagtail's indexer asks five times for each.
    """
    keys = []
    for word in words_of(text):
        if len(word) <= LONGEST_WORD:
            keys.append(index_keys(word, language))
            if with_forms:
                keys.append(form_key(word))
    return " ".join(keys)


def all_keys(word, language):
    """The unmarked keys by which a word of a text can be met (a frozenset), for marking hits."""
    return frozenset(key.removeprefix(LOOSER) for key in index_keys(word, language).split())
