"""Periods as a plan states them: in years, half-years or school years, never more precise than that."""

from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

FIRST_MONTH_OF_SCHOOL_YEAR = 8
FIRST_MONTH_OF_SECOND_HALF = 7


class Precision(models.TextChoices):
    YEAR = "year", _("year")
    HALF_YEAR = "half_year", _("half-year")
    SCHOOL_YEAR = "school_year", _("school year")


def period_in_words(starts_on, ends_on, precision):
    """A period at the precision it is known with.

    In: two dates, the last possibly None (still running), and a Precision. Out: words in the active
    language, e.g. *2017–2018*, *the school year 2016/17*, *second half of 2017 – 2018*.
    """
    words = {
        Precision.YEAR: _in_years,
        Precision.HALF_YEAR: _in_half_years,
        Precision.SCHOOL_YEAR: _in_school_years,
    }[Precision(precision)]
    return words(starts_on, ends_on)


def _in_years(starts_on, ends_on):
    if ends_on is None:
        return gettext("from %(year)s") % {"year": starts_on.year}
    if starts_on.year == ends_on.year:
        return str(starts_on.year)
    return f"{starts_on.year}–{ends_on.year}"


def _in_half_years(starts_on, ends_on):
    start = _half_year(starts_on)
    if ends_on is None:
        return gettext("from %(start)s") % {"start": start}
    end = _half_year(ends_on)
    if start == end:
        return start
    if ends_on.month < FIRST_MONTH_OF_SECOND_HALF:
        return f"{start} – {end}"
    if starts_on.year == ends_on.year:
        return str(starts_on.year)
    return gettext("%(start)s to the end of %(year)s") % {"start": start, "year": ends_on.year}


def _half_year(day):
    if day.month < FIRST_MONTH_OF_SECOND_HALF:
        return gettext("first half of %(year)s") % {"year": day.year}
    return gettext("second half of %(year)s") % {"year": day.year}


def _in_school_years(starts_on, ends_on):
    first = _school_year(starts_on)
    last = _school_year(ends_on or starts_on)
    if first != last:
        return gettext("the school years %(first)s to %(last)s") % {"first": first, "last": last}
    words = gettext("the school year %(year)s") % {"year": first}
    return words if ends_on else gettext("from %(start)s") % {"start": words}


def _school_year(day):
    """The Danish school year that a day lies in: it runs from 1 August to 31 July."""
    first = day.year if day.month >= FIRST_MONTH_OF_SCHOOL_YEAR else day.year - 1
    return f"{first}/{(first + 1) % 100:02d}"
