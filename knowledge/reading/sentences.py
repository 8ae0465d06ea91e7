"""The first sentence of a text that an editor has written: what a sheet of paper has room for."""

import html
import re
from itertools import takewhile

from django.utils.html import strip_tags

ITEM = "• "
START_OF_ITEM = re.compile(r"<li[^>]*>", re.IGNORECASE)
END_OF_LINE = re.compile(r"</(?:p|li|h\d)>|<br\s*/?>", re.IGNORECASE)
END_OF_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-ZÆØÅ»“\"(])")
INITIAL = re.compile(r"\b[A-ZÆØÅ]\.$")
ABBREVIATIONS = (
    *(
        "bl.a.",
        "ca.",
        "dvs.",
        "f.eks.",
        "jf.",
        "kap.",
        "kl.",
        "m.fl.",
        "m.m.",
        "m.v.",
        "nr.",
        "stk.",
    ),
    *("e.g.", "i.e.", "no.", "para.", "cf."),
)


def first_sentence(rich_text):
    """Plain text. A question brings its answer along; a list, and what announces it, all its items.

    In: HTML, or a RichText value. Out: a string, empty when there is no text.
    """
    lines = _lines(getattr(rich_text, "source", rich_text))
    text = lines[:1] if lines and not lines[0].startswith(ITEM) else []
    first = _first_of(text[0]) if text else ""
    if first and not first.endswith(":"):
        return first
    items = takewhile(lambda line: line.startswith(ITEM), lines[len(text) :])
    listed = "; ".join(_first_of(line.removeprefix(ITEM)).rstrip(".;,") for line in items)
    return f"{first} {listed}{'.' if listed else ''}".strip()


def _lines(source):
    """The paragraphs and items of HTML as plain text, one a line; items begin with a bullet."""
    marked = START_OF_ITEM.sub(f"\n{ITEM}", END_OF_LINE.sub("\n", source))
    lines = (" ".join(line.split()) for line in html.unescape(strip_tags(marked)).split("\n"))
    return [line for line in lines if line not in ("", ITEM.strip())]


def _first_of(line):
    sentence = ""
    for piece in END_OF_SENTENCE.split(line):
        sentence = f"{sentence} {piece}".strip()
        if not (sentence.lower().endswith(("?", *ABBREVIATIONS)) or INITIAL.search(sentence)):
            break
    return sentence
