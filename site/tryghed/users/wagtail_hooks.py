from django.contrib.auth.models import Permission
from wagtail import hooks

from tryghed.reports import ReportMenuItem, addresses_of_report
from tryghed.users.reports import RightsReportView, UnusedAccountsView


@hooks.register("register_admin_urls")
def addresses_of_the_reports():
    views = (RightsReportView, UnusedAccountsView)
    return [
        address
        for view in views
        for address in addresses_of_report(view, f"reports/{view.index_url_name}/")
    ]


@hooks.register("register_reports_menu_item")
def lead_to_the_rights():
    return ReportMenuItem(RightsReportView, order=1200)


@hooks.register("register_reports_menu_item")
def lead_to_the_unused_accounts():
    return ReportMenuItem(UnusedAccountsView, order=1210)


@hooks.register("register_permissions")
def permission_to_audit():
    return Permission.objects.filter(content_type__app_label="users", codename="audit_user")
