"""What waits for an editor, at the top of the start page: how much of each kind, and the first of it."""

from dataclasses import dataclass
from datetime import timedelta
from urllib.parse import urlencode

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.components import Component
from wagtail.models import TaskState

from tryghed.counts.small_numbers import FEWEST_SHOWN
from tryghed.review.lists import Waiting, reviewed_pages, waiting_pages
from tryghed.review.reports import REPORT as REVIEWS
from tryghed.search.reports import REPORT as SEARCHES
from tryghed.search.reports import Kind, searches_since

MOST_SHOWN = 5
DAYS_OF_SEARCHES = 30


@dataclass(frozen=True)
class Section:
    """One kind of work. A line has title and url, and perhaps due_on."""

    title: str
    count: int
    lines: list
    url: str  # of the whole list


class OverviewPanel(Component):
    """Sections in which something waits; where nothing does, one line says so."""

    name = "overview"
    order = 70
    template_name = "home/dashboard/overview.html"

    def get_context_data(self, parent_context):
        request = parent_context["request"]
        sections = [tasks_of(request), *pages_of(request), missed_searches()]
        return {"sections": [each for each in sections if each.count]}


def pages_of(request):
    """Yields a Section for each reason for which pages wait."""
    pages = reviewed_pages(request.user)
    for waiting in Waiting:
        found = waiting_pages(pages, waiting, request)
        lines = [
            {
                "title": page.get_admin_display_title(),
                "url": reverse("wagtailadmin_pages:edit", args=[page.pk]),
                "due_on": page.review.due_on,
            }
            for page in found[:MOST_SHOWN]
        ]
        query = urlencode({"waiting": waiting.value})
        yield Section(waiting.label, found.count(), lines, f"{reverse(REVIEWS)}?{query}")


def tasks_of(request):
    """What the user is asked to approve."""
    states = TaskState.objects.reviewable_by(request.user).order_by("started_at")
    shown = states.select_related("revision").prefetch_related("revision__content_object")
    lines = [
        {"title": str(state.revision.content_object), "url": _place_of(state)}
        for state in shown[:MOST_SHOWN]
    ]
    report = f"{reverse('wagtailadmin_reports:workflow')}?{urlencode({'reviewable': 'true'})}"
    return Section(_("Awaiting your approval"), states.count(), lines, report)


def _place_of(state):
    """Where a task is done."""
    found = state.revision.content_object
    if hasattr(found, "snippet_viewset"):
        return reverse(found.snippet_viewset.get_url_name("edit"), args=[found.pk])
    return reverse("wagtailadmin_pages:edit", args=[found.pk])


def missed_searches():
    """What enough readers have searched for, and not found."""
    first_day = timezone.localdate() - timedelta(days=DAYS_OF_SEARCHES - 1)
    missed = searches_since(first_day).filter(last_hits=0, times__gte=FEWEST_SHOWN)
    report = f"{reverse(SEARCHES)}?{urlencode({'kind': Kind.MISSED, 'period': DAYS_OF_SEARCHES})}"
    lines = [{"title": each["query"], "url": report} for each in missed[:MOST_SHOWN]]
    return Section(_("Searches that find nothing"), missed.count(), lines, report)
