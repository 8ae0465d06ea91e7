"""How strict the checklist is, and what came of it each time."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting
from wagtail.models import Page, Revision, Site

from tryghed.checklist.forms import ChecklistForm
from tryghed.checklist.registry import Level


@register_setting(icon="tasks")
class ChecklistSettings(BaseSiteSetting):
    """Which rules stop a publication, and which only say something."""

    levels = models.JSONField(_("points of the list"), default=dict, blank=True)  # {rule: level}

    base_form_class = ChecklistForm
    panels = ["levels"]

    class Meta:
        verbose_name = _("publish checklist")

    @classmethod
    def of_page(cls, page):
        """The settings of the site that a page stands on, or else of the default site."""
        site = page.get_site() or Site.objects.filter(is_default_site=True).first()
        return cls.for_site(site) if site else cls()

    def level_of(self, rule):
        """The Level of a Rule: as chosen here, or as the rule itself has it."""
        chosen = self.levels.get(rule.identifier)
        return Level(chosen) if chosen in Level.values else rule.default


class Decision(models.TextChoices):
    PUBLISHED = "published", _("published")
    SCHEDULED = "scheduled", _("scheduled")
    REFUSED = "refused", _("not published")


class CheckOutcome(models.Model):
    """What the checklist said of a revision when somebody wanted to publish it, and what came of it."""

    revision = models.ForeignKey(
        Revision, on_delete=models.CASCADE, related_name="check_outcomes", verbose_name=_("version")
    )
    page = models.ForeignKey(
        Page, on_delete=models.CASCADE, related_name="check_outcomes", verbose_name=_("page")
    )
    decision = models.CharField(_("decision"), max_length=10, choices=Decision)
    decided_at = models.DateTimeField(_("when"))
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("user"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    results = models.JSONField(_("results"), default=list)  # of every rule: Result.as_json()
    reasons = models.JSONField(_("reasons"), default=list)  # why not, of whatever gate

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("outcome of the checklist")
        verbose_name_plural = _("outcomes of the checklist")
        ordering = ["-decided_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["revision", "decision"], name="one_outcome_of_each_kind_a_revision"
            )
        ]

    def __str__(self):
        return f"{self.get_decision_display()}: {self.page}"

    @property
    def was_refused(self):
        return self.decision == Decision.REFUSED

    @property
    def warnings(self):
        """What was said without stopping anything (a list of texts)."""
        return [
            message
            for result in self.results
            if result["level"] == Level.WARNS
            for message in result["messages"]
        ]

    @property
    def number_in_order(self):
        return sum(not result["messages"] for result in self.results)
