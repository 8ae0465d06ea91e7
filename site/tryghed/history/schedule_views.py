"""The list and the calendar of what is scheduled, and the warning when the timer does not run."""

from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin.ui.components import Component
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin
from wagtail.models import Page, Site
from wagtail.permissions import policy_registry

from tryghed.history.heartbeat import is_late, last_beat
from tryghed.history.models import OperationSettings
from tryghed.history.months import Month
from tryghed.history.schedule import MAY_SEE, scheduled, waiting_publications

ADDRESS = "scheduled_pages"


def works_with_pages(user):
    return policy_registry.get_by_type(Page).user_has_any_permission(user, MAY_SEE)


def warning_for(request):
    """What editors are told when nothing is published on time; None while the timer runs."""
    if not is_late():
        return None
    overdue, later = waiting_publications()
    site = Site.find_for_request(request)
    operator = OperationSettings.for_site(site).operator if site else ""
    return {"since": last_beat(), "overdue": overdue, "later": later, "operator": operator}


class ScheduledView(PermissionCheckedMixin, WagtailAdminTemplateMixin, TemplateView):
    page_title = _("Scheduled")
    header_icon = "calendar-alt"
    template_name = "history/scheduled.html"
    any_permission_required = MAY_SEE

    @property
    def permission_policy(self):
        return policy_registry.get_by_type(Page)

    def get_breadcrumbs_items(self):
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs):
        events = scheduled(self.request.user)
        month = Month.from_text(self.request.GET.get("month", ""))
        return super().get_context_data(**kwargs) | {
            "events": events,
            "month": month,
            "weeks": month.weeks(events),
            "warning": warning_for(self.request),
        }


class LateTimerPanel(Component):
    """Tells whoever works with pages that the timer stands still while something waits for it."""

    name = "late_timer"
    order = 40
    template_name = "history/late_timer_panel.html"

    def get_context_data(self, parent_context):
        request = parent_context["request"]
        warning = warning_for(request) if works_with_pages(request.user) else None
        waits = warning and (warning["overdue"] or warning["later"])
        return {"warning": warning if waits else None}
