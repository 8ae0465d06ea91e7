"""Blocks that only articles have."""

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, ChoiceBlock, DateBlock, StreamBlock, StructBlock, TextBlock
from wagtail.snippets.blocks import SnippetChooserBlock

from knowledge.choices import Stance


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


class ChangesBlock(StreamBlock):
    change = ChangeBlock()
