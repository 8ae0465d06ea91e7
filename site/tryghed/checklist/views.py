"""The checklist of a page: its saved draft now, and what came of it before."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, render
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.models import Page

from tryghed.checklist.models import CheckOutcome
from tryghed.checklist.shown import shown_checklist
from tryghed.pages.screens import PageScreenMixin

MOST_OUTCOMES = 50


def _page_for(request, page_id):
    """The page, for whom may edit or publish it. Raises Http404 or PermissionDenied."""
    page = get_object_or_404(Page, pk=page_id)
    may = page.permissions_for_user(request.user)
    if not (may.can_edit() or may.can_publish()):
        raise PermissionDenied
    return page


def fragment(request, page_id):
    """The list alone, for the side panel to show after the draft was saved."""
    page = _page_for(request, page_id)
    return render(request, "checklist/list.html", {"checklist": shown_checklist(page)})


class ChecklistView(PageScreenMixin, TemplateView):
    template_name = "checklist/page.html"
    page_title = _("Ready to publish?")
    header_icon = "tasks"

    @cached_property
    def page(self):
        return _page_for(self.request, self.kwargs["page_id"])

    def get_context_data(self, **kwargs):
        outcomes = CheckOutcome.objects.filter(page=self.page).select_related("user")
        return super().get_context_data(**kwargs) | {
            "page": self.page,
            "checklist": shown_checklist(self.page),
            "outcomes": outcomes[:MOST_OUTCOMES],
        }
