from django.contrib.auth.models import Permission
from django.urls import path
from wagtail import hooks

from tryghed.mail.reports import MailReportView, retry
from tryghed.reports import ReportMenuItem, addresses_of_report


@hooks.register("register_permissions")
def permissions_over_mail():
    return Permission.objects.filter(
        content_type__app_label="mail", codename__in=("view_mail", "change_mail")
    )


@hooks.register("register_admin_urls")
def addresses_of_the_report():
    return [
        *addresses_of_report(MailReportView, "reports/mail/"),
        path("reports/mail/retry/", retry, name="mail_retry_failed"),
        path("reports/mail/<int:pk>/retry/", retry, name="mail_retry"),
    ]


@hooks.register("register_reports_menu_item")
def lead_to_the_report():
    return ReportMenuItem(MailReportView, order=1090)
