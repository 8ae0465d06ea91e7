from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import MultiFieldPanel
from wagtail.search import index

from projects.periods import Precision, period_in_words
from tryghed.pages.models import BasePage
from tryghed.pages.querysets import BasePageManager, PageQuerySet
from tryghed.people.models import PartnersMixin
from tryghed.taxonomy.models import Place


class Status(models.TextChoices):
    EXISTING = "existing", _("existing")
    POSSIBLE = "possible", _("possible")
    ENDED = "ended", _("ended")
    UNKNOWN = "unknown", _("not known")


class ProjectQuerySet(PageQuerySet):
    def with_status(self, status):
        return self.filter(status=status)

    def in_focus_area(self, area):
        return self.descendant_of(area)

    def running_in(self, year):
        """Projects whose period touches a year."""
        return self.filter(starts_on__year__lte=year).filter(
            models.Q(ends_on=None) | models.Q(ends_on__year__gte=year)
        )

    def oldest_first(self):
        return self.order_by("starts_on", "ends_on", "path")


class ProjectPage(PartnersMixin, BasePage):
    """One prevention project, as it is known from a year: what for, for whom, when, and with what status."""

    purpose = models.TextField(_("purpose"))
    target_group = models.TextField(_("target group"), blank=True)
    place = models.ForeignKey(
        Place,
        verbose_name=_("place"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    funding = models.CharField(_("funding"), max_length=200, blank=True)
    status = models.CharField(
        _("status"),
        max_length=10,
        choices=Status,
        default=Status.UNKNOWN,
        help_text=_("Always shown together with the year it is known for."),
    )
    starts_on = models.DateField(_("starts on"))
    ends_on = models.DateField(_("ends on"), null=True, blank=True)
    period_precision = models.CharField(
        _("precision of the period"),
        max_length=12,
        choices=Precision,
        default=Precision.YEAR,
        help_text=_("How exactly the period is known. It is shown no more exactly than that."),
    )
    period_note = models.TextField(_("note on the period"), blank=True)
    title_is_editorial = models.BooleanField(
        _("editorial title"),
        default=False,
        help_text=_("Tick when the source gives no title and this one is ours."),
    )
    title_note = models.TextField(_("note on the title"), blank=True)

    objects = BasePageManager.from_queryset(ProjectQuerySet)()

    content_panels = [
        *BasePage.content_panels,
        MultiFieldPanel(["title_is_editorial", "title_note"], heading=_("About the title")),
        "status",
        MultiFieldPanel(
            ["starts_on", "ends_on", "period_precision", "period_note"], heading=_("Period")
        ),
        MultiFieldPanel(
            ["purpose", "target_group", "place", "funding"], heading=_("Purpose and people")
        ),
        "body",
        *PartnersMixin.partner_panels,
    ]
    search_fields = [*BasePage.search_fields, index.FilterField("status")]
    searched_fields = (
        *("title_note", "purpose", "period_note", "target_group", "place", "funding", "body"),
        *PartnersMixin.partner_fields,
    )

    parent_page_types = ["projects.FocusAreaPage"]
    subpage_types = []

    class Meta:
        verbose_name = _("project")
        verbose_name_plural = _("projects")

    def clean(self):
        super().clean()
        if not self.as_of_year:
            raise ValidationError(
                {
                    "as_of_year": _(
                        "Write the year the status is known for: a status without a year is never shown."
                    )
                }
            )
        if self.starts_on and self.ends_on and self.ends_on < self.starts_on:
            raise ValidationError(
                {"ends_on": _("The project must end on or after the day it starts.")}
            )

    @property
    def period(self):
        return period_in_words(self.starts_on, self.ends_on, self.period_precision)

    @property
    def dated_status(self):
        """The status with its year; no status at all where the year is unknown."""
        if not self.as_of_year:
            return ""
        return gettext("Status in the plan of %(year)s: %(status)s") % {
            "year": self.as_of_year,
            "status": self.get_status_display(),
        }
