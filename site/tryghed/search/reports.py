"""What editors see of what readers search for: what is not found, and what is often misspelt."""

from datetime import timedelta
from urllib.parse import urlencode

from django.conf import settings
from django.db import models
from django.db.models import OuterRef, Subquery, Sum
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django_filters import ChoiceFilter
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.views.reports.base import ReportView
from wagtail.models import Page
from wagtail.permissions import policy_registry

from tryghed.counts.small_numbers import FEWEST_SHOWN
from tryghed.search.models import Promotion, SearchCount, Synonym
from tryghed.search.models.counts import KEPT_DAYS
from tryghed.spreadsheets import as_text

REPORT = "searches"


class Period(models.TextChoices):
    MONTH = "30", _("the last 30 days")


class Kind(models.TextChoices):
    MISSED = "missed", _("without a hit")
    CORRECTED = "corrected", _("corrected")


class SearchFilterSet(WagtailFilterSet):
    """The kind narrows the list. The period says which days are summed up, which the view does."""

    kind = ChoiceFilter(label=_("Show"), choices=Kind, empty_label=_("All"), method="of_kind")
    period = ChoiceFilter(
        label=_("Period"),
        choices=Period,
        empty_label=_("the last 90 days"),
        method="leave_it_to_the_view",
    )

    class Meta:
        model = SearchCount
        fields = ["kind", "period"]

    def of_kind(self, searches, name, value):
        if value == Kind.MISSED:
            return searches.filter(last_hits=0)
        return searches.exclude(last_correction="")

    def leave_it_to_the_view(self, searches, name, value):
        return searches

    def first_day(self):
        """The first day that counts; today is the last."""
        period = self.form.cleaned_data.get("period") if self.form.is_valid() else ""
        return timezone.localdate() - timedelta(days=int(period or KEPT_DAYS) - 1)


def searches_since(day):
    """Each query with how often it was searched for (times) and what came of it when last seen."""
    same = SearchCount.objects.filter(language=OuterRef("language"), query=OuterRef("query"))
    last = same.order_by("-day")
    return (
        SearchCount.objects.filter(day__gte=day)
        .values("language", "query")
        .annotate(
            last_hits=Subquery(last.values("hits")[:1]),
            last_correction=Subquery(last.values("corrected_to")[:1]),
            times=Sum("number"),
        )
        .order_by("-times", "query")
    )


class SearchReportView(ReportView):
    page_title = _("Searches")
    header_icon = "search"
    index_url_name = REPORT
    index_results_url_name = f"{REPORT}_results"
    results_template_name = "search/report.html"
    filterset_class = SearchFilterSet
    model = SearchCount
    any_permission_required = ["add", "change", "publish"]  # of pages
    list_export = ["query", "language", "times", "last_hits", "last_correction"]
    export_headings = {
        "query": _("Searched for"),
        "language": _("Language"),
        "times": _("Times"),
        "last_hits": _("Hits"),
        "last_correction": _("Corrected to"),
    }
    custom_field_preprocess = {
        name: {ReportView.FORMAT_CSV: as_text} for name in ("query", "last_correction")
    }

    @property
    def permission_policy(self):
        return policy_registry.get_by_type(Page)

    def get_filename(self):
        return gettext("searches")

    def get_queryset(self):
        """What has been searched for often enough to be shown. The rest is summed up."""
        self.queryset = searches_since(self.filters.first_day())
        searches = super().get_queryset()
        rare = searches.filter(times__lt=FEWEST_SHOWN)
        self.others = rare.aggregate(total=Sum("times"))["total"] or 0
        return searches.filter(times__gte=FEWEST_SHOWN)

    def decorate_paginated_queryset(self, object_list):
        languages = dict(settings.LANGUAGES)
        searches = list(object_list)
        for search in searches:
            search["language_name"] = languages.get(search["language"], search["language"])
            search["as_synonym"] = _prefilled(search, terms=search["query"])
            search["as_promotion"] = _prefilled(search, queries=search["query"])
        return searches

    def get_context_data(self, *args, **kwargs):
        return super().get_context_data(*args, **kwargs) | {
            "others": self.others,
            "fewest": FEWEST_SHOWN,
            "add_synonym": self._address_for_adding(Synonym),
            "add_promotion": self._address_for_adding(Promotion),
        }

    def _address_for_adding(self, model):
        """Where one is added; empty for whoever may not."""
        policy = policy_registry.get_by_type(model)
        may = policy.user_has_permission(self.request.user, "add")
        return reverse(model.snippet_viewset.get_url_name("add")) if may else ""


def _prefilled(search, **term):
    return urlencode({"language": search["language"], **term})
