"""Opening hours in words: on the page, in the editor and, through the same texts, in opening.js."""

import datetime

from django.utils import timezone
from django.utils.dates import WEEKDAYS
from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import gettext, gettext_lazy, pgettext

from tryghed.people.opening import DANISH_TIME, MIDNIGHT, ONE_DAY, Now

A_WEEK = 7  # further off, a weekday alone would name two days

# What opening.js puts together, by the name of its data attribute.
STATE_TEXTS = {
    "open": gettext_lazy("Open now."),
    "until": gettext_lazy("Open until {time}."),
    "until-day": gettext_lazy("Open until {day} at {time}."),
    "closed": gettext_lazy("Closed now."),
    "opens": gettext_lazy("Closed now. Opens {day} at {time}."),
    "today": gettext_lazy("today"),
    "tomorrow": gettext_lazy("tomorrow"),
}


def clock(time, *, is_end=False):
    """A time as one says it: *9*, *15.30*; a day that ends at midnight ends at *24*."""
    hour = 24 if is_end and time == MIDNIGHT else time.hour
    if time.minute:
        return pgettext("time of day", "{hour}:{minute}").format(
            hour=hour, minute=f"{time.minute:02}"
        )
    return pgettext("time of day, full hour", "{hour}:00").format(hour=hour)


def weekday_range(weekdays):
    """A run of weekdays (0 is Monday): *Mandag–torsdag*."""
    first, last = capfirst(WEEKDAYS[weekdays[0]]), str(WEEKDAYS[weekdays[-1]])
    return first if len(weekdays) == 1 else f"{first}–{last}"


def date_range(first, last):
    """*Torsdag 24. december*, or *6. juli – 24. juli*."""
    if first == last:
        return capfirst(f"{WEEKDAYS[first.weekday()]} {date_format(first, 'MONTH_DAY_FORMAT')}")
    return " – ".join(date_format(day, "MONTH_DAY_FORMAT") for day in (first, last))


def state_text(state, today=None):
    """What a State says, as one line; empty where no hours are known."""
    today = today or timezone.now().astimezone(DANISH_TIME).date()
    if state.now is Now.UNKNOWN:
        return ""
    if state.now is Now.ALWAYS:
        return gettext("Open day and night.")
    if state.now is Now.CLOSED:
        return _when("closed", "opens", state.opens_at, today)
    if state.until and state.until <= _midnight_after(today):
        return str(STATE_TEXTS["until"]).format(time=clock(state.until.time(), is_end=True))
    return _when("open", "until-day", state.until, today, is_end=True)


def _when(vague, exact, moment, today, *, is_end=False):
    if moment is None:
        return str(STATE_TEXTS[vague])
    is_midnight = is_end and moment.time() == MIDNIGHT
    day = moment.date() - ONE_DAY if is_midnight else moment.date()
    if (day - today).days >= A_WEEK:
        return str(STATE_TEXTS[vague])
    return str(STATE_TEXTS[exact]).format(
        day=_day_word(day, today), time=clock(moment.time(), is_end=is_end)
    )


def _day_word(day, today):
    near = {today: "today", today + ONE_DAY: "tomorrow"}
    return str(STATE_TEXTS[near[day]] if day in near else WEEKDAYS[day.weekday()])


def _midnight_after(day):
    return datetime.datetime.combine(day + ONE_DAY, MIDNIGHT, DANISH_TIME)
