"""What the body of a page is made of."""

from wagtail.blocks import StreamBlock

from tryghed.blocks.links import ContactBlock, LinksBlock
from tryghed.blocks.media import DownloadsBlock, FigureBlock
from tryghed.blocks.tables import TableBlock
from tryghed.blocks.text import (
    CalloutBlock,
    DetailsBlock,
    DosAndDontsBlock,
    HeadingBlock,
    KeyFactsBlock,
    ParagraphBlock,
    QuoteBlock,
    SourcesBlock,
    StepsBlock,
)


class BodyBlock(StreamBlock):
    """The blocks that every section may use."""

    heading = HeadingBlock()
    text = ParagraphBlock()
    callout = CalloutBlock()
    steps = StepsBlock()
    dos_and_donts = DosAndDontsBlock()
    key_facts = KeyFactsBlock()
    quote = QuoteBlock()
    details = DetailsBlock()
    table = TableBlock()
    image = FigureBlock()
    downloads = DownloadsBlock()
    links = LinksBlock()
    contact = ContactBlock()
    sources = SourcesBlock()
