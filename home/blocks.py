"""Sections of the front page: where a list stands and what it is called. The page brings the list."""

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, StructBlock, TextBlock

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
