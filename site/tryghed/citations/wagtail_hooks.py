from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.models import Page
from wagtail.permissions import policy_registry
from wagtail.snippets.models import register_snippet

from tryghed.citations.features import register_citations
from tryghed.citations.reports import REPORT, ChangedLawPanel, PagesCitingChangedLawView
from tryghed.citations.viewsets import CitationViewSetGroup

register_snippet(CitationViewSetGroup)


@hooks.register("register_rich_text_features")
def cite_in_rich_text(features):
    register_citations(features)


@hooks.register("register_admin_urls")
def addresses_of_the_report():
    view = PagesCitingChangedLawView
    return [
        path("reports/changed-law/", view.as_view(), name=REPORT),
        path(
            "reports/changed-law/results/",
            view.as_view(results_only=True),
            name=f"{REPORT}_results",
        ),
    ]


class ReportMenuItem(MenuItem):
    def is_shown(self, request):
        return policy_registry.get_by_type(Page).user_has_any_permission(
            request.user, PagesCitingChangedLawView.any_permission_required
        )


@hooks.register("register_reports_menu_item")
def lead_to_the_report():
    return ReportMenuItem(
        _("Pages citing changed law"),
        reverse(REPORT),
        name="pages-citing-changed-law",
        icon_name="warning",
        order=1050,
    )


@hooks.register("construct_homepage_panels")
def tell_on_the_start_page(request, panels):
    panels.append(ChangedLawPanel())
