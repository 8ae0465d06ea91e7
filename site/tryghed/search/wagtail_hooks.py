from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.models import Page
from wagtail.permissions import policy_registry
from wagtail.snippets.models import register_snippet

from tryghed.search.reports import REPORT, SearchReportView
from tryghed.search.viewsets import SearchViewSetGroup

register_snippet(SearchViewSetGroup)


@hooks.register("register_admin_urls")
def addresses_of_the_report():
    view = SearchReportView
    return [
        path("reports/searches/", view.as_view(), name=REPORT),
        path(
            "reports/searches/results/", view.as_view(results_only=True), name=f"{REPORT}_results"
        ),
    ]


class ReportMenuItem(MenuItem):
    def is_shown(self, request):
        return policy_registry.get_by_type(Page).user_has_any_permission(
            request.user, SearchReportView.any_permission_required
        )


@hooks.register("register_reports_menu_item")
def lead_to_the_report():
    return ReportMenuItem(
        _("Searches"), reverse(REPORT), name="searches", icon_name="search", order=1070
    )
