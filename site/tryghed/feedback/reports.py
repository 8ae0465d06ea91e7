"""What editors see of readers' answers: which pages helped, which did not, and why not."""

from collections import defaultdict

from django.db import models
from django.db.models import Q, Sum
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django_filters import ChoiceFilter
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.views.reports.base import PageReportView
from wagtail.models import Page
from wagtail.permissions import policy_registry

from tryghed.feedback.models import NOES, REASONS, Answer, Tally
from tryghed.review.kinds import months_after

REPORT = "was_the_page_useful"


class Period(models.TextChoices):
    QUARTER = "3", _("the last 3 months")
    YEAR = "12", _("the last 12 months")


class PeriodFilterSet(WagtailFilterSet):
    """Says which months count. The view counts, because it must also say how many said what."""

    period = ChoiceFilter(
        label=_("Period"), choices=Period, empty_label=_("All"), method="leave_it_to_the_view"
    )

    class Meta:
        model = Page
        fields = ["period"]

    def leave_it_to_the_view(self, pages, name, value):
        return pages

    def first_month(self):
        """The first month that counts, as its first day; None for all. This month is the last of them."""
        period = self.form.cleaned_data.get("period") if self.form.is_valid() else ""
        if not period:
            return None
        return months_after(timezone.localdate().replace(day=1), 1 - int(period))


def with_answers(pages, since):
    """Pages that somebody answered about, with .yes and .no; those that help least often first."""
    in_period = Q(tallies__month__gte=since) if since else Q()

    def number_of(answers):
        counted = Sum("tallies__number", filter=in_period & Q(tallies__answer__in=answers))
        return Coalesce(counted, 0)

    counted = pages.annotate(yes=number_of([Answer.YES]), no=number_of(NOES))
    return counted.exclude(yes=0, no=0).order_by("-no", "yes", "title")


def reasons_by_page(pages, since):
    """{page id: "It is too long: 3, …"}, the most frequent reason first. One query."""
    tallies = Tally.objects.filter(page__in=pages, answer__in=REASONS)
    if since:
        tallies = tallies.filter(month__gte=since)
    found = defaultdict(list)
    for row in tallies.values("page", "answer").annotate(total=Sum("number")).order_by("-total"):
        found[row["page"]].append(f"{Answer(row['answer']).label}: {row['total']}")
    return {page: ", ".join(reasons) for page, reasons in found.items()}


class FeedbackReportView(PageReportView):
    page_title = _("Was the page useful?")
    header_icon = "help"
    index_url_name = REPORT
    index_results_url_name = f"{REPORT}_results"
    results_template_name = "feedback/report.html"
    filterset_class = PeriodFilterSet
    any_permission_required = ["add", "change", "publish"]
    list_export = ["title", "yes", "no", "share", "reasons"]
    export_headings = {
        "yes": _("Yes"),
        "no": _("No"),
        "share": _("Share of yes, per cent"),
        "reasons": _("Why not"),
    }

    def get_filename(self):
        return gettext("was-the-page-useful")

    def get_queryset(self):
        policy = policy_registry.get_by_type(Page)
        editable = policy.instances_user_has_permission_for(self.request.user, "change")
        self.queryset = with_answers(editable, self.filters.first_month())
        return super().get_queryset()

    def decorate_paginated_queryset(self, object_list):
        reasons = reasons_by_page([page.pk for page in object_list], self.filters.first_month())
        for page in object_list:
            page.share = round(100 * page.yes / (page.yes + page.no))
            page.reasons = reasons.get(page.pk, "")
        return object_list
