"""Pages that editors put first when somebody searches for something."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import InlinePanel, PageChooserPanel
from wagtail.models import Orderable, Page
from wagtail.snippets.models import register_snippet


@register_snippet
class Promotion(ClusterableModel):
    """What is searched for, and the pages that are then shown first."""

    language = models.CharField(
        _("language"),
        max_length=12,
        choices=settings.LANGUAGES,
        default=settings.LANGUAGE_CODE,
    )
    queries = models.TextField(
        _("when somebody searches for"),
        help_text=_("One word or phrase a line. Other forms of the same words count, too."),
    )

    panels = [
        "language",
        "queries",
        InlinePanel(
            "promoted_pages", heading=_("Pages that come first"), label=_("page"), min_num=1
        ),
    ]

    class Meta:
        verbose_name = _("promoted result")
        verbose_name_plural = _("promoted results")
        ordering = ["language", "queries"]

    def __str__(self):
        return " · ".join(self.query_list())

    def query_list(self):
        return [line.strip() for line in self.queries.splitlines() if line.strip()]


class PromotedPage(Orderable):
    """A page that comes first."""

    promotion = ParentalKey(Promotion, on_delete=models.CASCADE, related_name="promoted_pages")
    page = models.ForeignKey(
        Page, verbose_name=_("page"), on_delete=models.CASCADE, related_name="promotions"
    )

    panels = [PageChooserPanel("page")]

    class Meta(Orderable.Meta):
        verbose_name = _("promoted page")
        verbose_name_plural = _("promoted pages")
