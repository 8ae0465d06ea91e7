"""How often pages are reviewed, and what happens when they are not: everything that is a number."""

from calendar import monthrange
from enum import Enum, auto


class Kind(Enum):
    """What a page is to its reviewers. A page type says it in ``review_kind``; else it is ORDINARY."""

    GUIDANCE = auto()
    LEGAL = auto()
    ORDINARY = auto()  # projects, the unit, general pages
    NEVER = auto()  # news, lists, and what has a cycle of its own by law


USUAL_MONTHS = {Kind.GUIDANCE: 12, Kind.LEGAL: 6, Kind.ORDINARY: 12, Kind.NEVER: None}

REMIND_ON = (-30, 0, 30)  # days from the day on which the review is due
NOTICE_AFTER = 3  # months: then readers are told
FALLS_AFTER = 6  # months: then search puts it further down


def usual_months(page):
    """The months between two reviews of such a page; None where it needs none."""
    return USUAL_MONTHS[getattr(page, "review_kind", Kind.ORDINARY)]


def months_after(day, months):
    """The same day so many months later; the month's last where there is no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return day.replace(year=year, month=month + 1, day=min(day.day, monthrange(year, month + 1)[1]))
