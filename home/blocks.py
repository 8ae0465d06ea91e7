"""Blocks that only the pages of this section have.

A section of the front page says where a list stands and what it is called. The page brings the list.
"""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, ChoiceBlock, StructBlock, TextBlock

from tryghed.blocks.body import BodyBlock


class SectionBlock(StructBlock):
    heading = CharBlock(label=_("heading"), max_length=100)
    introduction = TextBlock(label=_("introduction"), required=False, max_length=300)


class ContributionsBlock(SectionBlock):
    class Meta:
        label = _("contributions")
        description = _("The unit's contributions, each with its activities.")
        icon = "group"
        group = _("Lists of the front page")
        template = "blocks/contributions.html"
        preview_value = {"heading": _("What we do"), "introduction": ""}


class FocusAreasBlock(SectionBlock):
    class Meta:
        label = _("focus areas")
        description = _("The focus areas, each with its projects.")
        icon = "crosshairs"
        group = _("Lists of the front page")
        template = "blocks/focus_areas.html"
        preview_value = {"heading": _("Focus areas and projects"), "introduction": ""}


class TopicsBlock(SectionBlock):
    class Meta:
        label = _("knowledge topics")
        description = _("The topics of the knowledge centre.")
        icon = "help"
        group = _("Lists of the front page")
        template = "blocks/topics.html"
        preview_value = {"heading": _("Knowledge centre"), "introduction": ""}


class NewsBlock(SectionBlock):
    class Meta:
        label = _("news")
        description = _("The newest news items.")
        icon = "date"
        group = _("Lists of the front page")
        template = "blocks/news.html"
        preview_value = {"heading": _("News"), "introduction": ""}


class FrontPageBlock(BodyBlock):
    """The front page: the common blocks, and the lists that only it has."""

    contributions = ContributionsBlock()
    focus_areas = FocusAreasBlock()
    topics = TopicsBlock()
    news = NewsBlock()


class GapReason(models.TextChoices):
    """Why something may not be accessible: the three groups of the model statement (EU) 2018/1523, and
    what nobody has looked at."""

    NOT_MET = "not-met", _("does not meet the requirements")
    UNEXAMINED = "unexamined", _("not examined yet")
    BURDEN = "burden", _("too great a burden to mend for now")
    OUT_OF_SCOPE = "scope", _("not covered by the act")


class GapBlock(StructBlock):
    """One thing that not everybody can use, as the accessibility statement must name it."""

    description = TextBlock(label=_("what is missing"), max_length=500)
    reason = ChoiceBlock(label=_("reason"), choices=GapReason.choices, default=GapReason.NOT_MET)
    remedy = TextBlock(
        label=_("what is done about it"),
        required=False,
        max_length=300,
        help_text=_("When it will be mended, or how to get the content instead."),
    )

    class Meta:
        label = _("gap")
        description = _("Something that not everybody can use.")
        icon = "cross"
        preview_value = {
            "description": _("Two older documents have no headings that a screen reader can find."),
            "reason": GapReason.NOT_MET,
            "remedy": "",
        }
