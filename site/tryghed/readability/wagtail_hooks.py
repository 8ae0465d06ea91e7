from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.widgets import Button

from tryghed.readability.reports import HardestPagesView
from tryghed.readability.views import PAGE_VIEW, PANEL_VIEW, ReadabilityPanelView, ReadabilityView
from tryghed.reports import ReportMenuItem, addresses_of_report


@hooks.register("register_admin_urls")
def addresses_of_readability():
    return [
        *addresses_of_report(HardestPagesView, "reports/hardest-pages/"),
        path("readability/<int:page_id>/", ReadabilityView.as_view(), name=PAGE_VIEW),
        path("readability/<int:page_id>/panel/", ReadabilityPanelView.as_view(), name=PANEL_VIEW),
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


@hooks.register("register_reports_menu_item")
def lead_to_the_report():
    return ReportMenuItem(HardestPagesView, order=1065)
