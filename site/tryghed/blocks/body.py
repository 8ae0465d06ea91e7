"""What the body of a page is made of."""

from collections import Counter

from wagtail.blocks import StreamBlock

from tryghed.blocks.guidance import (
    DosAndDontsBlock,
    PhrasesBlock,
    SourcesBlock,
    StepsBlock,
    WorksheetBlock,
)
from tryghed.blocks.links import ContactBlock, ContactRoutingBlock, LinksBlock
from tryghed.blocks.media import DownloadsBlock, FigureBlock
from tryghed.blocks.tables import TableBlock
from tryghed.blocks.text import (
    CalloutBlock,
    DetailsBlock,
    HeadingBlock,
    KeyFactsBlock,
    ParagraphBlock,
    QuoteBlock,
    anchor,
)


class BodyBlock(StreamBlock):
    """The blocks that every section may use."""

    heading = HeadingBlock()
    text = ParagraphBlock()
    callout = CalloutBlock()
    steps = StepsBlock()
    dos_and_donts = DosAndDontsBlock()
    phrases = PhrasesBlock()
    worksheet = WorksheetBlock()
    key_facts = KeyFactsBlock()
    quote = QuoteBlock()
    details = DetailsBlock()
    table = TableBlock()
    image = FigureBlock()
    downloads = DownloadsBlock()
    links = LinksBlock()
    contact = ContactBlock()
    contact_routing = ContactRoutingBlock()
    sources = SourcesBlock()

    def to_python(self, value):
        stream = super().to_python(value)
        _tell_headings_apart(stream)
        return stream


def _tell_headings_apart(stream):
    """Number the headings that read the same: an anchor leads to one place only."""
    seen = Counter()
    for block in stream.blocks_by_name("heading"):  # and none else: pictures cost questions
        words = anchor(block.value["text"])
        seen[words] += 1
        block.value.number = seen[words]
