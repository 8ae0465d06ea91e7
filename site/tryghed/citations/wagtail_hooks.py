from wagtail import hooks
from wagtail.snippets.models import register_snippet

from tryghed.citations.features import register_citations
from tryghed.citations.reports import ChangedLawPanel, PagesCitingChangedLawView
from tryghed.citations.viewsets import CitationViewSetGroup
from tryghed.reports import ReportMenuItem, addresses_of_report

register_snippet(CitationViewSetGroup)


@hooks.register("register_rich_text_features")
def cite_in_rich_text(features):
    register_citations(features)


@hooks.register("register_admin_urls")
def addresses_of_the_report():
    return addresses_of_report(PagesCitingChangedLawView, "reports/changed-law/")


@hooks.register("register_reports_menu_item")
def lead_to_the_report():
    return ReportMenuItem(PagesCitingChangedLawView, order=1050)


@hooks.register("construct_homepage_panels")
def tell_on_the_start_page(request, panels):
    panels.append(ChangedLawPanel())
