"""Asks who may read the pages that leave a closed section, before they are moved or copied."""

from django.core.exceptions import PermissionDenied
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin.views.pages.bulk_actions.move import MoveBulkAction
from wagtail.admin.views.pages.copy import CopyView
from wagtail.admin.views.pages.move import MoveConfirmView
from wagtail.models import Page

from tryghed.impact.views import typed
from tryghed.pages.leaving import decided, is_decided, left_behind

ANSWER, KEEP, OPEN = "readers", "keep", "open"
MOST_NAMED = 20


def on_moving(request, page, destination):
    """For the hook before a page is moved: the question, or what comes of the answer; else None."""
    if not page.permissions_for_user(request.user).can_move_to(destination):
        raise PermissionDenied  # Wagtail asks only when it moves, and names the page before
    return _asked_once(
        request,
        _leaving([page], destination),
        lambda: MoveConfirmView.as_view()(request, page.pk, destination.pk),
    )


def on_copying(request, page):
    """The same for the form in which a copy is ordered. An alias is closed with its original."""
    if request.method != "POST" or request.POST.get("alias"):
        return None
    chosen = request.POST.get("new_parent_page", "")
    destination = Page.objects.filter(pk=chosen).first() if chosen.isdecimal() else None
    leaving = _leaving([page], destination) if destination else []
    return _asked_once(request, leaving, lambda: CopyView.as_view()(request, page.pk))


class MoveAndAsk(MoveBulkAction):
    """Moving many pages at once: one question about all of them that leave a closed section."""

    def prepare_action(self, pages, pages_without_access):
        stopped = super().prepare_action(pages, pages_without_access)
        destination = self.cleaned_form.cleaned_data["chooser"]
        return stopped or _question(self.request, _leaving(pages, destination))

    def get_execution_context(self):
        return super().get_execution_context() | {"is_opened": _opens(self.request)}

    @classmethod
    def execute_action(cls, objects, is_opened=False, **how):
        with decided(is_opened):
            return super().execute_action(objects, **how)


def _leaving(pages, destination):
    """[(page, restrictions that it would lose)] of those that would lose any."""
    lost = [(page, left_behind(page, page.get_parent(), destination)) for page in pages]
    return [(page, restrictions) for page, restrictions in lost if restrictions]


def _asked_once(request, leaving, go_on):
    if not leaving or is_decided():
        return None
    question = _question(request, leaving)
    if question:
        return question
    with decided(_opens(request)):
        return go_on()


def _question(request, leaving):
    """The screen that asks; None where nothing leaves or the answer is there.

    Raises PermissionDenied for somebody who opens what they may not open.
    """
    may_open = all(
        page.permissions_for_user(request.user).can_set_view_restrictions()
        for page, _lost in leaving
    )
    if leaving and _opens(request) and not may_open:
        raise PermissionDenied
    if not leaving or request.POST.get(ANSWER) in (KEEP, OPEN):
        return None
    return TemplateResponse(request, "pages/leaving.html", _said_of(request, leaving, may_open))


def _opens(request):
    return request.POST.get(ANSWER) == OPEN


def _said_of(request, leaving, may_open):
    pages = [each for page, _lost in leaving for each in page.get_descendants(inclusive=True)]
    title = _("Who may read the page then?")
    return {
        "header_title": title,
        "page_title": title,
        "header_icon": "lock",
        "back": reverse("wagtailadmin_explore", args=[leaving[0][0].get_parent().pk]),
        "pages": pages[:MOST_NAMED],
        "more": max(len(pages) - MOST_NAMED, 0),
        "readers": sorted({name for _page, lost in leaving for name in _readers(lost)}),
        "may_open": may_open,
        "answer": {"name": ANSWER, "keep": KEEP, "open": OPEN},
        "typed": [(name, value) for name, value in typed(request) if name != ANSWER],
        "here": request.get_full_path(),
    }


def _readers(restrictions):
    """The names of those whom restrictions let in."""
    for restriction in restrictions:
        groups = [group.name for group in restriction.groups.all()]
        yield from groups or [_("everybody who is logged in")]
