"""The checklist as an editor is shown it."""

from dataclasses import dataclass

from django.urls import reverse

from tryghed.checklist.checking import check
from tryghed.pages.models import BasePage


@dataclass(frozen=True)
class Shown:
    """What stands in the way, what should be looked at, and what is done (lists of Result)."""

    blocking: list
    warning: list
    done: list
    edit_url: str
    url: str

    @property
    def number_to_do(self):
        return sum(len(result.objections) for result in (*self.blocking, *self.warning))


def shown_checklist(page):
    """The checklist of the newest saved draft of a page (a Shown); None for pages that have none."""
    revision = page.get_latest_revision()
    draft = revision.as_object() if revision else page.specific
    if not isinstance(draft, BasePage):
        return None
    results = check(draft)
    return Shown(
        blocking=[each for each in results if each.blocks],
        warning=[each for each in results if not each.is_done and not each.blocks],
        done=[each for each in results if each.is_done],
        edit_url=reverse("wagtailadmin_pages:edit", args=[page.pk]),
        url=reverse("checklist", args=[page.pk]),
    )
