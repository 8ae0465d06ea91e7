"""Finishes the citations of a rendered page in one pass, and tells what was cited.

Only here is known what a reader has met before: which source gets number 1, which mention of a law is
the first (and shows the day it was checked), which use of a word is explained.
"""

import re
from collections import defaultdict

from django.template.loader import render_to_string
from django.utils.safestring import mark_safe

from tryghed.citations.kinds import LAW, MODELS, SOURCE, TERM, as_id
from tryghed.languages import versions_in_active_language

LINK = re.compile(r"<a\b[^>]*>|</a\s*>", re.IGNORECASE)
MARK = re.compile(rf'<a data-cites="({LAW}|{SOURCE}|{TERM})-(\d+)">')
TEMPLATES = {kind: f"components/cited_{kind}.html" for kind in MODELS}


class Notes:
    """What a page cites, each entry once, in the order in which the reader meets them."""

    def __init__(self):
        self.laws, self.sources, self.terms = [], [], []

    def __bool__(self):
        return bool(self.laws or self.sources or self.terms)

    def add(self, kind, entry):
        """Note an entry. Out: whether this is the first time it is met."""
        known = {LAW: self.laws, SOURCE: self.sources, TERM: self.terms}[kind]
        if entry in known:
            return False
        known.append(entry)
        if kind == SOURCE:
            entry.number = len(known)
        return True


def with_citations(html):
    """Rendered HTML with its citations finished, and the Notes about them.

    One question for each kind of entry that is cited. What no longer exists stays as plain text.
    """
    entries = _entries(html)
    notes = Notes()
    pieces = _Pieces()
    position = 0
    for link in LINK.finditer(html):
        pieces.write(html[position : link.start()])
        position = link.end()
        mark = MARK.fullmatch(link[0])
        if mark:
            pieces.open(mark[1], entries[mark[1]].get(as_id(mark[2])))
        elif link[0].startswith("</"):
            pieces.close(link[0], notes)
        else:
            pieces.open_other(link[0])
    pieces.write(html[position:])
    return pieces.text(), notes


class _Pieces:
    """The page so far, and the links that are open at this point of it (one, in correct HTML)."""

    def __init__(self):
        self.done = [[]]
        self.cited = []

    def write(self, text):
        self.done[-1].append(text)

    def open(self, kind, entry):
        self.done.append([])
        self.cited.append((kind, entry))

    def open_other(self, tag):
        self.write(tag)
        self.done.append([])
        self.cited.append(None)

    def close(self, tag, notes):
        if not self.cited:
            self.write(tag)
            return
        text = "".join(self.done.pop())
        cited = self.cited.pop()
        if cited is None:
            self.write(text + tag)
        elif cited[1] is None or self.cited:  # deleted, or a link inside a link
            self.write(text)
        else:
            self.write(_finished(*cited, text, notes))

    def text(self):
        return mark_safe("".join(piece for level in self.done for piece in level))


def _finished(kind, entry, text, notes):
    is_first = notes.add(kind, entry)
    # Safe: a piece of HTML that templates have rendered, given back as it came.
    context = {"entry": entry, "is_first": is_first, "text": mark_safe(text)}
    return render_to_string(TEMPLATES[kind], context).strip()


def _entries(html):
    """{kind: {id in the text: entry in the reader's language}} of everything cited."""
    ids = defaultdict(set)
    for kind, number in MARK.findall(html):
        ids[kind].add(as_id(number))
    return defaultdict(
        dict, {kind: versions_in_active_language(MODELS[kind], ids[kind]) for kind in ids}
    )
