"""What stands inside a block, read as it is stored: no question to the database."""

from functools import singledispatch

from wagtail.blocks import BaseStreamBlock, BaseStructBlock, ListBlock
from wagtail.contrib.typed_table_block.blocks import BaseTypedTableBlock


@singledispatch
def children_of(block, stored):
    """[(block, stored)] of what stands directly in a block, in order, without what was removed since.

    In: what get_prep_value() gives of its value, not empty. Nothing stands in a block of another kind.
    """
    return []


@children_of.register(BaseStructBlock)
def _of_struct(block, stored):
    return [(child, stored.get(name)) for name, child in block.child_blocks.items()]


@children_of.register(BaseStreamBlock)
def _of_stream(block, stored):
    known = block.child_blocks
    return [(known[each["type"]], each["value"]) for each in stored if each["type"] in known]


@children_of.register(ListBlock)
def _of_list(block, stored):
    return [(block.child_block, unwrapped(each)) for each in stored]


@children_of.register(BaseTypedTableBlock)
def _of_table(block, stored):
    kinds = [column["type"] for column in stored["columns"]]
    return [
        (block.child_blocks[kind], cell)
        for row in stored["rows"]
        for kind, cell in zip(kinds, row["values"], strict=True)
        if kind in block.child_blocks
    ]


def unwrapped(item):
    """The value of an item of a list: written with an id (Wagtail's own form) or without."""
    is_wrapped = isinstance(item, dict) and item.get("type") == "item"
    return item["value"] if is_wrapped else item
