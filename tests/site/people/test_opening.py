"""When a contact is open: the clock, the weekday, the holidays, and summer time."""

import datetime
from zoneinfo import ZoneInfo

import pytest
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from tryghed.people.opening import (
    DANISH_TIME,
    DAYS_AHEAD,
    Now,
    Period,
    Schedule,
    SpecialDays,
    state_at,
)
from tryghed.people.public_holidays import half_holidays, public_holidays
from tryghed.people.wording import clock, date_range, state_text, weekday_range

MONDAY = datetime.date(2026, 11, 23)
WORKDAYS = (0, 1, 2, 3, 4)
OFFICE = Schedule((Period(WORKDAYS, datetime.time(9), datetime.time(15)),))
NIGHTS = Schedule(
    (
        Period((4, 5), datetime.time(22), datetime.time(0)),
        Period((5, 6), datetime.time(0), datetime.time(6)),
    )
)


def at(text):
    """A moment in Denmark: at("2026-11-23 09:00")."""
    return datetime.datetime.fromisoformat(text).replace(tzinfo=DANISH_TIME)


def said(schedule, text):
    moment = at(text)
    return state_text(state_at(schedule, moment), moment.date())


@pytest.mark.parametrize(
    ("moment", "text"),
    [
        ("2026-11-23 08:59", "Lukket nu. Åbner i dag kl. 9."),
        ("2026-11-23 09:00", "Åbent til kl. 15."),
        ("2026-11-23 14:59", "Åbent til kl. 15."),
        ("2026-11-23 15:00", "Lukket nu. Åbner i morgen kl. 9."),
        ("2026-11-27 15:00", "Lukket nu. Åbner mandag kl. 9."),
        ("2026-11-28 12:00", "Lukket nu. Åbner mandag kl. 9."),
        ("2026-11-29 12:00", "Lukket nu. Åbner i morgen kl. 9."),
    ],
)
def test_an_office_says_when_it_closes_and_when_it_opens(moment, text):
    assert said(OFFICE, moment) == text


def test_it_is_said_in_the_readers_language():
    with translation.override("en"):
        assert said(OFFICE, "2026-11-23 09:00") == "Open until 15:00."
        assert said(OFFICE, "2026-11-28 12:00") == "Closed now. Opens Monday at 9:00."


@pytest.mark.parametrize(
    ("moment", "text"),
    [
        ("2026-11-27 21:00", "Lukket nu. Åbner i dag kl. 22."),
        ("2026-11-27 23:00", "Åbent til i morgen kl. 6."),
        ("2026-11-28 05:00", "Åbent til kl. 6."),
        ("2026-11-28 06:00", "Lukket nu. Åbner i dag kl. 22."),
        ("2026-11-29 06:00", "Lukket nu. Åbner fredag kl. 22."),
    ],
)
def test_a_night_that_goes_on_past_midnight_is_one_night(moment, text):
    assert said(NIGHTS, moment) == text


def test_an_evening_until_midnight_ends_at_24():
    evening = Schedule((Period((0,), datetime.time(18, 30), datetime.time(0)),))

    assert said(evening, "2026-11-23 23:59") == "Åbent til kl. 24."
    assert said(evening, "2026-11-23 12:00") == "Lukket nu. Åbner i dag kl. 18.30."


def test_two_times_on_a_day_have_a_break_between_them():
    both = Schedule(
        (
            Period((0,), datetime.time(13), datetime.time(16)),
            Period((0,), datetime.time(9), datetime.time(12)),
        )
    )

    assert said(both, "2026-11-23 10:00") == "Åbent til kl. 12."
    assert said(both, "2026-11-23 12:30") == "Lukket nu. Åbner i dag kl. 13."


def test_of_hours_that_nobody_knows_nothing_is_claimed():
    assert state_at(Schedule(), at("2026-11-23 12:00")).now is Now.UNKNOWN
    assert said(Schedule(), "2026-11-23 12:00") == ""


