"""Blocks that tell the reader what to do, what to say and what it builds on."""

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import (
    CharBlock,
    DateBlock,
    IntegerBlock,
    ListBlock,
    RichTextBlock,
    StructBlock,
    StructValue,
    TextBlock,
    URLBlock,
)

from tryghed.blocks.text import SAMPLE_TEXT, TEXT_FEATURES

MOST_LINES = 8


class BranchBlock(StructBlock):
    condition = CharBlock(
        label=_("when"), max_length=80, help_text=_("Whom this way is for: *Under 18*.")
    )
    text = RichTextBlock(label=_("what to do then"), features=TEXT_FEATURES)

    class Meta:
        label = _("branch")
        icon = "arrow-right"


class StepBlock(StructBlock):
    title = CharBlock(label=_("what to do"), max_length=120)
    text = RichTextBlock(label=_("how"), features=TEXT_FEATURES, required=False)
    branches = ListBlock(
        BranchBlock(),
        label=_("branches"),
        default=[],
        help_text=_("Only where the step is not the same for everybody, for example by age."),
    )

    class Meta:
        label = _("step")
        icon = "list-ol"


class StepsBlock(StructBlock):
    heading = CharBlock(label=_("heading"), required=False, max_length=120)
    steps = ListBlock(StepBlock(), label=_("steps"), min_num=1)

    class Meta:
        label = _("steps")
        description = _("Numbered steps, in the order in which they are taken. A step may branch.")
        icon = "list-ol"
        group = _("Guidance")
        template = "blocks/steps.html"
        preview_value = {
            "heading": _("Step by step"),
            "steps": [
                {"title": _("Talk with your manager"), "text": SAMPLE_TEXT},
                {
                    "title": _("Find out who must be told"),
                    "branches": [
                        {"condition": _("Under 18"), "text": SAMPLE_TEXT},
                        {"condition": _("18 and over"), "text": SAMPLE_TEXT},
                    ],
                },
            ],
        }


class DosAndDontsBlock(StructBlock):
    dos = ListBlock(CharBlock(max_length=250, is_running_text=True), label=_("do"))
    donts = ListBlock(CharBlock(max_length=250, is_running_text=True), label=_("don't"))

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


class PhrasesBlock(StructBlock):
    heading = CharBlock(label=_("heading"), required=False, max_length=120)
    phrases = ListBlock(
        TextBlock(rows=2, help_text=_("Without quotation marks: the page sets them.")),
        label=_("sentences to say"),
        min_num=1,
    )

    class Meta:
        label = _("sentences to say")
        description = _("Sentences that the reader can say as they stand.")
        icon = "comment"
        group = _("Guidance")
        template = "blocks/phrases.html"
        preview_value = {
            "heading": _("You could say"),
            "phrases": [_("I would like to understand what you mean. Will you tell me more?")],
        }


class WorksheetFieldValue(StructValue):
    @property
    def rules(self):
        """The lines to write on, one entry each."""
        return range(self["lines"])


class WorksheetFieldBlock(StructBlock):
    label = CharBlock(label=_("what to write"), max_length=150)
    hint = CharBlock(label=_("hint"), required=False, max_length=250)
    lines = IntegerBlock(label=_("number of lines"), default=2, min_value=1, max_value=MOST_LINES)

    class Meta:
        label = _("field")
        icon = "edit"
        value_class = WorksheetFieldValue


class WorksheetBlock(StructBlock):
    title = CharBlock(label=_("title"), max_length=120)
    instruction = TextBlock(label=_("how to use the sheet"), required=False, rows=3)
    fields = ListBlock(WorksheetFieldBlock(), label=_("fields"), min_num=1)

    class Meta:
        label = _("worksheet")
        description = _(
            "A sheet to print and fill in by hand. Nothing is typed or saved on the site."
        )
        icon = "clipboard-list"
        group = _("Guidance")
        template = "blocks/worksheet.html"
        preview_value = {
            "title": _("Before the talk"),
            "instruction": _("Fill in the sheet before you talk with the family."),
            "fields": [
                {"label": _("What have you seen and heard?"), "hint": "", "lines": 3},
                {"label": _("What do you want to ask about?"), "hint": "", "lines": 2},
            ],
        }


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
