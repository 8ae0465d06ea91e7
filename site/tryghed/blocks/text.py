"""Blocks of running text."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import (
    CharBlock,
    ChoiceBlock,
    DateBlock,
    ListBlock,
    RichTextBlock,
    StructBlock,
    StructValue,
    TextBlock,
    URLBlock,
)

from tryghed.languages import ascii_slug

FALLBACK_ANCHOR = "afsnit"
INLINE_FEATURES = ["bold", "italic", "link", "document-link"]
TEXT_FEATURES = [*INLINE_FEATURES, "ol", "ul"]

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
        preview_value = {
            "text": _("Fewer victims of crime in Ishøj"),
            "source": _("Ishøj – En tryg by"),
        }


class StepBlock(StructBlock):
    title = CharBlock(label=_("what to do"), max_length=120)
    text = RichTextBlock(label=_("how"), features=TEXT_FEATURES, required=False)

    class Meta:
        label = _("step")
        icon = "list-ol"


class StepsBlock(StructBlock):
    heading = CharBlock(label=_("heading"), required=False, max_length=120)
    steps = ListBlock(StepBlock(), label=_("steps"), min_num=1)

    class Meta:
        label = _("steps")
        description = _("Numbered steps, in the order in which they are taken.")
        icon = "list-ol"
        group = _("Guidance")
        template = "blocks/steps.html"
        preview_value = {
            "heading": _("Step by step"),
            "steps": [
                {"title": _("Talk with your manager"), "text": SAMPLE_TEXT},
                {"title": _("Write down what you saw and heard"), "text": SAMPLE_TEXT},
            ],
        }


class DosAndDontsBlock(StructBlock):
    dos = ListBlock(CharBlock(max_length=250), label=_("do"))
    donts = ListBlock(CharBlock(max_length=250), label=_("don't"))

    class Meta:
        label = _("do and don't")
        description = _("Two short lists side by side.")
        icon = "check"
        group = _("Guidance")
        template = "blocks/dos_and_donts.html"
        preview_value = {
            "dos": [_("Listen and ask openly")],
            "donts": [_("Promising to keep it secret")],
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


class SourceBlock(StructBlock):
    text = CharBlock(
        label=_("source"), max_length=400, help_text=_("Author, year, title, publisher.")
    )
    url = URLBlock(label=_("link"), required=False)
    checked_on = DateBlock(label=_("checked on"), required=False)

    class Meta:
        label = _("source")
        icon = "link"


class SourcesBlock(ListBlock):
    def __init__(self, child_block=SourceBlock, **kwargs):
        super().__init__(child_block, **kwargs)

    class Meta:
        label = _("sources")
        description = _("Numbered list of what the page builds on. Stands last.")
        icon = "clipboard-list"
        group = _("Guidance")
        template = "blocks/sources.html"
        preview_value = [
            {"text": _("Unit plan 2017, Ishøj Kommune"), "url": "", "checked_on": None}
        ]
