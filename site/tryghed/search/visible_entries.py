"""Which entries of Wagtail's index are pages that a visitor may meet, and by what they can be narrowed.

An engine knows words only. Asking it to look at each hit's page as well costs more than finding the
hits, so this lies in the memory of each process, 10 MB for 50,000 pages, and is read anew when a page
has been taken in or out. What depends on the hour is asked at every search.
"""

from collections import defaultdict

from django.db import connection
from django.utils import timezone
from wagtail.models import Locale, Page

from tryghed.pages.visibility import closed_branches
from tryghed.search.engines import engine
from tryghed.search.engines.asking import ENTRIES, EVERYWHERE
from tryghed.search.models import SearchDocument, SearchVocabulary
from tryghed.search.sql import rows

DOCUMENTS, VOCABULARIES, PAGES, LOCALES = (
    model._meta.db_table for model in (SearchDocument, SearchVocabulary, Page, Locale)
)
LOOKED_AT_FIRST = 200
AFTER_ALL_STEPS = "a"  # a path of the tree is of digits and capital letters

_known = {}  # {language: (state of the index, Places)}


class Places:
    """What is known of every visible page of a language.

    ``of``: {entry: (page id, its number here, its labels)}; ``with_label``: of each label a whole
    number that has the bit of each page with it, so that pages are counted a thousand at a time.
    """

    def __init__(self, found):
        self.of, known, labelled = {}, {}, defaultdict(list)
        for number, (entry, page, text) in enumerate(found):
            labels = known.setdefault(text, SearchDocument.labels_in(text))
            self.of[entry] = (page, number, labels)
            for label in labels:
                labelled[label].append(entry)
        self.with_label = {label: self.bits_of(entries) for label, entries in labelled.items()}

    def bits_of(self, entries):
        """The whole number in which each of some entries has its bit."""
        bits = bytearray(len(self.of) // 8 + 1)
        for entry in entries:
            number = self.of[entry][1]
            bits[number >> 3] |= 1 << (number & 7)
        return int.from_bytes(bits, "little")


class VisibleEntries:
    """Those of one language at this moment. Make a new one for each search."""

    def __init__(self, language):
        self._places = _places_of(language)
        self._hidden = _hidden_pages()

    def among(self, entries):
        """Those of some entries that are visible, in the same order (a list)."""
        places, hidden = self._places.of, self._hidden
        return [entry for entry in entries if entry in places and places[entry][0] not in hidden]

    def some(self, match, most, fields=EVERYWHERE):
        """A few that fit an expression of the engine, in no particular order (a list)."""
        looked_at = engine().matching(match, fields, most=LOOKED_AT_FIRST)
        found = self.among(looked_at)
        if len(found) < most and len(looked_at) == LOOKED_AT_FIRST:
            found = self.among(engine().matching(match, fields))
        return found[:most]

    def page_of(self, entry):
        return self._places.of[entry][0]

    def narrowed(self, entries, chosen):
        """Those that have one of the chosen values of each facet. In: {facet: [values]}."""
        wanted = [{(facet, value) for value in values} for facet, values in chosen.items()]
        if not any(wanted):
            return entries
        places = self._places.of
        return [
            entry
            for entry in entries
            if all(not some or not some.isdisjoint(places[entry][2]) for some in wanted)
        ]

    def numbers(self, entries):
        """How many have each label: {(facet, value): number}."""
        asked = self._places.bits_of(entries)
        numbers = {
            label: (asked & there).bit_count() for label, there in self._places.with_label.items()
        }
        return {label: number for label, number in numbers.items() if number}


def labels_in_use(language):
    """{(facet, value)} of all visible pages of a language."""
    return set(_places_of(language).with_label)


def _places_of(language):
    state, places = _known.get(language, (None, None))
    current = _state()
    if state != current:
        places = _read_places(language)
        _known[language] = (current, places)
    return places


def _state():
    """What is another whenever pages were taken in or out, or the index was built anew."""
    return rows(
        f"SELECT language, version FROM {VOCABULARIES}"
        f" UNION ALL SELECT '', coalesce(max(id), 0) FROM {ENTRIES}",
        [],
    )


def _read_places(language):
    found = rows(
        f"SELECT entry.id, document.page_id, document.labels FROM {DOCUMENTS} document"
        f" JOIN {LOCALES} locale ON locale.id = document.locale_id AND locale.language_code = %s"
        f" JOIN {PAGES} page ON page.id = document.page_id"
        f" JOIN {ENTRIES} entry ON entry.content_type_id = page.content_type_id"
        " AND entry.object_id = CAST(page.id AS VARCHAR(50))",
        [language],
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
