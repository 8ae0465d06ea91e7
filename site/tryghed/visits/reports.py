"""What editors see of visits: how often their pages are opened, and whether they were useful."""

from django.db.models import OuterRef, Q, Subquery, Sum
from django.db.models.functions import Coalesce
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.views.reports.base import PageReportView
from wagtail.models import Page
from wagtail.permissions import policy_registry

from tryghed.counts.periods import PeriodFilterSet
from tryghed.counts.small_numbers import FEWEST_SHOWN, rank_of, shown
from tryghed.feedback.shown import shown_answers
from tryghed.spreadsheets import as_text
from tryghed.visits.models import VisitCount

REPORT = "visits"


def with_visits(pages, since):
    """Pages that visitors may open or have opened, with .visits; those that are opened most often first."""
    counted = VisitCount.objects.filter(page=OuterRef("pk")).since(since).order_by()
    totals = counted.values("page").annotate(total=Sum("number")).values("total")
    with_numbers = pages.annotate(visits=Coalesce(Subquery(totals), 0))
    seen = with_numbers.filter(Q(live=True) | Q(visits__gt=0)).exclude(depth=1)
    return seen.order_by(rank_of("visits").desc(), "title", "pk")


class VisitsReportView(PageReportView):
    page_title = _("Visits")
    header_icon = "view"
    index_url_name = REPORT
    index_results_url_name = f"{REPORT}_results"
    results_template_name = "visits/report.html"
    filterset_class = PeriodFilterSet
    any_permission_required = ["add", "change", "publish"]
    list_export = ["title", "shown_visits", "share_of_yes"]
    export_headings = {"shown_visits": _("Visits"), "share_of_yes": _("Share of yes, per cent")}
    custom_field_preprocess = {"title": {PageReportView.FORMAT_CSV: as_text}}

    def get_filename(self):
        return gettext("visits-to-pages")

    def get_queryset(self):
        policy = policy_registry.get_by_type(Page)
        editable = policy.instances_user_has_permission_for(self.request.user, "change")
        self.queryset = with_visits(editable, self.filters.first_day())
        return super().get_queryset()

    def decorate_paginated_queryset(self, object_list):
        answers = shown_answers([page.pk for page in object_list], self.filters.first_day())
        for page in object_list:
            page.shown_visits = shown(page.visits)
            page.share_of_yes = answers[page.pk].share if page.pk in answers else ""
        return object_list

    def get_context_data(self, *args, **kwargs):
        return super().get_context_data(*args, **kwargs) | {"fewest": FEWEST_SHOWN}
