"""The words of the visible pages of one language: how often they occur, and which are close to another.

Asked of the database, so that a word is known everywhere the moment its page is published. Only the
list for misspelt words lies in the memory of a process, renewed when the vocabulary has changed.
"""

import math
from array import array
from collections import defaultdict
from functools import cached_property

from django.db import connection
from rapidfuzz import distance, process

from tryghed.analysis.words import fold
from tryghed.search.engines import engine
from tryghed.search.models import SearchKey, SearchWord
from tryghed.search.sql import marks, rows
from tryghed.search.visible_entries import VisibleEntries

MOST_COMPARED = 40_000
LETTERS_INDEXED = 2
BEGINS = {"sqlite": ("GLOB", "*"), "postgresql": ("LIKE", "%")}  # as each finds it in an index
SHORTEST_COMPARED = 4  # a short word is never a misspelt one: art is not artikel
CANDIDATES = 8
OTHER_INITIAL = 0.7  # people seldom mistake the first letter
MOST_FOR_BEING_COMMON = 0.6

KEYS, WORDS = (model._meta.db_table for model in (SearchKey, SearchWord))

_near = {}  # {language: (version, {length: ([folded], [word], array of pages)})}


class Vocabulary:
    """What is known of one language at this moment. Make a new one for each search."""

    def __init__(self, language):
        self.language = language
        self._frequencies = {}

    @cached_property
    def visible(self):
        """The pages of the language that a visitor may meet at this moment."""
        return VisibleEntries(self.language)

    @property
    def pages(self):
        return self.visible.counted[0]

    def learn(self, keys):
        """Fetch the frequencies of some keys with one question, for frequency() and rarity()."""
        unknown = list(set(keys) - self._frequencies.keys())
        if unknown:
            found = rows(
                f"SELECT key, pages FROM {KEYS} WHERE language = %s AND key IN ({marks(unknown)})",
                [self.language, *unknown],
            )
            self._frequencies |= dict.fromkeys(unknown, 0) | dict(found)

    def frequency(self, key):
        """On how many pages a key stands, be it that of a whole word or of a part of one."""
        self.learn([key])
        return self._frequencies[key]

    def has(self, keys):
        """Whether a page has one of some keys."""
        return any(map(self.frequency, keys))

    def rarity(self, keys):
        """How much a word says (its inverse document frequency), by the most common of its keys."""
        pages = max(map(self.frequency, keys), default=0)
        return math.log(1 + (max(self.pages - pages, 0) + 0.5) / (pages + 0.5))

    def respelled(self, word):
        """The site's word for one typed without æ, ø and å (*fravaer*, *fravar*), or None."""
        found = rows(
            f"SELECT word FROM {WORDS} WHERE language = %s AND pages > 0 AND folded = %s"
            f" UNION ALL SELECT word FROM {WORDS} WHERE language = %s AND pages > 0 AND plain = %s",
            [self.language, fold(word), self.language, word],
        )
        return found[0][0] if found else None

    def can_be_read(self, word):
        """Whether a page that visitors may meet at this very moment has a word that is counted.

        A page that ran out a minute ago is still counted; its words must not be said all the same.
        """
        return self.visible.are_all_known or bool(
            self.visible.some(engine().any_form(word, self.language), most=1)
        )

    def beginning_with(self, start, most):
        """The most common words with a beginning, however it is spelled (a list of words)."""
        start = fold(start)
        begins, rest = BEGINS[connection.vendor]
        longer = f" AND folded {begins} %s" if len(start) > LETTERS_INDEXED else ""
        found = rows(
            f"SELECT word FROM {WORDS} WHERE language = %s AND start = %s{longer} AND pages > 0"
            f" ORDER BY pages DESC, word LIMIT {most:d}",
            [self.language, start[:LETTERS_INDEXED], *([start + rest] if longer else [])],
        )
        return [word for (word,) in found]

    def has_beginning(self, start):
        return bool(self.beginning_with(start, 1))

    def nearest(self, word):
        """(the word that a misspelt one was meant to be, the number of edits); (None, 0) without one.

        By optimal string alignment distance: a letter too many, too few, wrong, or two swapped.
        """
        folded = fold(word)
        edits = _most_edits(len(folded))
        scored = [
            (_strangeness(folded, other, pages, distance_), word, distance_)
            for length in range(len(folded) - edits, len(folded) + edits + 1)
            for other, distance_, word, pages in self._near(folded, length, edits)
        ]
        return min(scored)[1:] if scored and edits else (None, 0)

    def _near(self, folded, length, edits):
        others, words, pages = self._compared().get(length, ((), (), ()))
        near = process.extract(
            folded,
            others,
            scorer=distance.OSA.distance,
            score_cutoff=edits,
            limit=CANDIDATES,
        )
        return [(other, distance_, words[place], pages[place]) for other, distance_, place in near]

    def _compared(self):
        known, lists = _near.get(self.language, (None, {}))
        _pages, version = self.visible.counted
        if known != version:
            lists = self._compare_lists()
            _near[self.language] = (version, lists)
        return lists

    def _compare_lists(self):
        rows = SearchWord.objects.filter(language=self.language, pages__gt=0).order_by("-pages")
        lists = defaultdict(lambda: ([], [], array("l")))
        for word, folded, number in rows.values_list("word", "folded", "pages")[:MOST_COMPARED]:
            if len(word) >= SHORTEST_COMPARED and word.isalpha():
                others, words, pages = lists[len(folded)]
                others.append(word if word == folded else folded)  # most need not be there twice
                words.append(word)
                pages.append(number)
        return lists


def _most_edits(length):
    """How many mistakes a word of a length may have: none in the shortest, three in the longest."""
    return sum(length >= enough for enough in (SHORTEST_COMPARED, 6, 13))


def _strangeness(folded, other, pages, edits):
    initial = 0 if other[0] == folded[0] else OTHER_INITIAL
    return edits + initial - min(MOST_FOR_BEING_COMMON, 0.12 * math.log(1 + pages))