def test_112_is_open_day_and_night_also_on_a_holiday():
    alarm = Schedule(special_days=(SpecialDays(MONDAY, MONDAY),), is_always_open=True)

    assert said(alarm, "2026-11-23 03:00") == "Åbent døgnet rundt."


def test_every_hour_of_every_day_has_no_end_to_name():
    always = Schedule((Period(tuple(range(7)), datetime.time(0), datetime.time(0)),))

    assert said(always, "2026-11-23 03:00") == "Åbent nu."


def test_a_closed_day_is_passed_over():
    closed = Schedule(OFFICE.periods, (SpecialDays(MONDAY, MONDAY),))

    assert said(closed, "2026-11-23 10:00") == "Lukket nu. Åbner i morgen kl. 9."


def test_a_short_day_has_its_own_hours():
    short = SpecialDays(MONDAY, MONDAY, datetime.time(9), datetime.time(12))

    assert said(Schedule(OFFICE.periods, (short,)), "2026-11-23 10:00") == "Åbent til kl. 12."


@pytest.mark.parametrize("days", [8, 60])
def test_an_opening_that_is_far_off_is_not_named_by_a_weekday(days):
    closed = SpecialDays(MONDAY, MONDAY + datetime.timedelta(days=days))

    assert said(Schedule(OFFICE.periods, (closed,)), "2026-11-23 10:00") == "Lukket nu."


def test_the_clock_is_denmarks_wherever_the_server_stands():
    moment = datetime.datetime(2026, 7, 6, 7, 30, tzinfo=datetime.UTC)  # 9:30 in summer
    in_tokyo = moment.astimezone(ZoneInfo("Asia/Tokyo"))

    assert state_at(OFFICE, moment) == state_at(OFFICE, in_tokyo)
    assert state_at(OFFICE, moment).now is Now.OPEN
    assert state_at(OFFICE, moment.replace(month=11, day=23)).now is Now.CLOSED  # 8:30 in winter


@pytest.mark.parametrize(
    ("day", "hours"), [("2026-03-29", 23), ("2026-10-25", 25), ("2026-11-22", 24)]
)
def test_the_day_that_changes_the_clocks_is_as_long_as_it_is(day, hours):
    sunday = Schedule((Period((6,), datetime.time(0), datetime.time(0)),))
    start = at(f"{day} 00:00")

    length = state_at(sunday, start).until.astimezone(datetime.UTC) - start.astimezone(datetime.UTC)

    assert length == datetime.timedelta(hours=hours)


def test_a_time_that_summer_time_leaves_out_makes_no_opening_backwards():
    lost = Schedule((Period((6,), datetime.time(2, 30), datetime.time(3)),))

    assert state_at(lost, at("2026-03-29 01:00")).opens_at.date() == datetime.date(2026, 4, 5)


times = st.times().map(lambda time: time.replace(second=0, microsecond=0))
days = st.dates(datetime.date(2024, 1, 1), datetime.date(2030, 12, 31))
periods = st.builds(
    lambda weekdays, ends: Period(tuple(weekdays), *ends),
    st.sets(st.integers(0, 6), min_size=1),
    st.tuples(times, times).map(sorted).filter(lambda ends: ends[0] < ends[1])
    | times.map(lambda opens: (opens, datetime.time(0))),
)
closures = st.builds(
    lambda first, length: SpecialDays(first, first + datetime.timedelta(days=length)),
    days,
    st.integers(0, 40),
)
schedules = st.builds(
    lambda periods, closures: Schedule(tuple(periods), tuple(closures)),
    st.lists(periods, max_size=4),
    st.lists(closures, max_size=3),
)
moments = st.builds(
    lambda day, time: datetime.datetime.combine(day, time, datetime.UTC),
    st.dates(datetime.date(2024, 1, 20), datetime.date(2030, 12, 1)),
    st.times(),
)


