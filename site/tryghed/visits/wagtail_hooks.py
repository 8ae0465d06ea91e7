from wagtail import hooks

from tryghed.reports import ReportMenuItem, addresses_of_report
from tryghed.visits.reports import VisitsReportView


@hooks.register("on_serve_page")
def note_which_page_is_served(serve_next):
    """For the middleware, which sees only whether the answer was one."""

    def serve(page, request, args, kwargs):
        request.served_page = page
        return serve_next(page, request, args, kwargs)

    return serve


@hooks.register("register_admin_urls")
def addresses_of_the_report():
    return addresses_of_report(VisitsReportView, "reports/visits/")


@hooks.register("register_reports_menu_item")
def lead_to_the_report():
    return ReportMenuItem(VisitsReportView, order=1061)
