"""The running text of a page: what somebody reads from line to line, and what LIX is measured on.

Not headings, tables, link lists, captions, sources, labels and names. A line that stands alone, in a
list or in a plain field, counts when it is a whole sentence (decision 0028 says why).
"""

import re
from functools import singledispatch
from html import unescape

from django.db.models import TextField
from django.utils.html import strip_tags
from wagtail.blocks import (
    BaseStreamBlock,
    BaseStructBlock,
    ListBlock,
    RichTextBlock,
    TextBlock,
)
from wagtail.fields import RichTextField, StreamField

from tryghed.blocks.children import children_of
from tryghed.blocks.plain import lines_of
from tryghed.readability.sentences import is_whole_sentence

PARAGRAPH, ITEM, HEADING = "paragraph", "item", "heading"
TAG = re.compile(r"<(/?)(p|li|ul|ol|blockquote|h[1-6]|br|hr)\b[^>]*>", re.IGNORECASE)
ONLY_A_LINK = re.compile(r"\s*<a\b[^>]*>(?:(?!</a>).)*</a>[\s.]*", re.IGNORECASE | re.DOTALL)


def running_text_of(page):
    """The running text of a page (a string), a paragraph or an item a line.

    In: a page as it is in memory; nothing is asked of the database. Read are the fields that its type
    lists for search; what a block says, its Meta may decide (is_running_text).
    """
    fields = (page._meta.get_field(name) for name in ("summary", *page.searched_fields))
    return "\n".join(line for field in fields for line in _lines_of_field(page, field))


def _lines_of_field(page, field):
    if isinstance(field, StreamField):
        return _lines(field.stream_block, field.value_from_object(page).get_prep_value())
    if isinstance(field, RichTextField):
        return lines_of_html(field.value_from_object(page) or "")
    if isinstance(field, TextField):
        return _whole(field.value_from_object(page) or "")
    return ()  # names, choices, rows


def lines_of_html(html):
    """The lines of rich text that count: paragraphs, and items of lists that are whole sentences."""
    for kind, piece in _pieces(html):
        if kind == HEADING or ONLY_A_LINK.fullmatch(piece):
            continue
        text = unescape(strip_tags(piece))
        yield from _whole(text) if kind == ITEM else lines_of(text)


def _pieces(html):
    """[(kind, HTML)]: what stands between the tags that begin or end a line."""
    kind, start = PARAGRAPH, 0
    for tag in TAG.finditer(html):
        yield kind, html[start : tag.start()]
        start = tag.end()
        kind = _kind_after(kind, tag[2].lower(), is_end=bool(tag[1]))
    yield kind, html[start:]


def _kind_after(kind, name, *, is_end):
    if name in ("br", "hr") or (name == "p" and kind == ITEM):
        return kind
    if is_end:
        return PARAGRAPH
    if name == "li":
        return ITEM
    return HEADING if name.startswith("h") else PARAGRAPH


def _whole(text):
    return [line for line in lines_of(text) if is_whole_sentence(line)]


def _lines(block, stored):
    """The lines of a block that count. In: what get_prep_value() gives of its value, None included."""
    is_running_text = getattr(block.meta, "is_running_text", None)
    if not stored or is_running_text is False:
        return ()
    return _whole(str(stored)) if is_running_text else _read(block, stored)


@singledispatch
def _read(block, stored):
    """Nothing, of whatever is not here: headings and labels (CharBlock), tables, pictures, choices."""
    return ()


@_read.register(TextBlock)
def _text(block, stored):
    yield from _whole(str(stored))


@_read.register(RichTextBlock)
def _rich_text(block, stored):
    yield from lines_of_html(stored)


@_read.register(BaseStructBlock)
@_read.register(BaseStreamBlock)
@_read.register(ListBlock)
def _inside(block, stored):
    for child, value in children_of(block, stored):
        yield from _lines(child, value)
