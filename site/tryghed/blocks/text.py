"""Blocks of running text."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import (
    CharBlock,
    ChoiceBlock,
    ListBlock,
    RichTextBlock,
    StructBlock,
    StructValue,
    TextBlock,
)

from tryghed.languages import ascii_slug

FALLBACK_ANCHOR = "afsnit"
INLINE_FEATURES = ["bold", "italic", "link", "document-link"]
CITATION_FEATURES = ["law", "source", "term"]
TEXT_FEATURES = [*INLINE_FEATURES, *CITATION_FEATURES, "ol", "ul"]

SAMPLE_TEXT = _(
    "<p>Talk with a colleague the same day. You need not be sure to ask for advice.</p>"
)


def anchor(text):
    """The fragment under which a heading is found: *Sådan gør du* → ``saadan-goer-du``."""
    return ascii_slug(text) or FALLBACK_ANCHOR


class HeadingLevel(models.TextChoices):
    SECTION = "2", _("section")
    SUBSECTION = "3", _("subsection")


class HeadingValue(StructValue):
    number = 1  # among the headings of a page that read the same

    @property
    def anchor(self):
        first = anchor(self["text"])
        return first if self.number == 1 else f"{first}-{self.number}"


class HeadingBlock(StructBlock):
    text = CharBlock(label=_("heading"), max_length=120)
    level = ChoiceBlock(
        label=_("level"), choices=HeadingLevel.choices, default=HeadingLevel.SECTION
    )

    class Meta:
        label = _("heading")
        description = _("Divides the page. Shown in the table of contents of long pages.")
        icon = "title"
        group = _("Text")
        template = "blocks/heading.html"
        value_class = HeadingValue
        preview_value = {"text": _("What you can do now"), "level": HeadingLevel.SECTION}


class ParagraphBlock(RichTextBlock):
    def __init__(self, **kwargs):
        super().__init__(**{"features": TEXT_FEATURES} | kwargs)

    class Meta:
        label = _("text")
        description = _("Paragraphs, lists and links.")
        icon = "pilcrow"
        group = _("Text")
        template = "blocks/paragraph.html"
        preview_value = SAMPLE_TEXT


class CalloutKind(models.TextChoices):
    INFO = "info", _("good to know")
    WARNING = "warning", _("be careful")
    EMERGENCY = "emergency", _("danger now")


class CalloutValue(StructValue):
    @property
    def kind_label(self):
        return CalloutKind(self["kind"]).label

    @property
    def icon(self):
        return f"icons/{self['kind']}.svg"


class CalloutBlock(StructBlock):
    kind = ChoiceBlock(label=_("kind"), choices=CalloutKind.choices, default=CalloutKind.INFO)
    heading = CharBlock(label=_("heading"), max_length=100)
    text = RichTextBlock(label=_("text"), features=TEXT_FEATURES)

    class Meta:
        label = _("callout")
        description = _("A box that must not be missed. Few on a page, or none is seen.")
        icon = "warning"
        group = _("Text")
        template = "blocks/callout.html"
        value_class = CalloutValue
        preview_value = {
            "kind": CalloutKind.EMERGENCY,
            "heading": _("Danger now"),
            "text": _("<p>Call 112.</p>"),
        }


class QuoteBlock(StructBlock):
    text = TextBlock(label=_("quotation"))
    source = CharBlock(label=_("source"), required=False, max_length=200)

    class Meta:
        label = _("quotation")
        description = _("Words that are not ours, with where they stand.")
        icon = "openquote"
        group = _("Text")
        template = "blocks/quote.html"
        is_running_text = False  # nobody here can make it easier to read
        preview_value = {
            "text": _("Fewer victims of crime in Ishøj"),
            "source": _("Ishøj – En tryg by"),
        }


class KeyFactBlock(StructBlock):
    term = CharBlock(label=_("what"), max_length=80)
    description = TextBlock(label=_("is"))

    class Meta:
        label = _("fact")
        icon = "info-circle"


class KeyFactsBlock(ListBlock):
    def __init__(self, child_block=KeyFactBlock, **kwargs):
        super().__init__(child_block, **kwargs)

    class Meta:
        label = _("key facts")
        description = _("Short facts, each with its name. Facts from a plan carry its year.")
        icon = "list-ul"
        group = _("Text")
        template = "blocks/key_facts.html"
        preview_value = [{"term": _("Year"), "description": "2017"}]


class FoldoutBlock(StructBlock):
    summary = CharBlock(label=_("question or title"), max_length=150)
    text = RichTextBlock(label=_("text"), features=TEXT_FEATURES)

    class Meta:
        label = _("fold-out")
        icon = "collapse-down"


class DetailsBlock(ListBlock):
    def __init__(self, child_block=FoldoutBlock, **kwargs):
        super().__init__(child_block, **kwargs)

    class Meta:
        label = _("fold-outs")
        description = _(
            "Text that only some readers need, folded away. Never put what everybody must know here."
        )
        icon = "collapse-down"
        group = _("Text")
        template = "blocks/details.html"
        preview_value = [{"summary": _("What if I am in doubt?"), "text": SAMPLE_TEXT}]
