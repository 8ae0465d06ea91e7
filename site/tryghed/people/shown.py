"""What a visitor may see of a contact card: only numbers that somebody has tried, and hours as rows."""

import datetime
from dataclasses import dataclass
from itertools import groupby

from tryghed.people.opening import DAYS_AHEAD, ONE_DAY
from tryghed.people.schedule import schedule_of
from tryghed.people.wording import clock, date_range, weekday_range

DANGER = "112"
A_MONDAY = datetime.date(2024, 1, 1)
WEEK = range(7)


@dataclass(frozen=True)
class Hours:
    """One row: some weekdays ("0 1 2") or special days, and the times at which it is open then."""

    name: str
    times: list
    weekdays: str = ""
    first: datetime.date | None = None
    last: datetime.date | None = None
    reason: str = ""


@dataclass(frozen=True)
class ShownContact:
    """The inputs of components/contact_details.html and components/contact_hours.html."""

    phone: str
    email: str
    verified_on: datetime.date | None
    has_phone: bool
    is_outdated: bool
    is_always_open: bool
    week: list
    special_days: list
    ways: list
    names_danger: bool

    @property
    def has_hours(self):
        return bool(self.week)


def shown_contact(card, oldest_valid_day, today):
    """In: a ContactCard; the settings' oldest_valid_day(); the date in Denmark. Out: a ShownContact."""
    schedule = schedule_of(card, today)
    is_valid = card.is_valid(oldest_valid_day)
    ways = [_way(each, oldest_valid_day) for each in (card.deputy, card.fallback) if each]
    return ShownContact(
        phone=card.phone if is_valid else "",
        email=card.email if is_valid else "",
        verified_on=card.verified_on if card.has_number else None,
        has_phone=bool(card.phone),
        is_outdated=card.has_number and card.verified_on is not None and not is_valid,
        is_always_open=schedule.is_always_open,
        week=_week(schedule),
        special_days=_special_days(schedule, today) if schedule.periods else [],
        ways=ways,
        names_danger=all(way["phone"] != DANGER for way in ways),
    )


def _way(card, oldest_valid_day):
    return {"role": card.role, "phone": card.phone if card.is_valid(oldest_valid_day) else ""}


def _week(schedule):
    """The ordinary week as rows; days that follow each other and have the same hours are one."""
    if schedule.is_always_open or not schedule.periods:
        return []
    ordinary = type(schedule)(schedule.periods)
    hours = {day: ordinary.hours_on(A_MONDAY + day * ONE_DAY) for day in WEEK}
    rows = []
    for times, run in groupby(WEEK, key=hours.get):
        days = list(run)
        rows.append(Hours(weekday_range(days), _times(times), weekdays=" ".join(map(str, days))))
    return rows


def _special_days(schedule, today):
    """The special days that touch the two weeks from today, each with its whole length."""
    until = today + DAYS_AHEAD * ONE_DAY
    return [
        Hours(
            name=date_range(special.first, special.last),
            times=_times([(special.opens, special.closes)] if special.opens is not None else []),
            first=special.first,
            last=special.last,
            reason=special.reason,
        )
        for special in schedule.special_days
        if special.first <= until and special.last >= today
    ]


def _times(pairs):
    return [
        {
            "opens": opens,
            "opens_text": clock(opens),
            "closes": closes,
            "closes_text": clock(closes, is_end=True),
        }
        for opens, closes in pairs
    ]
