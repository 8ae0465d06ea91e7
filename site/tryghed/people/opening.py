"""When a contact is open: pure functions over hours and days, in Danish time, summer and winter."""

import datetime
from dataclasses import dataclass
from enum import Enum
from zoneinfo import ZoneInfo

DANISH_TIME = ZoneInfo("Europe/Copenhagen")
DAYS_AHEAD = 14  # how far holidays are written into a page, and how far an opening is looked for
ONE_DAY = datetime.timedelta(days=1)
MIDNIGHT = datetime.time(0)


@dataclass(frozen=True)
class Period:
    """Open from one time to another on some weekdays (0 is Monday); until 00:00 is the whole evening."""

    weekdays: tuple
    opens: datetime.time
    closes: datetime.time


@dataclass(frozen=True)
class SpecialDays:
    """Days, first and last included, on which other hours hold; opens None: closed."""

    first: datetime.date
    last: datetime.date
    opens: datetime.time | None = None
    closes: datetime.time | None = None
    reason: str = ""

    def covers(self, day):
        return self.first <= day <= self.last


@dataclass(frozen=True)
class Schedule:
    """All that is known of when a contact is open. Of special days on the same day, the first counts."""

    periods: tuple = ()
    special_days: tuple = ()
    is_always_open: bool = False

    @property
    def is_known(self):
        return self.is_always_open or bool(self.periods)

    def hours_on(self, day):
        """[(opens, closes), …] of one day, in the order of the clock."""
        for special in self.special_days:
            if special.covers(day):
                return [(special.opens, special.closes)] if special.opens is not None else []
        return sorted(
            (period.opens, period.closes)
            for period in self.periods
            if day.weekday() in period.weekdays
        )


class Now(Enum):
    UNKNOWN = "unknown"
    ALWAYS = "always"
    OPEN = "open"
    CLOSED = "closed"


@dataclass(frozen=True)
class State:
    """What can be said at a moment: open until, or opens next. None when that is further off than we look."""

    now: Now
    until: datetime.datetime | None = None
    opens_at: datetime.datetime | None = None


def state_at(schedule, moment):
    """Is this contact open? In: a Schedule and a moment that knows its time zone. Out: a State."""
    if not schedule.is_known:
        return State(Now.UNKNOWN)
    if schedule.is_always_open:
        return State(Now.ALWAYS)
    today = moment.astimezone(DANISH_TIME).date()
    horizon = _instant(today + DAYS_AHEAD * ONE_DAY, MIDNIGHT)
    for start, end in _spans(schedule, today):
        if start <= moment < end:
            return State(Now.OPEN, until=end.astimezone(DANISH_TIME) if end < horizon else None)
        if moment < start:
            return State(Now.CLOSED, opens_at=start.astimezone(DANISH_TIME))
    return State(Now.CLOSED)


def _spans(schedule, today):
    """[(start, end), …] of the days ahead in order; what meets or overlaps, also at midnight, is one.

    In UTC: Python compares two times of the same zone by their clocks, also in the hour that summer
    time leaves out or repeats.
    """
    spans = []
    for number in range(-1, DAYS_AHEAD + 1):  # from yesterday: open past midnight is one span
        day = today + number * ONE_DAY
        for opens, closes in schedule.hours_on(day):
            start = _instant(day, opens)
            end = _instant(day + ONE_DAY if closes == MIDNIGHT else day, closes)
            if spans and start <= spans[-1][1]:
                spans[-1] = (spans[-1][0], max(end, spans[-1][1]))
            elif start < end:
                spans.append((start, end))
    return spans


def _instant(day, time):
    return datetime.datetime.combine(day, time, DANISH_TIME).astimezone(datetime.UTC)
