"""What a stream says and what it names, read as it is stored: no question to the database.

A block gives its contents in the order in which they are read: each text a string without HTML, each
chosen or cited thing a Named. A block of a kind that is not here (a date, a choice) says nothing.
"""

import re
from functools import singledispatch
from html import unescape
from typing import NamedTuple

from django.utils.html import strip_tags
from wagtail.blocks import (
    BaseStreamBlock,
    BaseStructBlock,
    CharBlock,
    ChooserBlock,
    ListBlock,
    RichTextBlock,
    TextBlock,
)
from wagtail.contrib.typed_table_block.blocks import BaseTypedTableBlock
from wagtail.images.blocks import ImageBlock
from wagtail.rich_text import features
from wagtail.rich_text.rewriters import FIND_A_TAG, extract_attrs

from tryghed.blocks.children import children_of
from tryghed.citations.kinds import as_id

END_OF_LINE = re.compile(r"</(?:p|li|h\d|blockquote)>|<br\s*/?>", re.IGNORECASE)


class Named(NamedTuple):
    """Something that a text chooses, cites or links to."""

    model: type
    pk: int


def lines_of(text):
    """The lines of a text that say something: white space is one blank, soft hyphens are gone."""
    lines = (" ".join(line.split()) for line in text.replace("\N{SOFT HYPHEN}", "").splitlines())
    return [line for line in lines if line]


def contents_of_html(html):
    """The contents of rich text: first what it links to and cites, then its lines."""
    links = features.get_link_types()
    for tag in FIND_A_TAG.findall(html):
        attributes = extract_attrs(tag)
        pk = as_id(attributes.get("id"))
        if pk and attributes.get("linktype") in links:
            yield Named(links[attributes["linktype"]].get_model(), pk)
    yield from lines_of(unescape(strip_tags(END_OF_LINE.sub("\n", html))))


def contents_of(block, stored):
    """The contents of a block. In: what get_prep_value() gives of its value, None included."""
    return _contents(block, stored) if stored else ()


@singledispatch
def _contents(block, stored):
    return ()


@_contents.register(CharBlock)
@_contents.register(TextBlock)
def _text(block, stored):
    yield from lines_of(str(stored))


@_contents.register(RichTextBlock)
def _rich_text(block, stored):
    yield from contents_of_html(stored)


@_contents.register(ChooserBlock)
def _chosen(block, stored):
    yield Named(block.model_class, stored)


@_contents.register(ImageBlock)
def _image(block, stored):
    if not stored.get("decorative"):
        yield from lines_of(stored.get("alt_text") or "")


@_contents.register(BaseStructBlock)
@_contents.register(BaseStreamBlock)
@_contents.register(ListBlock)
def _inside(block, stored):
    for child, value in children_of(block, stored):
        yield from contents_of(child, value)


@_contents.register(BaseTypedTableBlock)
def _table(block, stored):
    yield from lines_of(stored.get("caption") or "")
    for column in stored["columns"]:
        yield from lines_of(column["heading"])
    yield from _inside(block, stored)
