"""Who the unit is: the unit itself, its contributions and their activities."""

from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import MultiFieldPanel
from wagtail.blocks import BooleanBlock, CharBlock, StructBlock

from tryghed.blocks.fields import ContentField
from tryghed.pages.models import BasePage
from tryghed.pages.querysets import visible_pages
from tryghed.pages.searchable import CommonKind
from tryghed.pages.starting import paragraph_to_write
from tryghed.people.models import PartnersMixin


class GoalBlock(StructBlock):
    text = CharBlock(label=_("goal"), max_length=250)
    is_rephrased = BooleanBlock(
        label=_("in our words"),
        required=False,
        help_text=_("Tick when this is not the official wording."),
    )

    class Meta:
        label = _("goal")
        icon = "tick"


class UnitPage(BasePage):
    """The unit: purpose, mission, goals, people and money, each as of a year."""

    purpose = models.TextField(_("purpose"), blank=True)
    purpose_source = models.CharField(
        _("source of the purpose"), max_length=200, blank=True, help_text=_("Shown as a footnote.")
    )
    mission = models.TextField(_("mission"), blank=True)
    strategy = models.CharField(
        _("strategy"),
        max_length=200,
        blank=True,
        help_text=_("Where the goals were adopted, and by whom."),
    )
    goals = ContentField([("goal", GoalBlock())], verbose_name=_("shared goals"), blank=True)
    placement = models.TextField(_("place in the organisation"), blank=True)
    competencies = ContentField(
        [("competency", CharBlock(label=_("competency"), max_length=80))],
        verbose_name=_("competencies"),
        blank=True,
    )
    staffing = models.CharField(
        _("staff"), max_length=200, blank=True, help_text=_("Always with its year.")
    )
    budget = models.CharField(
        _("budget"), max_length=200, blank=True, help_text=_("Always with its year.")
    )

    max_count_per_parent = 1
    content_panels = [
        *BasePage.content_panels,
        MultiFieldPanel(
            ["purpose", "purpose_source", "mission", "placement"], heading=_("Purpose and mission")
        ),
        MultiFieldPanel(["strategy", "goals"], heading=_("Shared goals")),
        MultiFieldPanel(["competencies", "staffing", "budget"], heading=_("Staff and money")),
        "body",
    ]
    searched_fields = (
        *("purpose", "purpose_source", "mission", "goals", "strategy", "placement"),
        *("staffing", "budget", "competencies", "body"),
    )
    common_kind = CommonKind.UNIT

    parent_page_types = ["home.HomePage"]
    subpage_types = ["home.ContributionPage", "home.ContentPage"]

    class Meta:
        verbose_name = _("the unit")
        verbose_name_plural = _("unit pages")

    def footnotes(self):
        return [self.purpose_source] if self.purpose_source else []

    def contributions(self):
        return ContributionPage.objects.visible().child_of(self)

    def further_pages(self):
        return visible_pages().child_of(self).not_type(ContributionPage)


class ContributionPage(BasePage):
    """One of the ways in which the unit contributes: what it is, its principles, its activities."""

    number = models.PositiveSmallIntegerField(_("number"), default=1)
    what = models.TextField(_("what it is"), blank=True)
    principles_lead = models.CharField(_("heading of the principles"), max_length=120, blank=True)
    principles = ContentField(
        [("principle", CharBlock(label=_("principle"), max_length=250))],
        verbose_name=_("principles"),
        blank=True,
    )

    content_panels = [
        *BasePage.content_panels,
        "number",
        "what",
        MultiFieldPanel(["principles_lead", "principles"], heading=_("Principles")),
        "body",
    ]
    searched_fields = ("what", "principles_lead", "principles", "body")
    common_kind = CommonKind.UNIT

    parent_page_types = ["home.UnitPage"]
    subpage_types = ["home.ActivityPage"]

    class Meta:
        verbose_name = _("contribution")
        verbose_name_plural = _("contributions")

    def activities(self):
        return visible_pages().child_of(self)


class ActivityPage(PartnersMixin, BasePage):
    """One activity of a contribution."""

    content_panels = [*BasePage.content_panels, "body", *PartnersMixin.partner_panels]
    searched_fields = ("body", *PartnersMixin.partner_fields)

    parent_page_types = ["home.ContributionPage"]
    subpage_types = []

    class Meta:
        verbose_name = _("activity")
        verbose_name_plural = _("activities")

    def starts_with(self):
        """What an editor finds on a new activity."""
        what = gettext("what is done, together with whom, and since when")
        return {"body": [paragraph_to_write(what)]}
