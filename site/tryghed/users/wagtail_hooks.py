from django.contrib.auth.models import Permission
from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from tryghed.users.reports import MAY_SEE, RIGHTS, UNUSED, RightsReportView, UnusedAccountsView


@hooks.register("register_admin_urls")
def addresses_of_the_reports():
    views = {RIGHTS: RightsReportView, UNUSED: UnusedAccountsView}
    return [
        address
        for name, view in views.items()
        for address in (
            path(f"reports/{name}/", view.as_view(), name=name),
            path(
                f"reports/{name}/results/", view.as_view(results_only=True), name=f"{name}_results"
            ),
        )
    ]


class AuditMenuItem(MenuItem):
    def is_shown(self, request):
        return request.user.has_perm(MAY_SEE)


@hooks.register("register_reports_menu_item")
def lead_to_the_rights():
    return AuditMenuItem(_("Rights"), reverse(RIGHTS), name="rights", icon_name="key", order=1200)


@hooks.register("register_reports_menu_item")
def lead_to_the_unused_accounts():
    return AuditMenuItem(
        _("Unused accounts"), reverse(UNUSED), name="unused-accounts", icon_name="user", order=1210
    )


@hooks.register("register_permissions")
def permission_to_audit():
    return Permission.objects.filter(content_type__app_label="users", codename="audit_user")
