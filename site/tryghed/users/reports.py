"""Two reports for administrators: who may do what, and which accounts nobody uses."""

from django.contrib.auth import get_user_model
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.views.reports.base import ReportView
from wagtail.permission_policies import ModelPermissionPolicy

from tryghed.spreadsheets import as_text
from tryghed.users.rights import accounts_outside_roles, rights_of_all_roles, superusers
from tryghed.users.unused import UNUSED_AFTER, unused_accounts

RIGHTS, UNUSED = "rights", "unused_accounts"


class AuditView(ReportView):
    """For those who answer for the accounts. Whole on one page: it is meant to be printed."""

    paginate_by = None
    any_permission_required = ["audit"]

    @property
    def permission_policy(self):
        return ModelPermissionPolicy(get_user_model())


class RightsReportView(AuditView):
    page_title = _("Rights")
    header_icon = "key"
    index_url_name = RIGHTS
    index_results_url_name = f"{RIGHTS}_results"
    results_template_name = "users/rights.html"
    list_export = [
        "role",
        "kind",
        "thing",
        *(f"actions.{name}" for name in ("see", "add", "edit", "publish", "delete")),
    ]
    export_headings = {
        "role": _("Role"),
        "kind": _("Kind"),
        "thing": _("What"),
        "actions.see": _("Sees"),
        "actions.add": _("Creates"),
        "actions.edit": _("Edits"),
        "actions.publish": _("Publishes"),
        "actions.delete": _("Deletes"),
    }
    custom_field_preprocess = {name: {ReportView.FORMAT_CSV: as_text} for name in ("role", "thing")}

    def get_filename(self):
        return gettext("rights")

    def get_filtered_queryset(self):
        self.roles = rights_of_all_roles()
        return [line for role in self.roles for line in role.as_lines()]

    def get_context_data(self, *args, **kwargs):
        return super().get_context_data(*args, **kwargs) | {
            "roles": self.roles,
            "superusers": superusers(),
            "outside": accounts_outside_roles(),
            "accounts": unused_accounts(),
            "days": UNUSED_AFTER.days,
        }


class UnusedAccountsView(AuditView):
    page_title = _("Unused accounts")
    header_icon = "user"
    index_url_name = UNUSED
    index_results_url_name = f"{UNUSED}_results"
    results_template_name = "users/unused_accounts.html"
    list_export = ["username", "get_full_name", "role_names", "last_login", "date_joined"]
    export_headings = {
        "username": _("Username"),
        "get_full_name": _("Name"),
        "role_names": _("Roles"),
        "last_login": _("Last login"),
        "date_joined": _("Created"),
    }
    custom_field_preprocess = {
        name: {ReportView.FORMAT_CSV: as_text}
        for name in ("username", "get_full_name", "role_names")
    }

    def get_filename(self):
        return gettext("unused-accounts")

    def get_filtered_queryset(self):
        return unused_accounts()

    def get_context_data(self, *args, **kwargs):
        return super().get_context_data(*args, **kwargs) | {"days": UNUSED_AFTER.days}
