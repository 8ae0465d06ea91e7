"""The accessibility statement, field by field as the law asks for it.

Bekendtgørelse nr. 904 af 22.8.2019 (under lov nr. 692 af 8.6.2018) and the model statement in the
Commission's implementing decision (EU) 2018/1523.
"""

from datetime import timedelta

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import RichTextField
from wagtail_localize.fields import SynchronizedField

from home.blocks import GapBlock, GapReason
from tryghed.blocks.fields import ContentField
from tryghed.pages.models import BasePage
from tryghed.pages.querysets import BasePageManager, PageQuerySet
from tryghed.pages.searchable import CommonKind
from tryghed.review.kinds import Kind

FEBRUARY_29 = (2, 29)


class ComplianceStatus(models.TextChoices):
    """The three answers of the model statement, and the honest one before anybody has looked."""

    FULL = "full", _("meets the requirements")
    PARTIAL = "partial", _("meets the requirements in part")
    NONE = "none", _("does not meet the requirements")
    NOT_ASSESSED = "unknown", _("not assessed yet")


class AssessmentBasis(models.TextChoices):
    OWN = "own", _("own assessment")
    OUTSIDE = "outside", _("assessment by somebody else")


class AccessibilityQuerySet(PageQuerySet):
    def review_due_by(self, day):
        return self.filter(next_review_on__lte=day)

    def in_first_language(self):
        return self.filter(locale__language_code=settings.LANGUAGE_CODE)


class AccessibilityPage(BasePage):
    """The accessibility statement that /was leads to until the official one is published."""

    status = models.CharField(
        _("status"),
        max_length=10,
        choices=ComplianceStatus,
        default=ComplianceStatus.NOT_ASSESSED,
        help_text=_("Of the whole website, against EN 301 549. When in doubt: not assessed yet."),
    )
    status_note = RichTextField(_("about the status"), features=["bold", "link", "ul"], blank=True)
    basis = models.CharField(_("basis"), max_length=10, choices=AssessmentBasis, blank=True)
    basis_note = models.TextField(
        _("about the basis"),
        blank=True,
        help_text=_("What was looked at, by whom (a role) and how."),
    )
    gaps = ContentField([("gap", GapBlock())], verbose_name=_("known gaps"), blank=True)
    made_on = models.DateField(_("date of the statement"), default=timezone.localdate)
    reviewed_on = models.DateField(
        _("last reviewed"), null=True, blank=True, help_text=_("At least once a year.")
    )
    next_review_on = models.DateField(
        _("next review"),
        null=True,
        blank=True,
        help_text=_("A year at most after the last one. Empty: a year after it."),
    )
    phone = models.CharField(_("phone"), max_length=30, blank=True)
    email = models.EmailField(
        _("written contact"),
        blank=True,
        help_text=_(
            "An e-mail address that somebody reads. The law asks for it and for the phone."
        ),
    )
    feedback = RichTextField(_("how to tell us"), features=["bold", "link", "ul"], blank=True)
    complaint = RichTextField(
        _("how to complain"),
        features=["bold", "link", "ul"],
        blank=True,
        help_text=_("First to the municipality, then to Digitaliseringsstyrelsen."),
    )

    objects = BasePageManager.from_queryset(AccessibilityQuerySet)()

    max_count_per_parent = 1
    review_kind = Kind.NEVER  # its own yearly review stands in the law
    override_translatable_fields = [SynchronizedField("phone")]
    content_panels = [
        *BasePage.content_panels,
        "body",
        MultiFieldPanel(["status", "status_note"], heading=_("Does it meet the requirements?")),
        MultiFieldPanel(["gaps"], heading=_("What is missing")),
        MultiFieldPanel(
            ["made_on", "basis", "basis_note", "reviewed_on", "next_review_on"],
            heading=_("How and when"),
        ),
        MultiFieldPanel(["phone", "email", "feedback"], heading=_("Contact")),
        FieldPanel("complaint"),
    ]
    searched_fields = ("body", "status_note", "gaps", "basis_note", "feedback", "complaint")
    common_kind = CommonKind.INFORMATION

    parent_page_types = ["home.HomePage"]
    subpage_types = []

    class Meta:
        verbose_name = _("accessibility statement")
        verbose_name_plural = _("accessibility statements")

    def clean(self):
        super().clean()
        last = self.reviewed_on or self.made_on
        if last and not self.next_review_on:
            self.next_review_on = a_year_after(last)
        problems = self._pretences()
        if last and not last < self.next_review_on <= a_year_after(last):
            problems["next_review_on"] = _("Choose a day in the year after the last review.")
        if problems:
            raise ValidationError(problems)

    def _pretences(self):
        """What the statement would claim without having it: {field: what to do}."""
        if not self.is_assessed:
            return {}
        problems = {}
        if not self.basis:
            problems["basis"] = _("Choose what the status rests on, or “not assessed yet” above.")
        if not self.phone:
            problems["phone"] = _("The law asks for a phone number before the statement holds.")
        if not self.email:
            problems["email"] = _("The law asks for a written contact before the statement holds.")
        is_full = self.status == ComplianceStatus.FULL
        if is_full and any(reason != GapReason.OUT_OF_SCOPE for reason in self._reasons()):
            problems["status"] = _("Gaps are listed below, so the requirements are met in part.")
        if not is_full and not self._reasons() & {GapReason.NOT_MET, GapReason.BURDEN}:
            problems["status"] = _("List below what does not meet the requirements.")
        return problems

    @property
    def is_assessed(self):
        return self.status != ComplianceStatus.NOT_ASSESSED

    def _reasons(self):
        return {gap.value["reason"] for gap in self.gaps}

    def gaps_by_reason(self):
        """[(reason, its gaps)], in the order of the model statement, without empty ones."""
        found = [
            (reason, [gap.value for gap in self.gaps if gap.value["reason"] == reason])
            for reason in GapReason
        ]
        return [(reason, gaps) for reason, gaps in found if gaps]


def a_year_after(day):
    """The same day next year; 28 February after a 29th."""
    if (day.month, day.day) == FEBRUARY_29:
        day -= timedelta(days=1)
    return day.replace(year=day.year + 1)
