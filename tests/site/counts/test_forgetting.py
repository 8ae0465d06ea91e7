"""What is counted is kept by day for a while, then by month, then not at all."""

import datetime

import pytest
from django.core.management import call_command
from django.utils import timezone

from tryghed.counts import models
from tryghed.counts.keeping import DAYS_KEPT_FOR
from tryghed.feedback.models import Tally
from tryghed.search.models import SearchCount
from tryghed.visits.models import VisitCount


@pytest.fixture
def article(danish):
    return danish("articles.R1")


@pytest.fixture
def _on_the_first_of_december(monkeypatch):
    """Then the days up to 2 September are more than ninety days old."""
    noon = datetime.datetime(2026, 12, 1, 12, tzinfo=timezone.get_default_timezone())
    monkeypatch.setattr(timezone, "now", lambda: noon)


def visits_by_day(page):
    rows = VisitCount.objects.filter(page=page).order_by("day")
    return {f"{row.day:%Y-%m-%d}": row.number for row in rows}


def count(page, **days):
    for day, number in days.items():
        VisitCount.objects.create(
            page=page,
            day=datetime.date.fromisoformat(day.strip("_").replace("_", "-")),
            number=number,
        )


@pytest.mark.usefixtures("_on_the_first_of_december")
def test_earlier_days_become_their_month(article, danish):
    count(article, _2026_08_01=1, _2026_08_02=2, _2026_08_31=4, _2026_09_02=8, _2026_09_03=16)
    count(danish("home"), _2026_08_31=32)

    call_command("forget_counts")

    assert visits_by_day(article) == {"2026-08-01": 7, "2026-09-01": 8, "2026-09-03": 16}
    assert visits_by_day(danish("home")) == {"2026-08-01": 32}


@pytest.mark.usefixtures("_on_the_first_of_december")
def test_a_month_goes_on_adding_up_and_twice_is_as_good_as_once(article, capsys):
    count(article, _2026_08_01=7, _2026_08_30=1)
    call_command("forget_counts")
    assert "1 counts forgotten." in capsys.readouterr().out

    call_command("forget_counts")

    assert visits_by_day(article) == {"2026-08-01": 8}
    assert "0 counts forgotten." in capsys.readouterr().out


@pytest.mark.usefixtures("_on_the_first_of_december")
def test_answers_become_months_each_for_itself(article):
    for day, answer, number in ((20, "yes", 1), (21, "yes", 2), (21, "wrong", 4)):
        Tally.objects.create(
            page=article, day=datetime.date(2026, 7, day), answer=answer, number=number
        )

    call_command("forget_counts")

    assert set(Tally.objects.values_list("day", "answer", "number")) == {
        (datetime.date(2026, 7, 1), "yes", 3),
        (datetime.date(2026, 7, 1), "wrong", 4),
    }


@pytest.mark.usefixtures("_on_the_first_of_december")
def test_months_are_forgotten_after_two_years(article):
    count(article, _2024_11_01=1, _2024_12_01=2)

    call_command("forget_counts")

    assert visits_by_day(article) == {"2024-12-01": 2}


def test_what_was_searched_for_is_not_even_kept_by_month():
    day = timezone.localdate() - DAYS_KEPT_FOR
    SearchCount.objects.create(language="da", query="skulk", day=day, number=9)

    call_command("forget_counts")

    assert not SearchCount.objects.exists()


def test_many_are_summed_up_in_portions(monkeypatch, article, danish):
    monkeypatch.setattr(models, "ROWS_AT_ONCE", 2)
    pages = list(danish("home").get_descendants()[:5])
    for page in pages:
        count(page, _2025_12_02=1, _2025_12_03=1)

    call_command("forget_counts")

    counted = VisitCount.objects.values_list("page", "number")
    assert set(counted) == {(page.pk, 2) for page in pages}