@given(schedules, moments)
def test_it_is_never_open_and_closed_at_once(schedule, moment):
    state = state_at(schedule, moment)

    assert (state.now is Now.UNKNOWN) == (not schedule.periods)
    assert state.until is None or (state.now is Now.OPEN and state.until > moment)
    assert state.opens_at is None or (state.now is Now.CLOSED and state.opens_at > moment)


@given(schedules, moments)
def test_what_is_promised_comes_true(schedule, moment):
    state = state_at(schedule, moment)
    a_minute = datetime.timedelta(minutes=1)

    if state.opens_at:
        assert state_at(schedule, state.opens_at).now is Now.OPEN
        before = state.opens_at.astimezone(datetime.UTC) - a_minute
        assert before < moment or state_at(schedule, before).now is Now.CLOSED
    if state.until:
        assert state_at(schedule, state.until).now is Now.CLOSED


@given(schedules, moments)
def test_nothing_is_promised_beyond_two_weeks(schedule, moment):
    state = state_at(schedule, moment)
    far = moment + datetime.timedelta(days=DAYS_AHEAD + 1)

    assert state.until is None or state.until <= far
    assert state.opens_at is None or state.opens_at <= far


@given(moments)
def test_what_opens_never_is_always_closed(moment):
    closed = SpecialDays(datetime.date(2023, 1, 1), datetime.date(2032, 1, 1))

    assert state_at(Schedule(OFFICE.periods, (closed,)), moment).now is Now.CLOSED


@given(schedules, moments, st.sampled_from(["da", "en"]))
def test_every_state_can_be_said(schedule, moment, language):
    today = moment.astimezone(DANISH_TIME).date()
    with translation.override(language):
        text = state_text(state_at(schedule, moment), today)

    assert bool(text) == schedule.is_known
    assert "{" not in text


def holidays_in(year):
    return public_holidays(datetime.date(year, 1, 1), datetime.date(year, 12, 31))


def test_store_bededag_is_a_holiday_until_2023_and_not_since():
    assert datetime.date(2023, 5, 5) in holidays_in(2023)
    assert "bededag" not in str([*holidays_in(2024).values(), *holidays_in(2027).values()]).lower()
    assert len(holidays_in(2026)) == 10


@pytest.mark.parametrize("day", [(6, 5), (12, 24), (12, 31)])
def test_half_holidays_are_no_public_holidays(day):
    day = datetime.date(2026, *day)

    assert day not in holidays_in(2026)
    assert day in half_holidays(day, day)


def test_the_first_of_may_is_a_working_day():
    assert half_holidays(datetime.date(2026, 5, 1), datetime.date(2026, 5, 1)) == {}


def test_holidays_at_the_turn_of_the_year_are_found_together():
    found = public_holidays(datetime.date(2026, 12, 24), datetime.date(2027, 1, 2))

    assert list(found.values()) == ["Juledag", "Anden juledag", "Nytårsdag"]


def test_holidays_have_their_names_in_the_readers_language():
    with translation.override("en"):
        assert "Easter Monday" in holidays_in(2026).values()


@pytest.mark.parametrize(
    ("time", "danish", "english"), [("09:00", "9", "9:00"), ("15:05", "15.05", "15:05")]
)
def test_a_time_is_written_as_one_says_it(time, danish, english):
    time = datetime.time.fromisoformat(time)

    assert clock(time) == danish
    with translation.override("en"):
        assert clock(time) == english


def test_days_are_written_as_one_says_them():
    assert weekday_range([0, 1, 2, 3]) == "Mandag–torsdag"
    assert weekday_range([4]) == "Fredag"
    assert date_range(MONDAY, MONDAY) == "Mandag 23. november"
    assert date_range(MONDAY, datetime.date(2026, 12, 4)) == "23. november – 4. december"
    with translation.override("en"):
        assert date_range(MONDAY, MONDAY) == "Monday 23 November"
