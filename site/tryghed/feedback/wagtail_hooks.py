from wagtail import hooks

from tryghed.feedback.reports import FeedbackReportView
from tryghed.reports import ReportMenuItem, addresses_of_report


@hooks.register("register_admin_urls")
def addresses_of_the_report():
    return addresses_of_report(FeedbackReportView, "reports/feedback/")


@hooks.register("register_reports_menu_item")
def lead_to_the_report():
    return ReportMenuItem(FeedbackReportView, order=1060)
