"""A page that leaves a closed section stays closed, on whatever road, unless its editor opens it.

Wagtail moves and copies it as a public page and asks nobody. What was set on the page itself goes with it
in any case.
"""

from contextlib import contextmanager
from contextvars import ContextVar

from django.dispatch import receiver
from wagtail.log_actions import log
from wagtail.models import PageViewRestriction
from wagtail.signals import pre_page_move

from tryghed.pages.visibility import restrictions_on

OPENED = "tryghed.opened_by_leaving"

_decision = ContextVar("whether pages that leave are opened; None: nobody was asked", default=None)


@contextmanager
def decided(is_opened):
    """Open the pages that leave their section inside this block, or have them stay closed."""
    token = _decision.set(is_opened)
    try:
        yield
    finally:
        _decision.reset(token)


def is_decided():
    return _decision.get() is not None


def left_behind(page, section, destination):
    """The restrictions of a section that a page would not have at a destination (a list)."""
    kept = {_kind(each) for each in (*restrictions_on(destination), *page.view_restrictions.all())}
    found = {_kind(each): each for each in restrictions_on(section)}
    return [restriction for kind, restriction in found.items() if kind not in kept]


def _kind(restriction):
    """Two restrictions of one kind let the same people in."""
    groups = frozenset(group.pk for group in restriction.groups.all())
    return (restriction.restriction_type, groups)


@receiver(pre_page_move)
def take_along(instance, parent_page_before, parent_page_after, **kwargs):
    """Before the page moves, so that there is no moment at which it is open."""
    _take(instance, left_behind(instance, parent_page_before, parent_page_after))


def take_along_in_copy(page, copy):
    """Give a copy, and the copies below it, what closes their originals.

    Wagtail copies the restriction of the first page only, and that of its section not at all.
    """
    _take_own(page, copy)
    _take(copy, left_behind(copy, page.get_parent(), copy.get_parent()))


def _take_own(page, copy):
    originals = [page, *page.get_descendants()]
    own = PageViewRestriction.objects.filter(page__path__startswith=page.path)
    own = own.prefetch_related("groups")
    if not own:
        return
    for original, twin in zip(originals, [copy, *copy.get_descendants()], strict=False):
        had = {_kind(each) for each in twin.view_restrictions.all()}
        _put_on(
            twin, [each for each in own if each.page_id == original.pk and _kind(each) not in had]
        )


def _take(page, restrictions):
    if not restrictions:
        return
    if _decision.get():
        log(instance=page.specific, action=OPENED)
    else:
        _put_on(page, restrictions)


def _put_on(page, restrictions):
    for each in restrictions:
        taken = PageViewRestriction(page=page, restriction_type=each.restriction_type)
        taken.save()
        taken.groups.set(each.groups.all())
