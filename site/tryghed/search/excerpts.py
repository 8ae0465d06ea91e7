"""The piece of a text that says why it was found, with the matching words marked."""

import re
from dataclasses import dataclass

from django.utils.html import escape
from django.utils.safestring import mark_safe

from tryghed.analysis import keys as analysis
from tryghed.analysis.words import tokens
from tryghed.search.plan import loosened

END_OF_PIECE = re.compile(r"(?<![\s.!?:…])\n")
LENGTH = 220
BEFORE = 40
MOST_READ = 60_000  # characters of a text


@dataclass
class Hit:
    start: int
    end: int
    keys: frozenset  # of the query, that the word has


def best_excerpt(texts, plan):
    """(safe HTML, the SearchText it is from): of a page's texts, the one that shows most of the query."""
    wanted = _wanted_keys(plan)
    hits = [(each, _hits(each, wanted)) for each in texts]
    best, found = max(hits, key=lambda pair: len(frozenset().union(*(hit.keys for hit in pair[1]))))
    return _marked(best.text[:MOST_READ], found), best


def _wanted_keys(plan):
    return {
        key.removeprefix(analysis.LOOSER)
        for group in loosened(plan).groups
        for alternative in group.alternatives
        if not alternative.is_start
        for choice in alternative.keys
        for key in choice
        if not key.startswith(analysis.FORM)
    }


def _hits(text, wanted):
    """The words of a text that the query meant: [Hit]."""
    found = []
    for word, start, end in tokens(text.text[:MOST_READ]):
        if analysis.has_stop_word(text.language, word) or len(word) > analysis.LONGEST_WORD:
            continue
        keys = analysis.all_keys(word, text.language) & wanted
        if keys:
            found.append(Hit(start, end, keys))
    return found


def _marked(text, hits):
    """The stretch of a text with most of the query in it, as HTML."""
    start = _start(text, hits)
    end = _word_end(text, start + LENGTH)
    pieces, place = [], start
    for hit in hits:
        if start <= hit.start and hit.end <= end:
            pieces += [
                _shown(text[place : hit.start]),
                f"<mark>{escape(text[hit.start : hit.end])}</mark>",
            ]
            place = hit.end
    pieces.append(_shown(text[place:end]))
    # Safe: every piece of the text is escaped above.
    return mark_safe(f"{'… ' if start else ''}{''.join(pieces)}{' …' if end < len(text) else ''}")


def _shown(text):
    """A stretch of text as HTML; where one piece ends and the next begins, there is a point."""
    return escape(END_OF_PIECE.sub(" · ", text).replace("\n", " "))


def _start(text, hits):
    if not hits:
        return 0
    best = max(hits, key=lambda hit: (_shown_from(hit, hits), -hit.start))
    start = max(0, best.start - BEFORE)
    line = text.rfind("\n", 0, best.start) + 1
    if line >= start:
        return line
    return text.find(" ", start) + 1 if start else 0


def _shown_from(first, hits):
    """How many different keys of the query are seen when the excerpt begins at a hit."""
    inside = [hit.keys for hit in hits if first.start <= hit.start < first.start + LENGTH - BEFORE]
    return len(frozenset().union(*inside))


def _word_end(text, place):
    if place >= len(text):
        return len(text)
    cut = text.rfind(" ", 0, place)
    return cut if cut > 0 else place
