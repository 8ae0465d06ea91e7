"""The checklist as an editor is shown it."""

from dataclasses import dataclass

from django.urls import reverse

from tryghed.checklist.checking import check
from tryghed.pages.models import BasePage
from tryghed.pages.refusing import lines_of


@dataclass(frozen=True)
class Shown:
    """What stands in the way, what should be looked at, and what is done.

    blocking and warning: [{name, lines: [(message, address of the field or empty)]}]; done: names.
    """

    blocking: list
    warning: list
    done: list
    url: str


def shown_checklist(page):
    """The checklist of the newest saved draft of a page (a Shown); None for pages that have none."""
    revision = page.get_latest_revision()
    draft = revision.as_object() if revision else page.specific
    if not isinstance(draft, BasePage):
        return None
    results = check(draft)
    return Shown(
        blocking=[_point(draft, each) for each in results if each.blocks],
        warning=[_point(draft, each) for each in results if not each.is_done and not each.blocks],
        done=[each.rule.name for each in results if each.is_done],
        url=reverse("checklist", args=[page.pk]),
    )


def _point(page, result):
    return {"name": result.rule.name, "lines": lines_of(page, result.objections)}
