from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from knowledge.coverage import REPORT, CoverageView
from knowledge.noted_changes import changes_noted
from tryghed.history.notes import notes_versions

notes_versions(changes_noted)


@hooks.register("register_admin_urls")
def coverage_address():
    return [path("reports/knowledge-coverage/", CoverageView.as_view(), name=REPORT)]


@hooks.register("register_reports_menu_item")
def coverage_in_menu():
    return MenuItem(_("Where guidance is missing"), reverse(REPORT), icon_name="table", order=650)
