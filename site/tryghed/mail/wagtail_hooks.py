from django.contrib.auth.models import Permission
from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.permissions import policy_registry

from tryghed.mail.models import Mail
from tryghed.mail.reports import REPORT, MailReportView, retry


@hooks.register("register_permissions")
def permissions_over_mail():
    return Permission.objects.filter(
        content_type__app_label="mail", codename__in=("view_mail", "change_mail")
    )


@hooks.register("register_admin_urls")
def addresses_of_the_report():
    view = MailReportView
    return [
        path("reports/mail/", view.as_view(), name=REPORT),
        path("reports/mail/results/", view.as_view(results_only=True), name=f"{REPORT}_results"),
        path("reports/mail/retry/", retry, name="mail_retry_failed"),
        path("reports/mail/<int:pk>/retry/", retry, name="mail_retry"),
    ]


class ReportMenuItem(MenuItem):
    def is_shown(self, request):
        return policy_registry.get_by_type(Mail).user_has_any_permission(
            request.user, MailReportView.any_permission_required
        )


@hooks.register("register_reports_menu_item")
def lead_to_the_report():
    return ReportMenuItem(_("Mail"), reverse(REPORT), name="mail", icon_name="mail", order=1090)
