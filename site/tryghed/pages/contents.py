"""The table of contents of a page, read from its heading blocks."""


def headings_of(stream):
    """Section headings of a body: a list of {"text", "anchor"}; empty blocks and subsections left out."""
    return [
        {"text": block.value["text"], "anchor": block.value.anchor}
        for block in stream
        if block.block_type == "heading" and block.value["level"] == "2"
    ]
