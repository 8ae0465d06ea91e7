from django.contrib.auth import get_user_model
from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.widgets.button import Button

from tryghed.reports import ReportMenuItem, addresses_of_report
from tryghed.review.accounts import close_out_nobody_with_pages
from tryghed.review.editing import PageReviewView
from tryghed.review.handing_over import HandOverView
from tryghed.review.keeping import CONFIRM, HAND_OVER
from tryghed.review.reports import ReviewReportView


@hooks.register("register_admin_urls")
def addresses_of_reviews():
    return [
        *addresses_of_report(ReviewReportView, "reports/reviews/"),
        path("reports/reviews/hand-over/", HandOverView.as_view(), name="hand_over"),
        path("pages/<int:pk>/review/", PageReviewView.as_view(), name="page_review"),
    ]


@hooks.register("register_reports_menu_item")
def lead_to_the_report():
    return ReportMenuItem(ReviewReportView, order=1040)


@hooks.register("register_page_header_buttons")
def lead_to_the_review_of_a_page(page, user, view_name, next_url=None):
    if not page.is_root() and page.permissions_for_user(user).can_edit():
        yield Button(
            _("Review and responsibility"),
            reverse("page_review", args=[page.pk]),
            icon_name="calendar-check",
            priority=62,
        )


@hooks.register("before_bulk_action")
def hand_over_before_many_are_closed_out(request, action_type, users, action):
    if request.method != "POST" or action.model is not get_user_model():
        return None
    closes = action_type == "set_active_state" and request.POST.get("mark_as_active") == "False"
    return (
        close_out_nobody_with_pages(request, users) if closes or action_type == "delete" else None
    )


@hooks.register("register_log_actions")
def name_what_is_logged(actions):
    actions.register_action(
        CONFIRM, _("Confirm as still right"), _("Said that the page is still right")
    )
    actions.register_action(HAND_OVER, _("Hand over"), _("Handed over the responsibility"))
