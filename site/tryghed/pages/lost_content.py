"""Content of a kind that the code no longer has: an old version still holds it, the form cannot show it."""

import json
from dataclasses import dataclass

from django.utils.html import strip_tags
from wagtail.blocks import ListBlock, StreamBlock, StructBlock
from wagtail.fields import StreamField

from tryghed.blocks.children import unwrapped

BOOKKEEPING = ("id", "type")  # of the items of a stream or a list: nobody wrote them


@dataclass(frozen=True)
class Lost:
    """One block that no field can show: of what kind, and the words in it."""

    kind: str
    text: str


def lost_content(model, content):
    """What a version holds that the form of its page cannot show: [Lost].

    In: the page's class, and the content of a Revision.
    """
    found = []
    for field in model._meta.fields:
        if isinstance(field, StreamField) and content.get(field.name):
            raw = content[field.name]
            found += _in(field.stream_block, json.loads(raw) if isinstance(raw, str) else raw)
    return found


def _in(block, raw):
    """Yields a Lost for each part of a raw value that its block does not know."""
    if isinstance(block, StreamBlock):
        yield from _in_stream(block, raw)
    elif isinstance(block, StructBlock):
        known = block.child_blocks
        for name, value in (raw or {}).items():
            yield from _in(known[name], value) if name in known else _lost(name, value)
    elif isinstance(block, ListBlock):
        for item in raw or []:
            yield from _in(block.child_block, unwrapped(item))


def _in_stream(block, raw):
    for item in raw or []:
        child = block.child_blocks.get(item["type"])
        yield from _in(child, item["value"]) if child else _lost(item["type"], item["value"])


def _lost(kind, value):
    text = " ".join(_texts(value))
    return [Lost(kind, text)] if text else []


def _texts(value):
    """Everything in a raw value that somebody wrote, as plain text."""
    if isinstance(value, str):
        yield " ".join(strip_tags(value.replace("<", " <")).split())
    elif isinstance(value, dict):
        for name, each in value.items():
            if name not in BOOKKEEPING:
                yield from _texts(each)
    elif isinstance(value, list):
        for each in value:
            yield from _texts(each)
