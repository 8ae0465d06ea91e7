from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.search import index

from projects.models.querysets import ProjectQuerySet
from projects.models.starting import starting_body
from projects.periods import Precision, period_in_words
from tryghed.pages.models import BasePage
from tryghed.pages.querysets import BasePageManager
from tryghed.people.models import PartnersMixin
from tryghed.taxonomy.models import Place


class Status(models.TextChoices):
    EXISTING = "existing", _("existing")
    POSSIBLE = "possible", _("possible")
    ENDED = "ended", _("ended")
    UNKNOWN = "unknown", _("not known")


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
    starts_on = models.DateField(_("starts on"), null=True)  # a draft may be without
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

    handbook_chapter = "opdater-et-projekt"
    content_panels = [  # first what changes while a project runs, last what is written once
        *BasePage.title_panels,
        MultiFieldPanel(
            [
                FieldRowPanel(["status", "as_of_year"]),
                FieldPanel(
                    "body",
                    heading=_("What happens, and what has come of it"),
                    help_text=_(
                        "The main text of the page. Add what is new; write its year or date."
                    ),
                ),
            ],
            heading=_("How is it going?"),
        ),
        MultiFieldPanel(
            [
                FieldPanel(
                    "purpose",
                    help_text=_("What shall be better. Two or three sentences, shown as a fact."),
                ),
                FieldPanel(
                    "target_group",
                    help_text=_("Whom the project is for. Shown as a fact, one line."),
                ),
                FieldPanel("place", help_text=_("Where it takes place. Shown as a fact.")),
                FieldPanel(
                    "funding", help_text=_("Who pays, with the year. Shown as a fact, one line.")
                ),
            ],
            heading=_("Purpose and people"),
        ),
        *PartnersMixin.partner_panels,
        MultiFieldPanel(
            [
                FieldRowPanel(["starts_on", "ends_on"]),
                "period_precision",
                FieldPanel(
                    "period_note",
                    help_text=_(
                        "What the plan says of the period. Shown beside it, in small letters."
                    ),
                ),
            ],
            heading=_("Period"),
        ),
        MultiFieldPanel(
            [
                "title_is_editorial",
                FieldPanel(
                    "title_note",
                    help_text=_("Why the title is ours. Shown at the top of the page."),
                ),
            ],
            heading=_("About the title"),
            classname="collapsed",
        ),
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

    def starts_with(self):
        """What an editor finds on a new project."""
        return {"as_of_year": timezone.localdate().year, "body": starting_body()}

    def clean(self):
        super().clean()
        if not self.as_of_year and not self.may_be_incomplete:
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
        if not self.starts_on:
            return ""
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
