from django.templatetags.static import static
from django.urls import path, reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.widgets import Button
from wagtail.models import Page
from wagtail.permissions import policy_registry

from tryghed.readability.reports import REPORT, HardestPagesView
from tryghed.readability.views import PAGE_VIEW, PANEL_VIEW, ReadabilityPanelView, ReadabilityView


@hooks.register("register_admin_urls")
def addresses_of_readability():
    report = HardestPagesView
    return [
        path("readability/<int:page_id>/", ReadabilityView.as_view(), name=PAGE_VIEW),
        path("readability/<int:page_id>/panel/", ReadabilityPanelView.as_view(), name=PANEL_VIEW),
        path("reports/hardest-pages/", report.as_view(), name=REPORT),
        path(
            "reports/hardest-pages/results/",
            report.as_view(results_only=True),
            name=f"{REPORT}_results",
        ),
    ]


@hooks.register("register_page_header_buttons")
def lead_to_the_readability(page, user, view_name, next_url=None):
    """Also where the side panels, which need JavaScript, do not open."""
    if page.pk and not page.is_root() and page.permissions_for_user(user).can_edit():
        yield Button(
            _("LIX and readability"),
            reverse(PAGE_VIEW, args=[page.pk]),
            icon_name="glasses",
            priority=67,
        )


class ReportMenuItem(MenuItem):
    def is_shown(self, request):
        return policy_registry.get_by_type(Page).user_has_any_permission(
            request.user, HardestPagesView.any_permission_required
        )


@hooks.register("register_reports_menu_item")
def lead_to_the_report():
    return ReportMenuItem(
        _("The hardest pages"),
        reverse(REPORT),
        name="hardest-pages",
        icon_name="glasses",
        order=1065,
    )


@hooks.register("insert_editor_js")
def measure_what_is_saved():
    return format_html(
        '<script type="module" src="{}"></script>', static("js/admin/readability.js")
    )
