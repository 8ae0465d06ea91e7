"""Pages that editors put first when somebody searches for something."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import InlinePanel, PageChooserPanel
from wagtail.models import Orderable, Page

from tryghed.handbook.panels import HandbookPanel
from tryghed.late_saves.forms import OneAtATimeForm
from tryghed.search import terms

MOST_PAGES = 3  # more would push what was found out of sight


class PromotionForm(OneAtATimeForm):
    """A page stands once in the list. A constraint would stop two pages that change places."""

    def clean(self):
        pages = self.formsets["promoted_pages"]
        if pages.is_valid():
            chosen = [each["page"] for each in pages.cleaned_data if each and not each["DELETE"]]
            if len(chosen) > len(set(chosen)):
                raise ValidationError(_("A page is chosen twice. Keep one of them."))
        return super().clean()


class Promotion(ClusterableModel):
    """What is searched for, and the pages that are then shown first."""

    language = models.CharField(
        _("language"),
        max_length=12,
        choices=settings.LANGUAGES,
        default=settings.LANGUAGE_CODE,
        help_text=_("Of the readers who search."),
    )
    queries = models.TextField(
        _("when somebody searches for"),
        help_text=_(
            "One word or phrase a line. Other forms of the same words count, too. The pages are "
            "shown when just these words are searched for, not when they are some among others."
        ),
    )

    panels = [
        HandbookPanel("soegning"),
        "language",
        "queries",
        InlinePanel(
            "promoted_pages",
            heading=_("Pages that come first"),
            label=_("page"),
            min_num=1,
            max_num=MOST_PAGES,
        ),
    ]
    base_form_class = PromotionForm

    class Meta:
        verbose_name = _("promoted result")
        verbose_name_plural = _("promoted results")
        ordering = ["language", "queries"]

    def __str__(self):
        return " · ".join(self.query_list())

    def clean(self):
        super().clean()
        if self.queries:
            try:
                self.queries = terms.checked(self.queries, self.language, fewest=1)
            except ValidationError as error:
                raise ValidationError({"queries": error}) from error

    def query_list(self):
        return terms.lines_of(self.queries)


class PromotedPage(Orderable):
    """A page that comes first."""

    promotion = ParentalKey(Promotion, on_delete=models.CASCADE, related_name="promoted_pages")
    page = models.ForeignKey(
        Page,
        verbose_name=_("page"),
        on_delete=models.CASCADE,
        related_name="promotions",
        help_text=_("In the language of the readers. It is shown only while visitors may read it."),
    )

    panels = [PageChooserPanel("page")]

    class Meta(Orderable.Meta):
        verbose_name = _("promoted page")
        verbose_name_plural = _("promoted pages")
