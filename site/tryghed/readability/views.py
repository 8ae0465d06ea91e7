"""What editors see of one page: as it was saved last, whether or not it is published."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.models import Page

from tryghed.pages.models import BasePage
from tryghed.pages.screens import PageScreenMixin
from tryghed.readability.analysis import Analysis

PAGE_VIEW, PANEL_VIEW = "readability", "readability_panel"


class DraftMixin:
    """Finds the page, and refuses whoever may not edit it."""

    def get_context_data(self, **kwargs):
        page = get_object_or_404(Page, pk=self.kwargs["page_id"]).specific
        if not isinstance(page, BasePage):
            raise PermissionDenied
        if not page.permissions_for_user(self.request.user).can_edit():
            raise PermissionDenied
        self.page = page
        draft = page.get_latest_revision_as_object()
        return super().get_context_data(**kwargs) | {"page": draft, "analysis": Analysis(draft)}


class ReadabilityPanelView(DraftMixin, TemplateView):
    """The panel in the editor, fetched again when a draft has been saved."""

    template_name = "readability/panel.html"


class ReadabilityView(DraftMixin, PageScreenMixin, TemplateView):
    """The same with the versions before, on a screen of its own."""

    template_name = "readability/page.html"
    page_title = _("How easy is the page to read?")
    header_icon = "glasses"
