"""Which entries of Wagtail's index are pages that a visitor may meet, and by what they can be narrowed.

An engine knows words only. Asking it to look at each hit's page as well costs more than finding the
hits, so this lies in the memory of each process, 11 MB for 50,000 pages, and is read anew when a page
has been taken in or out, and every day. What depends on the hour is asked at every search.
"""

from array import array
from bisect import bisect_left
from collections import defaultdict
from functools import reduce
from operator import and_, or_

from django.db import connection
from django.utils import timezone
from wagtail.models import Locale, Page

from tryghed.pages.visibility import closed_branches
from tryghed.search.engines import engine
from tryghed.search.engines.asking import ENTRIES, EVERYWHERE
from tryghed.search.models import SearchDocument, SearchVocabulary
from tryghed.search.sql import rows, streamed

DOCUMENTS, VOCABULARIES, PAGES, LOCALES = (
    model._meta.db_table for model in (SearchDocument, SearchVocabulary, Page, Locale)
)
LOOKED_AT_FIRST = 200
AFTER_ALL_STEPS = "a"  # a path of the tree is of digits and capital letters

_known = {}  # {language: (state of the index, Places)}


class Places:
    """What is known of every visible page of a language.

    ``numbers``: {entry: its number here}; ``pages``: the page ids in the order of these numbers, sorted;
    ``neglected``: the entries whose review is so long overdue that they rank lower;
    ``with_label``: of each label a whole number that has the bit of each page with it, so that pages are
    counted a thousand at a time.
    """

    def __init__(self, found):
        self.numbers, self.pages, self.neglected = {}, array("q"), set()
        labelled = defaultdict(lambda: array("l"))
        for number, (entry, page, labels, is_neglected) in enumerate(found):
            self.numbers[entry] = number
            self.pages.append(page)
            if is_neglected:
                self.neglected.add(entry)
            for label in SearchDocument.labels_in(labels):
                labelled[label].append(number)
        size = len(self.pages)
        self.with_label = {label: _whole_number(its, size) for label, its in labelled.items()}

    def has(self, page):
        """Whether a page is known. In: its id."""
        place = bisect_left(self.pages, page)
        return place < len(self.pages) and self.pages[place] == page

    def bits_of(self, entries):
        """The whole number in which each of some entries has its bit."""
        return _whole_number((self.numbers[entry] for entry in entries), len(self.pages))

    def among(self, entries, bits):
        """Those of some entries whose bit a whole number has, in the same order (a list)."""
        bits = bits.to_bytes(len(self.pages) // 8 + 1, "little")
        numbers = ((entry, self.numbers[entry]) for entry in entries)
        return [entry for entry, number in numbers if bits[number >> 3] >> (number & 7) & 1]

    def with_any(self, labels):
        """The whole number in which each page has its bit that has one of some labels."""
        return reduce(or_, (self.with_label.get(label, 0) for label in labels), 0)


def _whole_number(numbers, size):
    """The whole number that has these bits, of so many."""
    bits = bytearray(size // 8 + 1)
    for number in numbers:
        bits[number >> 3] |= 1 << (number & 7)
    return int.from_bytes(bits, "little")


class VisibleEntries:
    """Those of one language at this moment. Make a new one for each search.

    ``counted``: (how many pages the vocabulary counts, its version).
    """

    def __init__(self, language):
        state = _state()
        self.counted = next((row[1:] for row in state if row[0] == language), (0, 0))
        self._places = _places_of(language, state)
        self._hidden = set(filter(self._places.has, _hidden_pages()))

    @property
    def are_all_known(self):
        """Whether every page that was taken in is visible at this moment, too: nothing ran out since."""
        return not self._hidden

    def among(self, entries):
        """Those of some entries that are visible, in the same order (a list)."""
        numbers, pages, hidden = self._places.numbers, self._places.pages, self._hidden
        there = [entry for entry in entries if entry in numbers]
        if self.are_all_known:
            return there
        return [entry for entry in there if pages[numbers[entry]] not in hidden]

    def neglected(self, entries):
        """Those of some entries (a set) whose review is long overdue."""
        return self._places.neglected.intersection(entries)

    def some(self, match, most, fields=EVERYWHERE):
        """A few that fit an expression of the engine, in no particular order (a list)."""
        looked_at = engine().matching(match, fields, most=LOOKED_AT_FIRST)
        found = self.among(looked_at)
        if len(found) < most and len(looked_at) == LOOKED_AT_FIRST:
            found = self.among(engine().matching(match, fields))
        return found[:most]

    def page_of(self, entry):
        return self._places.pages[self._places.numbers[entry]]

    def narrowed(self, entries, chosen):
        """Those that have one of the chosen values of each facet. In: {facet: [values]}."""
        wanted = [{(facet, value) for value in values} for facet, values in chosen.items()]
        if not any(wanted):
            return entries
        allowed = reduce(and_, map(self._places.with_any, filter(None, wanted)))
        return self._places.among(entries, allowed)

    def numbers(self, entries):
        """How many have each label: {(facet, value): number}."""
        asked = self._places.bits_of(entries)
        numbers = {
            label: (asked & there).bit_count() for label, there in self._places.with_label.items()
        }
        return {label: number for label, number in numbers.items() if number}


def labels_in_use(language):
    """{(facet, value)} of all visible pages of a language."""
    return set(_places_of(language, _state()).with_label)


def _places_of(language, state):
    known, places = _known.get(language, (None, None))
    today = timezone.localdate()
    current = (today, state)
    if known != current:
        places = _read_places(language, today)
        _known[language] = (current, places)
    return places


def _state():
    """What is another whenever pages were taken in or out or reviewed, or the index was built anew."""
    return rows(
        f"SELECT language, pages, version FROM {VOCABULARIES}"
        f" UNION ALL SELECT '', coalesce(max(id), 0), 0 FROM {ENTRIES}",
        [],
    )


def _read_places(language, today):
    found = streamed(
        f"SELECT entry.id, document.page_id, document.labels, document.falls_on <= %s"
        f" FROM {DOCUMENTS} document"
        f" JOIN {LOCALES} locale ON locale.id = document.locale_id AND locale.language_code = %s"
        f" JOIN {PAGES} page ON page.id = document.page_id"
        f" JOIN {ENTRIES} entry ON entry.content_type_id = page.content_type_id"
        " AND entry.object_id = CAST(page.id AS VARCHAR(50))"
        " ORDER BY document.page_id",
        [connection.ops.adapt_datefield_value(today), language],
    )
    return Places(found)


def _hidden_pages():
    """The opposite of pages.visibility.visible_q(), in parts that an index can answer: ids."""
    now = connection.ops.adapt_datetimefield_value(timezone.now())
    closed = list(closed_branches())
    pieces = ["NOT live", "go_live_at > %s", "expire_at <= %s"]
    pieces += ["path >= %s AND path < %s"] * len(closed)
    ends = [bound for path in closed for bound in (path, path + AFTER_ALL_STEPS)]
    sql = " UNION ".join(f"SELECT id FROM {PAGES} WHERE {piece}" for piece in pieces)
    return {page for (page,) in rows(sql, [now, now, *ends])}
