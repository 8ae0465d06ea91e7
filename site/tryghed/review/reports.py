"""The report behind the start page: every page with who answers for it and when it is due."""

from django.contrib.auth import get_user_model
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django_filters import ChoiceFilter, ModelChoiceFilter
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.views.reports.base import PageReportView
from wagtail.models import Page
from wagtail.permissions import policy_registry

from tryghed.review.lists import Waiting, reviewed_pages, waiting_pages

REPORT = "reviews"


class ReviewFilterSet(WagtailFilterSet):
    waiting = ChoiceFilter(
        label=_("Show"), choices=Waiting, empty_label=_("All"), method="that_wait"
    )
    responsible = ModelChoiceFilter(
        label=_("Responsible person"),
        field_name="review__responsible",
        queryset=lambda request: get_user_model().objects.exclude(reviews=None),
    )

    class Meta:
        model = Page
        fields = ["waiting", "responsible"]

    def that_wait(self, pages, name, value):
        return waiting_pages(pages, Waiting(value), self.request)


class ReviewReportView(PageReportView):
    page_title = _("Review and responsibility")
    header_icon = "calendar-check"
    index_url_name = REPORT
    index_results_url_name = f"{REPORT}_results"
    results_template_name = "review/report.html"
    filterset_class = ReviewFilterSet
    any_permission_required = ["add", "change", "publish"]
    list_export = ["title", "review.responsible", "review.reviewed_on", "review.due_on"]
    export_headings = {
        "title": _("Title"),
        "review.responsible": _("Responsible person"),
        "review.reviewed_on": _("Last reviewed"),
        "review.due_on": _("Due"),
    }

    def get_filename(self):
        return gettext("review-and-responsibility")

    def get_queryset(self):
        self.queryset = reviewed_pages(self.request.user)
        return super().get_queryset()

    def get_context_data(self, *args, **kwargs):
        return super().get_context_data(*args, **kwargs) | {
            "may_hand_over": may_hand_over(self.request.user)
        }


def may_hand_over(user):
    return policy_registry.get_by_type(get_user_model()).user_has_permission(user, "change")
