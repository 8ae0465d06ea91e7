"""What an editor is told of who may fetch a file, and why."""

from dataclasses import dataclass

from wagtail.admin.admin_url_finder import AdminURLFinder

from tryghed.files.uses import is_used_everywhere, pages_using
from tryghed.pages.querysets import visible_pages

MOST_SHOWN = 10


@dataclass(frozen=True)
class Openness:
    """The pages that open a file to everybody, and those that do not: [{title, url}] each."""

    opening: list
    waiting: list
    left_out: int  # pages that are not shown here: too many, or not this user's
    is_used_everywhere: bool
    closed_collection: str  # the name of a collection that keeps it closed whatever uses it

    @property
    def is_open(self):
        return bool(self.opening or self.is_used_everywhere) and not self.closed_collection


def openness_of(file, user):
    """An Openness, as far as this user is told of it. In: a SiteImage or SiteDocument."""
    pages = pages_using(file)
    visible = visible_pages().filter(pk__in=pages.values("pk"))
    hidden = pages.exclude(pk__in=visible.values("pk")).select_related("locale").order_by("path")
    opening, waiting = _lines(visible, user), [each for each in _lines(hidden, user) if each["url"]]
    return Openness(
        opening=opening,
        waiting=waiting,
        left_out=pages.count() - len(opening) - len(waiting),
        is_used_everywhere=is_used_everywhere(file),
        closed_collection=_closed_collection(file),
    )


def _lines(pages, user):
    """Title and address in the editor of the first pages; no address where the user may not edit."""
    finder = AdminURLFinder(user)
    return [
        {"title": page.get_admin_display_title(), "url": finder.get_edit_url(page)}
        for page in pages[:MOST_SHOWN]
    ]


def _closed_collection(file):
    restriction = file.collection.get_view_restrictions().select_related("collection").first()
    return restriction.collection.name if restriction else ""
