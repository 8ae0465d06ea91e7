"""Markdown of the handbook as HTML for the editor's screens.

The files are ours and reviewed like code; raw HTML in them is nevertheless shown as text.
"""

import re
from itertools import pairwise

from django.urls import reverse
from django.utils.safestring import mark_safe
from markdown_it import MarkdownIt

MARKDOWN = MarkdownIt("commonmark", {"html": False}).enable("table")
CHAPTER = re.compile(r"([a-z0-9-]+)\.md(#.+)?")
PICTURE = re.compile(r"pictures/([a-z0-9-]+)\.webp")
ELSEWHERE = re.compile(r"https?://|#")


def render(text):
    """HTML of a chapter. Links to other chapters and to pictures lead to where the editor shows them."""
    tokens = MARKDOWN.parse(text)
    for opening, inline in pairwise(tokens):
        if opening.type == "heading_open":
            opening.attrSet("id", anchor(inline.content))
    for token in tokens:
        _lead_on(token.children or [])
    return mark_safe(MARKDOWN.renderer.render(tokens, MARKDOWN.options, {}))


def anchor(heading):
    """The fragment of a heading, as GitHub makes it: the same link works there and here."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


def _lead_on(tokens):
    """Point links and pictures to addresses of the editor; a link to other files of ours is only text."""
    is_dropped = False
    for token in tokens:
        if token.type == "link_open":
            address = address_of(token.attrGet("href"))
            is_dropped = address is None
            token.attrSet("href", address or "")
        elif token.type == "image":
            token.attrSet("src", address_of(token.attrGet("src")) or "")
            token.attrSet("loading", "lazy")
        if token.type in ("link_open", "link_close"):
            token.hidden = is_dropped


def address_of(target):
    """Where a link of the files leads to in the editor; None where it leads out of the handbook."""
    if chapter := CHAPTER.fullmatch(target):
        name, fragment = chapter.groups(default="")
        return reverse("handbook_chapter", args=[name]) + fragment
    if picture := PICTURE.fullmatch(target):
        return reverse("handbook_picture", args=[picture[1]])
    return target if ELSEWHERE.match(target) else None
