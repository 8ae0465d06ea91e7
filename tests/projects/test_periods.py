"""A period in words is never more exact than the plan, and never shorter than the project."""

from datetime import date

import pytest
from django.utils import translation

from projects.periods import Precision, period_in_words
from tests.reading import main_of, text_of

YEAR, HALF_YEAR, SCHOOL_YEAR = Precision.YEAR, Precision.HALF_YEAR, Precision.SCHOOL_YEAR

# (precision, first day, last day, Danish, English)
PERIODS = [
    (YEAR, date(2017, 1, 1), date(2018, 12, 31), "2017–2018", "2017–2018"),
    (YEAR, date(2017, 1, 1), date(2017, 12, 31), "2017", "2017"),
    (YEAR, date(2017, 1, 1), None, "fra 2017", "from 2017"),
    (
        HALF_YEAR,
        date(2017, 7, 1),
        date(2018, 12, 31),
        "fra andet halvår af 2017 til udgangen af 2018",
        "second half of 2017 to the end of 2018",
    ),
    (
        HALF_YEAR,
        date(2017, 1, 1),
        date(2017, 6, 30),
        "første halvår af 2017",
        "first half of 2017",
    ),
    (
        HALF_YEAR,
        date(2017, 7, 1),
        date(2017, 12, 31),
        "andet halvår af 2017",
        "second half of 2017",
    ),
    (HALF_YEAR, date(2017, 1, 1), date(2017, 12, 31), "2017", "2017"),
    (
        HALF_YEAR,
        date(2017, 7, 1),
        date(2018, 6, 30),
        "andet halvår af 2017 – første halvår af 2018",
        "second half of 2017 – first half of 2018",
    ),
    (HALF_YEAR, date(2017, 6, 30), None, "fra første halvår af 2017", "from first half of 2017"),
    (HALF_YEAR, date(2017, 7, 1), None, "fra andet halvår af 2017", "from second half of 2017"),
    (
        SCHOOL_YEAR,
        date(2016, 8, 1),
        date(2017, 7, 31),
        "skoleåret 2016/17",
        "the school year 2016/17",
    ),
    (
        SCHOOL_YEAR,
        date(2016, 8, 1),
        date(2019, 7, 31),
        "skoleårene 2016/17 til 2018/19",
        "the school years 2016/17 to 2018/19",
    ),
    (
        SCHOOL_YEAR,
        date(1999, 8, 1),
        date(2000, 7, 31),
        "skoleåret 1999/00",
        "the school year 1999/00",
    ),
    (SCHOOL_YEAR, date(2016, 8, 1), None, "fra skoleåret 2016/17", "from the school year 2016/17"),
]


@pytest.mark.parametrize(("precision", "starts_on", "ends_on", "in_danish", "in_english"), PERIODS)
def test_a_period_in_words(precision, starts_on, ends_on, in_danish, in_english):
    assert period_in_words(starts_on, ends_on, precision) == in_danish
    with translation.override("en"):
        assert period_in_words(starts_on, ends_on, precision) == in_english


@pytest.mark.parametrize(
    ("day", "school_year"), [(date(2017, 7, 31), "2016/17"), (date(2017, 8, 1), "2017/18")]
)
def test_a_school_year_turns_on_the_first_of_august(day, school_year):
    assert period_in_words(day, day, SCHOOL_YEAR) == f"skoleåret {school_year}"


def test_a_project_shows_its_period_in_the_language_of_the_page(client, danish, english):
    key = "projects.gadeliv-til-klubliv"

    assert "fra andet halvår af 2017 til udgangen af 2018" in text_of(
        main_of(client.get(danish(key).url))
    )
    assert "second half of 2017 to the end of 2018" in text_of(
        main_of(client.get(english(key).url))
    )
