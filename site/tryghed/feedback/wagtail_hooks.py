from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.models import Page
from wagtail.permissions import policy_registry

from tryghed.feedback.reports import REPORT, FeedbackReportView


@hooks.register("register_admin_urls")
def addresses_of_the_report():
    view = FeedbackReportView
    return [
        path("reports/feedback/", view.as_view(), name=REPORT),
        path(
            "reports/feedback/results/", view.as_view(results_only=True), name=f"{REPORT}_results"
        ),
    ]


class ReportMenuItem(MenuItem):
    def is_shown(self, request):
        return policy_registry.get_by_type(Page).user_has_any_permission(
            request.user, FeedbackReportView.any_permission_required
        )


@hooks.register("register_reports_menu_item")
def lead_to_the_report():
    return ReportMenuItem(
        _("Was the page useful?"),
        reverse(REPORT),
        name="was-the-page-useful",
        icon_name="help",
        order=1060,
    )
