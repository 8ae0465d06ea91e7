"""A month as a table: weeks of days, each with what happens on it."""

from calendar import Calendar
from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils import timezone
from django.utils.dates import WEEKDAYS, WEEKDAYS_ABBR

FIRST_YEAR, LAST_YEAR = 2000, 2100


@dataclass(frozen=True)
class Day:
    date: date
    events: list
    is_in_month: bool
    is_today: bool


@dataclass(frozen=True)
class Month:
    first: date

    @classmethod
    def from_text(cls, text):
        """The month of an address (2026-12); this month for anything else."""
        try:
            first = date.fromisoformat(f"{text}-01")
        except ValueError:
            first = None
        if first and FIRST_YEAR <= first.year <= LAST_YEAR:
            return cls(first)
        return cls(timezone.localdate().replace(day=1))

    @property
    def text(self):
        return f"{self.first:%Y-%m}"

    @property
    def previous(self):
        return Month((self.first - timedelta(days=1)).replace(day=1))

    @property
    def next(self):
        return Month((self.first + timedelta(days=31)).replace(day=1))

    def weekdays(self):
        """[(abbreviation, name)] in the order of the table, Monday first."""
        return [(WEEKDAYS_ABBR[day], WEEKDAYS[day]) for day in range(7)]

    def weeks(self, events):
        """[[Day]] of whole weeks; those of other months have no events here."""
        on = defaultdict(list)
        for event in events:
            on[event.day].append(event)
        today = timezone.localdate()
        return [
            [
                Day(day, on[day], is_in_month=day.month == self.first.month, is_today=day == today)
                for day in week
            ]
            for week in Calendar().monthdatescalendar(self.first.year, self.first.month)
        ]
