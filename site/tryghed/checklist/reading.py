"""Reads a page as it would be published: its blocks, and what it names and links to."""

import re
from collections import defaultdict

from django.utils.html import strip_tags
from wagtail.blocks import RichTextBlock
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.rich_text import features
from wagtail.rich_text.rewriters import extract_attrs

from tryghed.blocks.children import children_of
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
    for child, value in children_of(block, stored):
        yield from _walk(child, value)


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
