"""Danish public holidays, and the days on which much is closed although the law does not say so."""

from functools import cache

import holidays
from django.utils import translation

NAMES_IN = {"da": "da", "uk": "uk", "th": "th"}  # what the library speaks; else English


def public_holidays(first, last):
    """{date: its name in the active language}, both days included. Store Bededag only until 2023."""
    return _named(first, last, "public")


def half_holidays(first, last):
    """{date: name} of 5 June, 24 and 31 December: no public holidays, each workplace decides."""
    days = _named(first, last, "optional")
    return {day: name for day, name in days.items() if (day.month, day.day) != (5, 1)}


def _named(first, last, category):
    language = NAMES_IN.get(translation.get_language(), "en_US")
    return {
        day: name
        for year in range(first.year, last.year + 1)
        for day, name in _year(year, category, language)
        if first <= day <= last
    }


@cache
def _year(year, category, language):
    days = holidays.country_holidays("DK", years=year, categories=category, language=language)
    return tuple(sorted(days.items()))
