"""Reads a page as it would be published: its blocks, and what it names and links to."""

import re
from collections import defaultdict
from functools import singledispatch

from django.utils.html import strip_tags
from wagtail.blocks import BaseStreamBlock, BaseStructBlock, ListBlock, RichTextBlock
from wagtail.contrib.typed_table_block.blocks import BaseTypedTableBlock
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.rich_text import features
from wagtail.rich_text.rewriters import extract_attrs

from tryghed.blocks.plain import Named
from tryghed.citations.kinds import as_id
from tryghed.pages.plain import contents_of_fields

LINK = re.compile(r"<a\b([^>]*)>(.*?)</a>", re.IGNORECASE | re.DOTALL)


def parts_of(page):
    """[(field, block, stored)] of every block on a page, the inner ones too, in order. No question."""
    return [
        (field, block, stored)
        for field in page._meta.fields
        if isinstance(field, StreamField)
        for block, stored in _walk(
            field.stream_block, field.value_from_object(page).get_prep_value()
        )
    ]


def _walk(block, stored):
    if stored in (None, "", [], {}):
        return
    yield block, stored
    for child, value in _children(block, stored):
        yield from _walk(child, value)


@singledispatch
def _children(block, stored):
    return ()


@_children.register(BaseStructBlock)
def _of_struct(block, stored):
    return [(child, stored.get(name)) for name, child in block.child_blocks.items()]


@_children.register(BaseStreamBlock)
def _of_stream(block, stored):
    known = block.child_blocks  # without what was removed since
    return [(known[each["type"]], each["value"]) for each in stored if each["type"] in known]


@_children.register(ListBlock)
def _of_list(block, stored):
    is_item = [isinstance(each, dict) and each.get("type") == "item" for each in stored]
    pairs = zip(stored, is_item, strict=True)
    return [(block.child_block, each["value"] if wrapped else each) for each, wrapped in pairs]


@_children.register(BaseTypedTableBlock)
def _of_table(block, stored):
    types = [column["type"] for column in stored["columns"]]
    return [
        (block.child_blocks[kind], cell)
        for row in stored["rows"]
        for kind, cell in zip(types, row["values"], strict=True)
        if kind in block.child_blocks
    ]


def named_on(page):
    """Everything that a page chooses, cites or links to (a list of Named), its related pages too."""
    chosen = [
        field.name
        for field in page._meta.fields
        if field.is_relation
        and field.related_model
        and issubclass(field.related_model, Page)
        and not issubclass(Page, field.model)
        and not field.remote_field.parent_link
    ]
    fields = [*page.searched_fields, "contact", "related_links", *chosen]
    return [each for each in contents_of_fields(page, fields) if isinstance(each, Named)]


def ids_of(named, model):
    """The keys of the named things of one model (a set)."""
    return {each.pk for each in named if issubclass(each.model, model)}


def words_of_links(page):
    """{(model, key): [the words that link to it]} of all running text."""
    found, kinds = defaultdict(list), features.get_link_types()
    for _field, block, stored in parts_of(page):
        for attributes, words in LINK.findall(stored) if isinstance(block, RichTextBlock) else ():
            values = extract_attrs(f"<a{attributes}>")
            key = as_id(values.get("id"))
            if key and values.get("linktype") in kinds:
                model = kinds[values["linktype"]].get_model()
                found[model, key].append(strip_tags(words).strip())
    return found
