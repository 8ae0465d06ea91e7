"""LIX: how hard a text is to read, from the length of its sentences and words. Pure functions.

C. H. Björnsson, *Läsbarhet* (Stockholm 1968; in Danish *Læsbarhed*, 1971):

    LIX = words / sentences + 100 · words of more than six letters / words

rounded to a whole number. The bands are the five that are in common use in Denmark.
"""

from collections import Counter
from typing import NamedTuple

from django.db import models
from django.utils.translation import gettext_lazy as _

from tryghed.readability.sentences import sentences_of, words_of

LETTERS_OF_A_SHORT_WORD = 6


class Readability(NamedTuple):
    """How hard a text is, and what was counted. Without words everything is 0."""

    lix: int
    words: int
    sentences: int
    long_words: int


class Sentence(NamedTuple):
    """A sentence as an editor is shown it. Its parts: [(text, whether it is a long word)]."""

    text: str
    words: int

    @property
    def parts(self):
        return [(token, any(map(is_long, words_of(token)))) for token in self.text.split()]


class Band(models.TextChoices):
    VERY_EASY = "very_easy", _("very easy")
    EASY = "easy", _("easy")
    MEDIUM = "medium", _("medium")
    HARD = "hard", _("hard")
    VERY_HARD = "very_hard", _("very hard")


BANDS = ((25, Band.VERY_EASY), (35, Band.EASY), (45, Band.MEDIUM), (55, Band.HARD))


def measure(text):
    """The Readability of a text whose paragraphs are lines."""
    sentences = [words_of(sentence) for sentence in sentences_of(text)]
    words = sum(map(len, sentences))
    long = sum(is_long(word) for sentence in sentences for word in sentence)
    if not words:
        return Readability(0, 0, 0, 0)
    exact = words / len(sentences) + 100 * long / words
    return Readability(int(exact + 0.5), words, len(sentences), long)


def band(lix):
    """The Band of a LIX number: under 25, 35, 45 and 55, and from there on."""
    return next((name for end, name in BANDS if lix < end), Band.VERY_HARD)


def is_long(word):
    """Whether a word has more than six letters. Digits and hyphens are none: *2017-2020* is short."""
    return sum(map(str.isalpha, word)) > LETTERS_OF_A_SHORT_WORD


def hardest_sentences(text, most=5):
    """The longest sentences (a list of Sentence), longest first; as long ones as they stand."""
    found = [Sentence(text, len(words_of(text))) for text in sentences_of(text)]
    return sorted(found, key=lambda sentence: -sentence.words)[:most]


def long_words(text, most=20):
    """[(long word, times)], most frequent and then longest first; *Skolen* and *skolen* are one."""
    spelled, times = {}, Counter()
    for word in words_of(text):
        if is_long(word):
            key = word.casefold()
            spelled.setdefault(key, word)
            times[key] += 1
    ordered = sorted(times, key=lambda key: (-times[key], -len(key), key))
    return [(spelled[key], times[key]) for key in ordered[:most]]
