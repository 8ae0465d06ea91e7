"""The blocks of a page as an editor's browser sends them."""

from wagtail.blocks import RichTextBlock, StreamBlock
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from tryghed.blocks.text import TEXT_FEATURES


def posted_stream(page, name):
    """{name in the form: value} of one stream of a page. Blocks of text, and those with plain fields."""
    block = page._meta.get_field(name).stream_block
    stored = getattr(page, name).get_prep_value()
    items = [
        (each["type"], _posted(block.child_blocks[each["type"]], each["value"])) for each in stored
    ]
    return nested_form_data({name: streamfield(items)})


def _posted(block, stored):
    if isinstance(block, RichTextBlock):
        return rich_text(stored, features=TEXT_FEATURES)
    if isinstance(stored, dict) and not isinstance(block, StreamBlock):
        parts = {key: _posted(block.child_blocks[key], value) for key, value in stored.items()}
        return {key: value for key, value in parts.items() if value is not False}
    return stored if stored is not None else ""
