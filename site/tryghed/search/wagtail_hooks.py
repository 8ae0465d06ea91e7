from wagtail import hooks
from wagtail.snippets.models import register_snippet

from tryghed.reports import ReportMenuItem, addresses_of_report
from tryghed.search.reports import SearchReportView
from tryghed.search.viewsets import SearchViewSetGroup

register_snippet(SearchViewSetGroup)


@hooks.register("register_admin_urls")
def addresses_of_the_report():
    return addresses_of_report(SearchReportView, "reports/searches/")


@hooks.register("register_reports_menu_item")
def lead_to_the_report():
    return ReportMenuItem(SearchReportView, order=1070)
