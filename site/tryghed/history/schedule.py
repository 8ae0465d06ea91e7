"""What will be published or taken down, and when."""

from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from wagtail.models import Page, Revision
from wagtail.permissions import policy_registry

MAY_SEE = {"add", "change", "publish"}  # a page, one of these is enough


@dataclass(frozen=True)
class Event:
    """One thing that happens to a page when its time comes."""

    at: datetime
    is_publication: bool  # else the page expires
    title: str
    language: str
    url: str

    @property
    def is_overdue(self):
        return self.at <= timezone.now()

    @property
    def day(self):
        return timezone.localdate(self.at)


def scheduled(user):
    """All Events of the pages that a user works with, the first to come first."""
    pages = _pages_of(user)
    found = {*_publications(pages), *_expiries(pages)}
    return sorted(found, key=lambda event: (event.at, event.title))


def waiting_publications():
    """How many versions wait for the timer, whoever may see them: (overdue, later)."""
    waiting = Revision.page_revisions.filter(approved_go_live_at__isnull=False)
    overdue = waiting.filter(approved_go_live_at__lte=timezone.now()).count()
    return overdue, waiting.count() - overdue


def _pages_of(user):
    policy = policy_registry.get_by_type(Page)
    return policy.instances_user_has_any_permission_for(user, MAY_SEE).select_related("locale")


def _publications(pages):
    """When approved versions go live, and when those then expire."""
    waiting = Revision.page_revisions.filter(approved_go_live_at__isnull=False)
    revisions = {int(each.object_id): each for each in waiting}
    for page in pages.filter(pk__in=revisions):
        revision = revisions[page.pk]
        yield _event(page, revision.approved_go_live_at, is_publication=True)
        expires_at = parse_datetime(revision.content.get("expire_at") or "")
        if expires_at:
            yield _event(page, expires_at, is_publication=False)


def _expiries(pages):
    for page in pages.filter(live=True, expire_at__isnull=False):
        yield _event(page, page.expire_at, is_publication=False)


def _event(page, at, is_publication):
    return Event(
        at=at,
        is_publication=is_publication,
        title=page.get_admin_display_title(),
        language=page.locale.get_display_name(),
        url=reverse("wagtailadmin_pages:edit", args=[page.pk]),
    )
