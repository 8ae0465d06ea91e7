"""Turns what a content file says into what a StreamField stores."""

import datetime
import re
from uuid import NAMESPACE_URL, uuid5

from wagtail import blocks

from tryghed.blocks.tables import TableBlock
from tryghed.demo.content import ContentError

EMPTY = {blocks.CharBlock: "", blocks.TextBlock: "", blocks.URLBlock: ""}
INNER_LINK = re.compile(r'<a href="(content|law|source|term):([^"]+)">')
INNER_LINKS = {  # what a link begins with: the linktype of Wagtail, and where the set keeps its target
    "content": ("page", "{}"),
    "law": ("law", "law.{}"),
    "source": ("source", "sources.{}"),
    "term": ("term", "terms.{}"),
}


class StreamWriter:
    """Writes streams for one item. Block ids are made of its key, the same in every language."""

    def __init__(self, key, find):
        """In: the item's key; find(key) gives the object that a reference means, or raises ContentError."""
        self.key = key
        self.find = find

    def stream(self, block, name, items):
        """A list of {block name: value} as the raw data of a StreamField."""
        return [
            self._child(block, f"{name}.{number}", *self._only(item, f"{name}.{number}"))
            for number, item in enumerate(items)
        ]

    def _only(self, item, place):
        if not isinstance(item, dict) or len(item) != 1:
            raise ContentError(f"{self.key}, {place}: a block is written as one 'name: value'.")
        return next(iter(item.items()))

    def _child(self, block, place, name, value):
        if name not in block.child_blocks:
            raise ContentError(f"{self.key}, {place}: there is no block called {name}.")
        return {
            "type": name,
            "value": self._value(block.child_blocks[name], f"{place}.{name}", value),
            "id": str(uuid5(NAMESPACE_URL, f"{self.key}/{place}")),
        }

    def _value(self, block, place, value):
        for kind, write in self._writers():
            if isinstance(block, kind):
                return write(block, place, value)
        return value

    def _writers(self):
        return (
            (TableBlock, self._table),
            (blocks.StructBlock, self._struct),
            (blocks.ListBlock, self._list),
            (blocks.RichTextBlock, self._rich_text),
            (blocks.ChooserBlock, self._reference),
            (blocks.DateBlock, self._date),
        )

    def _struct(self, block, place, value):
        unknown = set(value) - set(block.child_blocks)
        if unknown:
            raise ContentError(f"{self.key}, {place}: unknown parts {sorted(unknown)}.")
        return {
            name: self._value(child, f"{place}.{name}", value.get(name, EMPTY.get(type(child))))
            for name, child in block.child_blocks.items()
            if name in value or type(child) in EMPTY
        }

    def _list(self, block, place, values):
        return [
            {
                "type": "item",
                "value": self._value(block.child_block, f"{place}.{number}", value),
                "id": str(uuid5(NAMESPACE_URL, f"{self.key}/{place}.{number}")),
            }
            for number, value in enumerate(values)
        ]

    def _table(self, block, place, value):
        return {
            "caption": value.get("caption", ""),
            "columns": [{"type": "text", "heading": heading} for heading in value["columns"]],
            "rows": [{"values": row} for row in value["rows"]],
        }

    def _rich_text(self, block, place, value):
        return self.rich_text(value)

    def rich_text(self, html):
        """Rich text whose links to items of the set are links to their pages, or cite their entries."""
        return INNER_LINK.sub(self._inner_link, html)

    def _inner_link(self, link):
        linktype, key = INNER_LINKS[link[1]]
        return f'<a linktype="{linktype}" id="{self.find(key.format(link[2])).pk}">'

    def _reference(self, block, place, value):
        return self.find(value["ref"]).pk if value else None

    def _date(self, block, place, value):
        return value.isoformat() if isinstance(value, datetime.date) else value
