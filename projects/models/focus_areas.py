from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import MultiFieldPanel
from wagtail.blocks import CharBlock

from projects.models.projects import ProjectPage
from tryghed.blocks.fields import ContentField
from tryghed.pages.models import BasePage
from tryghed.taxonomy.models import Policy


class FocusAreaPage(BasePage):
    """What the City Council chose to put effort into: which policy, why, and which projects."""

    policy = models.ForeignKey(
        Policy,
        verbose_name=_("policy"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    covers = ContentField(
        [("cover", CharBlock(label=_("kind of work"), max_length=250))],
        verbose_name=_("what it covers"),
        blank=True,
    )
    why = models.TextField(_("why it was chosen"), blank=True)
    why_source = models.CharField(
        _("source of the reason"), max_length=200, blank=True, help_text=_("Shown as a footnote.")
    )
    running_work = models.TextField(_("running work"), blank=True)

    handbook_chapter = "projekter"
    content_panels = [
        *BasePage.content_panels,
        "policy",
        MultiFieldPanel(
            ["why", "why_source", "covers", "running_work"], heading=_("About the focus area")
        ),
        "body",
    ]
    searched_fields = ("policy", "why", "why_source", "covers", "running_work", "body")

    parent_page_types = ["projects.ProjectIndexPage"]
    subpage_types = ["projects.ProjectPage"]

    class Meta:
        verbose_name = _("focus area")
        verbose_name_plural = _("focus areas")

    def footnotes(self):
        return [self.why_source] if self.why_source else []

    def projects(self):
        return ProjectPage.objects.visible().child_of(self)
