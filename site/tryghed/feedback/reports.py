"""What editors see of readers' answers: which pages helped, which did not, and why not."""

from django.db.models import Q, Sum
from django.db.models.functions import Coalesce
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.views.reports.base import PageReportView
from wagtail.models import Page
from wagtail.permissions import policy_registry

from tryghed.counts.periods import PeriodFilterSet
from tryghed.counts.small_numbers import FEWEST_SHOWN, rank_of
from tryghed.feedback.models import NOES, Answer
from tryghed.feedback.shown import shown_answers
from tryghed.spreadsheets import as_text

REPORT = "was_the_page_useful"


def with_answers(pages, since):
    """Pages that somebody answered about; those that help least often first."""
    in_period = Q(tallies__day__gte=since) if since else Q()

    def number_of(answers):
        counted = Sum("tallies__number", filter=in_period & Q(tallies__answer__in=answers))
        return Coalesce(counted, 0)

    counted = pages.annotate(yes=number_of([Answer.YES]), no=number_of(NOES))
    return counted.exclude(yes=0, no=0).order_by(rank_of("no").desc(), rank_of("yes"), "title")


class FeedbackReportView(PageReportView):
    page_title = _("Was the page useful?")
    header_icon = "help"
    index_url_name = REPORT
    index_results_url_name = f"{REPORT}_results"
    results_template_name = "feedback/report.html"
    filterset_class = PeriodFilterSet
    any_permission_required = ["add", "change", "publish"]
    list_export = ["title", "shown.yes", "shown.no", "shown.share", "shown.reasons"]
    export_headings = {
        "shown.yes": _("Yes"),
        "shown.no": _("No"),
        "shown.share": _("Share of yes, per cent"),
        "shown.reasons": _("Why not"),
    }
    custom_field_preprocess = {"title": {PageReportView.FORMAT_CSV: as_text}}

    def get_filename(self):
        return gettext("was-the-page-useful")

    def get_queryset(self):
        policy = policy_registry.get_by_type(Page)
        editable = policy.instances_user_has_permission_for(self.request.user, "change")
        self.queryset = with_answers(editable, self.filters.first_day())
        return super().get_queryset()

    def decorate_paginated_queryset(self, object_list):
        answers = shown_answers([page.pk for page in object_list], self.filters.first_day())
        for page in object_list:
            page.shown = answers[page.pk]
        return object_list

    def get_context_data(self, *args, **kwargs):
        return super().get_context_data(*args, **kwargs) | {"fewest": FEWEST_SHOWN}
