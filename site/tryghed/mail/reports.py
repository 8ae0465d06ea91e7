"""What administrators see of mail: what waits, what was given up and why; never what it says."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST
from django_filters import ChoiceFilter
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.views.reports.base import ReportView
from wagtail.permissions import policy_registry

from tryghed.mail.models import Mail, MailState

REPORT = "mail"


class MailFilterSet(WagtailFilterSet):
    state = ChoiceFilter(label=_("State"), choices=MailState, empty_label=_("All"))

    class Meta:
        model = Mail
        fields = ["state"]


class MailReportView(ReportView):
    page_title = _("Mail")
    header_icon = "mail"
    index_url_name = REPORT
    index_results_url_name = f"{REPORT}_results"
    results_template_name = "mail/report.html"
    filterset_class = MailFilterSet
    model = Mail
    any_permission_required = ["view", "change"]
    list_export = ["subject", "recipients", "get_state_display", "made_at", "attempts", "error"]
    export_headings = {"get_state_display": _("State"), "recipients": _("Recipients")}

    def get_filename(self):
        return gettext("mail")

    def get_queryset(self):
        self.queryset = Mail.objects.defer("body", "alternatives")
        return super().get_queryset()

    def get_context_data(self, *args, **kwargs):
        return super().get_context_data(*args, **kwargs) | {
            "failed": Mail.objects.filter(state=MailState.FAILED).count(),
            "waiting": Mail.objects.filter(state=MailState.WAITING).count(),
            "may_retry": may(self.request.user, "change"),
        }


def may(user, action):
    return policy_registry.get_by_type(Mail).user_has_permission(user, action)


@require_POST
def retry(request, pk=None):
    """Try one mail again, or all that were given up."""
    if not may(request.user, "change"):
        raise PermissionDenied
    chosen = Mail.objects.filter(pk=pk) if pk else Mail.objects.filter(state=MailState.FAILED)
    number = chosen.retry()
    if number:
        text = ngettext(
            "%(number)s mail is sent again within a minute.",
            "%(number)s mails are sent again within a minute.",
            number,
        )
        messages.success(request, text % {"number": number})
    else:
        messages.warning(request, gettext("There was nothing to send again."))
    return redirect(REPORT)
