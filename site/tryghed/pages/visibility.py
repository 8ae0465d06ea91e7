"""The one place that decides what a visitor may meet.

Wagtail's own ``public()`` looks at a page and its ancestors only. A page is also closed when the
original of its alias, or another language version of it, is closed: else a private page would stand
open under another address. Nothing else on this site asks for live or public pages
(tests/conventions/test_visibility_rule.py).
"""

from contextlib import contextmanager
from contextvars import ContextVar
from functools import reduce
from operator import or_

from django.db.models import Q
from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver
from django.utils import timezone
from wagtail.models import CollectionViewRestriction, Page, PageViewRestriction
from wagtail.signals import post_page_move

_memory = ContextVar("what is closed, remembered while one request is answered", default=None)


@contextmanager
def remembered():
    """Work out what is closed at most once inside this block (one request)."""
    token = _memory.set({})
    try:
        yield
    finally:
        _memory.reset(token)


def found_once(find):
    """What a function without arguments finds of what is closed; in one request it is asked once."""
    memory = _memory.get()
    if memory is None:
        return find()
    if find not in memory:
        memory[find] = find()
    return memory[find]


def closed_branches():
    """The roots of everything that is private: {tree path: ids of the restrictions that close it}."""
    return found_once(_find_closed_branches)


def _find_closed_branches():
    branches = {}
    for path, restriction in PageViewRestriction.objects.values_list("page__path", "pk"):
        branches.setdefault(path, set()).add(restriction)
    unexplored = set(branches)
    while unexplored:
        found = {}
        for path in unexplored:
            for twin in _twins_of_branch(path):
                missing = branches[path] - _closed_by(twin, branches)
                if missing:
                    found.setdefault(twin, set()).update(missing)
        for path, restrictions in found.items():
            branches.setdefault(path, set()).update(restrictions)
        unexplored = set(found)
    return branches


def _twins_of_branch(path):
    """Paths of the aliases and language versions of every page below (and at) a path."""
    inside = Page.objects.filter(path__startswith=path).order_by()
    return (
        Page.objects.filter(
            Q(alias_of__in=inside.values("pk"))
            | Q(pk__in=inside.exclude(alias_of=None).values("alias_of"))
            | Q(translation_key__in=inside.values("translation_key"))
        )
        .exclude(path__startswith=path)
        .values_list("path", flat=True)
    )


def branch_and_twins(path):
    """The pages that are closed and opened together with a branch of the tree (a queryset).

    For code that keeps something about pages and must look at them again; never for showing them.
    """
    roots = unexplored = {path}
    while unexplored:
        twins = {twin for root in unexplored for twin in _twins_of_branch(root)}
        unexplored = {twin for twin in twins if not twin.startswith(tuple(roots))}
        roots = roots | unexplored
    return Page.objects.filter(reduce(or_, [Q(path__startswith=root) for root in roots]))


def _closed_by(path, branches):
    """Ids of the restrictions that close a path, seen from the branches known so far."""
    return set().union(*(ids for root, ids in branches.items() if path.startswith(root)))


def visible_q():
    """What a visitor may meet, as a Q object over pages: live, within its dates, not closed."""
    now = timezone.now()
    in_window = (Q(go_live_at=None) | Q(go_live_at__lte=now)) & (
        Q(expire_at=None) | Q(expire_at__gt=now)
    )
    closed = [Q(path__startswith=path) for path in closed_branches()]
    return Q(live=True) & in_window & (~reduce(or_, closed) if closed else Q())


def is_visible(page):
    """The same question about one page in hand, without asking the database for the page again."""
    now = timezone.now()
    return (
        page.live
        and (page.go_live_at is None or page.go_live_at <= now)
        and (page.expire_at is None or page.expire_at > now)
        and not _closed_by(page.path, closed_branches())
    )


def is_closed(page):
    """Whether the page stands in a closed branch: its readers have been let in."""
    return bool(_closed_by(page.path, closed_branches()))


def restrictions_on(page):
    """What closes a page (a list of PageViewRestriction): its own, its section's, those of its twins."""
    closing = _closed_by(page.path, closed_branches())
    found = PageViewRestriction.objects.filter(pk__in=closing).prefetch_related("groups")
    return list(found.order_by("pk")) if closing else []


def may_read(page, request):
    """Whether this request may be served the page: visible, or its restrictions let this user in."""
    if is_visible(page):
        return True
    restrictions = restrictions_on(page)
    if not page.live or not restrictions or not request.user.is_authenticated:
        return False
    return all(restriction.accept_request(request) for restriction in restrictions)


@receiver([post_save, post_delete], sender=PageViewRestriction)
@receiver([post_save, post_delete], sender=CollectionViewRestriction)
@receiver(post_page_move)
def forget_what_is_closed(**kwargs):
    """A restriction changed, or a page was moved, while a request is answered: look again."""
    memory = _memory.get()
    if memory is not None:
        memory.clear()
