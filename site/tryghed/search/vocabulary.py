"""The words of the visible pages of one language: how often they occur, and which are close to another.

Asked of the database, so that a word is known everywhere the moment its page is published. Only the
list for misspelt words lies in the memory of a process, renewed when the vocabulary has changed.
"""

import math
from collections import defaultdict
from functools import cached_property

from django.db.models import F
from rapidfuzz import distance, process

from tryghed.analysis.keys import LONGEST_WORD, LOOSER, index_text
from tryghed.analysis.words import fold, plain, words_of
from tryghed.search.models import SearchKey, SearchVocabulary, SearchWord

MOST_COMPARED = 60_000
SHORTEST_COMPARED = 4  # a short word is never a misspelt one: art is not artikel
CANDIDATES = 8
OTHER_INITIAL = 0.7  # people seldom mistake the first letter
MOST_FOR_BEING_COMMON = 0.6
BATCH = 500  # SQLite takes a thousand parameters

_near = {}  # {language: (version, {length: [(folded, word, pages)]})}


class Vocabulary:
    """What is known of one language at this moment. Make a new one for each search."""

    def __init__(self, language):
        self.language = language
        self._frequencies = {}

    @cached_property
    def _row(self):
        row = SearchVocabulary.objects.filter(language=self.language).first()
        return row or SearchVocabulary(language=self.language)

    @property
    def pages(self):
        return self._row.pages

    def learn(self, keys):
        """Fetch the frequencies of some keys with one question, for frequency() and rarity()."""
        unknown = set(keys) - self._frequencies.keys()
        if unknown:
            rows = SearchKey.objects.filter(language=self.language, key__in=unknown)
            self._frequencies |= dict.fromkeys(unknown, 0) | dict(rows.values_list("key", "pages"))

    def frequency(self, key):
        """On how many pages a key stands, be it that of a whole word or of a part of one."""
        self.learn([key])
        return self._frequencies[key]

    def rarity(self, keys):
        """How much a word says (its inverse document frequency), by the most common of its keys."""
        self.learn(keys)
        pages = max((self._frequencies[key] for key in keys), default=0)
        return math.log(1 + (max(self.pages - pages, 0) + 0.5) / (pages + 0.5))

    def known(self, words):
        """Those of some words that the site uses, as they are (a set)."""
        rows = SearchWord.objects.filter(language=self.language, word__in=words, pages__gt=0)
        return set(rows.values_list("word", flat=True))

    def respelled(self, word):
        """The site's word for one typed without æ, ø and å (*fravaer*, *fravar*), or None."""
        words = SearchWord.objects.filter(language=self.language, pages__gt=0).order_by("-pages")
        found = words.filter(folded=fold(word)).first() or words.filter(plain=word).first()
        return found.word if found else None

    def beginning_with(self, start, most):
        """The most common words with a beginning, however it is spelled (a list of words)."""
        start = fold(start)
        words = SearchWord.objects.filter(language=self.language, pages__gt=0, start=start[:2])
        found = words.filter(folded__startswith=start).order_by("-pages", "word")
        return list(found.values_list("word", flat=True)[:most])

    def has_beginning(self, start):
        return bool(self.beginning_with(start, 1))

    def nearest(self, word):
        """(the word that a misspelt one was meant to be, the number of edits); (None, 0) without one.

        By optimal string alignment distance: a letter too many, too few, wrong, or two swapped.
        """
        folded = fold(word)
        edits = _most_edits(len(folded))
        candidates = [
            each
            for length in range(len(folded) - edits, len(folded) + edits + 1)
            for each in self._compared().get(length, ())
            if edits
        ]
        near = process.extract(
            folded,
            [each[0] for each in candidates],
            scorer=distance.OSA.distance,
            score_cutoff=edits,
            limit=CANDIDATES,
        )
        scored = [
            (_strangeness(folded, candidates[place], distance_), candidates[place][1], distance_)
            for _, distance_, place in near
        ]
        return min(scored)[1:] if scored else (None, 0)

    def _compared(self):
        version, lists = _near.get(self.language, (None, {}))
        if version != self._row.version:
            lists = self._compare_lists()
            _near[self.language] = (self._row.version, lists)
        return lists

    def _compare_lists(self):
        rows = SearchWord.objects.filter(language=self.language, pages__gt=0).order_by("-pages")
        lists = defaultdict(list)
        for word, folded, pages in rows.values_list("word", "folded", "pages")[:MOST_COMPARED]:
            if len(word) >= SHORTEST_COMPARED and word.isalpha():
                lists[len(folded)].append((folded, word, pages))
        return lists


def _most_edits(length):
    """How many mistakes a word of a length may have: none in the shortest, three in the longest."""
    return sum(length >= enough for enough in (SHORTEST_COMPARED, 6, 13))


def _strangeness(folded, candidate, edits):
    other, _word, pages = candidate
    initial = 0 if other[0] == folded[0] else OTHER_INITIAL
    return edits + initial - min(MOST_FOR_BEING_COMMON, 0.12 * math.log(1 + pages))


# Counting


def count(language, texts, step):
    """Add (step 1) or take away (step -1) the words of a page's texts.

    The row of the vocabulary is locked first, so that two editors who publish at the same moment wait
    for each other instead of locking each other's words.
    """
    SearchVocabulary.objects.get_or_create(language=language)
    vocabulary = SearchVocabulary.objects.select_for_update().filter(language=language)
    list(vocabulary)
    vocabulary.update(pages=F("pages") + step, version=F("version") + 1)
    text = "\n".join(texts)
    words = {word for word in words_of(text) if len(word) <= LONGEST_WORD}
    _count(SearchWord, language, words, step)
    keys = {key.removeprefix(LOOSER) for key in index_text(text, language).split()}
    _count(SearchKey, language, keys, step)


def _count(model, language, names, step):
    field = {SearchWord: "word", SearchKey: "key"}[model]
    names = sorted(names)
    for start in range(0, len(names), BATCH):
        batch = names[start : start + BATCH]
        rows = model.objects.filter(language=language, **{f"{field}__in": batch})
        there = set(rows.values_list(field, flat=True))
        rows.update(pages=F("pages") + step)
        if step > 0:
            missing = [name for name in batch if name not in there]
            model.objects.bulk_create(_row(model, language, name) for name in missing)


def _row(model, language, name):
    if model is SearchKey:
        return SearchKey(language=language, key=name, pages=1)
    folded = fold(name)
    return SearchWord(
        language=language, word=name, folded=folded, plain=plain(name), start=folded[:2], pages=1
    )
