"""Blocks that only articles have."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import (
    CharBlock,
    ChoiceBlock,
    DateBlock,
    IntegerBlock,
    ListBlock,
    RichTextBlock,
    StreamBlock,
    StructBlock,
    StructValue,
    TextBlock,
)
from wagtail.snippets.blocks import SnippetChooserBlock

from knowledge.choices import Stance
from tryghed.blocks.body import BodyBlock
from tryghed.blocks.text import CITATION_FEATURES, TEXT_FEATURES


class VerdictBlock(StructBlock):
    register = CharBlock(
        label=_("register"), max_length=120, help_text=_("Who says it: *Vidensportalen*.")
    )
    verdict = CharBlock(label=_("verdict"), max_length=300, help_text=_("In their own words."))
    stance = ChoiceBlock(label=_("stance"), choices=Stance.choices)
    year = CharBlock(label=_("year"), required=False, max_length=20)
    source = SnippetChooserBlock("citations.Source", label=_("source"), required=False)

    class Meta:
        label = _("verdict")
        description = _("What another register says of the same thing.")
        icon = "clipboard-list"


class VerdictsBlock(StreamBlock):
    verdict = VerdictBlock()


class ChangeBlock(StructBlock):
    changed_on = DateBlock(label=_("changed on"))
    text = TextBlock(label=_("what was changed"), rows=2)

    class Meta:
        label = _("change")
        description = _("What a reader of the earlier text must know. Shown on the page.")
        icon = "history"
        is_running_text = False  # about the page, for those who know it


class ChangesBlock(StreamBlock):
    change = ChangeBlock()


class ThresholdKind(models.TextChoices):
    CONTACT = "contact", _("contact")
    PRACTICE = "practice", _("practice: a warning")
    LAW = "law", _("law: a duty")


THRESHOLD_ICONS = {
    ThresholdKind.CONTACT: "icons/phone.svg",
    ThresholdKind.PRACTICE: "icons/warning.svg",
    ThresholdKind.LAW: "icons/law.svg",
}


class ThresholdValue(StructValue):
    @property
    def kind_label(self):
        return ThresholdKind(self["kind"]).label

    @property
    def icon(self):
        return THRESHOLD_ICONS[self["kind"]]


class ThresholdBlock(StructBlock):
    percent = IntegerBlock(
        label=_("reached at (per cent)"),
        min_value=0,
        max_value=100,
        help_text=_("0: as soon as there is any unlawful absence at all."),
    )
    kind = ChoiceBlock(label=_("kind"), choices=ThresholdKind.choices)
    next_step = TextBlock(label=_("next step"), rows=2)
    basis = RichTextBlock(
        label=_("where it says so"), features=["link", *CITATION_FEATURES], required=False
    )

    class Meta:
        label = _("threshold")
        icon = "warning"
        is_running_text = False  # shown as a table
        value_class = ThresholdValue


class AbsenceAidBlock(StructBlock):
    heading = CharBlock(label=_("heading"), max_length=120)
    introduction = RichTextBlock(label=_("introduction"), features=TEXT_FEATURES)
    thresholds = ListBlock(
        ThresholdBlock(),
        label=_("thresholds"),
        min_num=1,
        help_text=_("Lowest first. Only unlawful absence is compared with them."),
    )

    class Meta:
        label = _("absence aid")
        description = _(
            "Works out absence in per cent in the reader’s browser, and shows the thresholds as a table."
        )
        icon = "calendar-alt"
        group = _("Guidance")
        template = "blocks/absence_aid.html"
        preview_value = {
            "heading": _("Work out the absence"),
            "introduction": _("<p>Only unlawful absence counts.</p>"),
            "thresholds": [
                {"percent": 0, "kind": "contact", "next_step": _("Contact the home at once.")},
                {"percent": 10, "kind": "practice", "next_step": _("Warn the parents.")},
                {"percent": 15, "kind": "law", "next_step": _("The head refers.")},
            ],
        }


class ArticleBodyBlock(BodyBlock):
    """The body of an article: the common blocks, and the aid that belongs to the rules on absence."""

    absence_aid = AbsenceAidBlock()

    class Meta:
        block_counts = {"absence_aid": {"max_num": 1}}  # its fields have ids
