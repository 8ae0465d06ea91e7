"""From what stands on a contact card to the hours that hold around a day."""

from django.conf import settings
from django.utils import translation

from tryghed.people.opening import DAYS_AHEAD, ONE_DAY, Period, Schedule, SpecialDays
from tryghed.people.public_holidays import half_holidays, public_holidays


def schedule_of(card, today):
    """The Schedule of a contact card, good for the two weeks from today.

    What an editor wrote for a day counts before a holiday: somebody works at Christmas.
    """
    periods = tuple(_period(block.value) for block in card.hours)
    written = sorted((_special(block.value) for block in card.special_days), key=_first_day)
    weekly = Schedule(periods)
    closed = [  # a holiday on which it is closed anyway is no news
        SpecialDays(day, day, reason=name)
        for day, name in _holidays(card, today).items()
        if weekly.hours_on(day)
    ]
    return Schedule(periods, (*written, *closed), card.is_always_open)


def _first_day(special):
    return special.first


def _period(value):
    weekdays = tuple(sorted(int(number) for number in value["weekdays"]))
    return Period(weekdays, value["opens"], value["closes"])


def _special(value):
    first, last = value["first_day"], value["last_day"]
    is_in_its_language = translation.get_language() == settings.LANGUAGE_CODE
    reason = value["reason"] if is_in_its_language else ""
    return SpecialDays(first, last or first, value["opens"], value["closes"], reason)


def _holidays(card, today):
    first, last = today - ONE_DAY, today + DAYS_AHEAD * ONE_DAY
    days = public_holidays(first, last) if card.is_closed_on_holidays else {}
    if card.is_closed_on_half_holidays:
        days = days | half_holidays(first, last)
    return dict(sorted(days.items()))
