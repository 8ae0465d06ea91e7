"""What processes and threads count adds up, and what the database does not take waits."""

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing

import pytest
from django.db import InterfaceError, OperationalError, connection
from django.utils import timezone

from tests.own_process import ON_A_FILE, ask, copy_of_the_database, run
from tests.site.visits.conftest import OPENS_A_PAGE
from tryghed.visits.models import VisitCount, VisitCountQuerySet
from tryghed.visits.waiting import WaitingVisits, waiting


@pytest.fixture
def article(danish):
    return danish("articles.R1")


@pytest.fixture
def locked(monkeypatch):
    """Have the database refuse what is written until it is opened again: locked() -> open."""

    def lock(error=OperationalError):
        def refuse(*args):
            raise error("database is locked")

        monkeypatch.setattr(VisitCount.objects, "add_to_known_pages", refuse)
        return monkeypatch.undo

    return lock


def test_threads_of_a_process_lose_nothing(article):
    visits = WaitingVisits()
    with ThreadPoolExecutor(8) as threads:
        list(threads.map(lambda _: visits.add(article.pk), range(4_000)))

    visits.hand_over()

    assert VisitCount.objects.get().number == 4_000


def test_processes_add_up(article, danish):
    """Each has its own memory; the second finds the row that the first has made."""
    for number in (1, 2, 3):
        process = WaitingVisits()
        for _ in range(number):
            process.add(article.pk)
        process.add(danish("home").pk)
        process.hand_over()

    counted = dict(VisitCount.objects.values_list("page", "number"))
    assert counted == {article.pk: 6, danish("home").pk: 3}


def test_a_row_that_another_process_makes_meanwhile_is_added_to(monkeypatch, article):
    """Both have seen that there is none before either makes it."""
    VisitCount.objects.create(page=article, day=timezone.localdate(), number=5)
    monkeypatch.setattr(VisitCountQuerySet, "_lock_known", lambda self, keys: set())

    VisitCount.objects.add({(timezone.localdate(), article.pk): 1})

    assert VisitCount.objects.get().number == 6


def test_many_pages_cost_no_more_questions_than_one(article, danish, django_assert_max_num_queries):
    pages = [each.pk for each in danish("home").get_descendants()[:30]]
    visits = WaitingVisits()
    for page in pages:
        visits.add(page)

    with django_assert_max_num_queries(8):
        visits.hand_over()

    assert VisitCount.objects.count() == 30


def test_nothing_waiting_asks_nothing(django_assert_num_queries):
    with django_assert_num_queries(0):
        WaitingVisits().hand_over()


@pytest.mark.parametrize("error", [OperationalError, InterfaceError])
def test_what_the_database_does_not_take_is_kept_and_said_once(article, locked, caplog, error):
    visits = WaitingVisits()
    visits.add(article.pk)
    unlock = locked(error)

    visits.hand_over()
    visits.add(article.pk)
    visits.hand_over()
    assert not VisitCount.objects.exists()
    unlock()
    visits.hand_over()

    assert VisitCount.objects.get().number == 2
    assert caplog.text.count("Visits could not be written") == 1


def test_a_visitor_sees_nothing_of_it(client, article, locked, monkeypatch):
    monkeypatch.setattr(waiting, "_tried_at", -1_000_000)
    unlock = locked()

    answered = client.get(article.url, headers=OPENS_A_PAGE)

    assert answered.status_code == 200
    assert waiting._numbers.total() == 1
    unlock()


def test_a_page_that_is_deleted_meanwhile_does_not_hold_up_the_others(article, danish):
    visits = WaitingVisits()
    visits.add(article.pk)
    visits.add(danish("home").pk)
    article.delete()

    visits.hand_over()

    assert dict(VisitCount.objects.values_list("page", "number")) == {danish("home").pk: 1}


COUNT = """
import django
django.setup()
from tryghed.visits.waiting import waiting
for _ in range(3):
    waiting.add({page})
"""
COUNT_AND_WRITE = (
    COUNT
    + """
import time
began = time.monotonic()
waiting.hand_over()
print(time.monotonic() - began)
waiting._numbers.clear()
"""
)


@pytest.fixture
def database(tmp_path):
    return copy_of_the_database(tmp_path / "copy.sqlite3")


def written(database):
    return ask(database, "SELECT page_id, number FROM visits_visitcount")


@ON_A_FILE
def test_a_process_writes_what_it_has_when_it_ends(database, article):
    run(database, "-c", COUNT.format(page=article.pk))
    run(database, "-c", COUNT.format(page=article.pk))

    assert written(database) == [(article.pk, 6)]


@ON_A_FILE
def test_who_writes_is_not_waited_for(database, article):
    with closing(sqlite3.connect(database, isolation_level=None)) as writer:
        writer.execute("BEGIN IMMEDIATE")
        seconds, said = run(database, "-c", COUNT_AND_WRITE.format(page=article.pk))

    assert float(seconds) < 2  # and not the 20 seconds of a request
    assert "Visits could not be written" in said
    assert written(database) == []


@ON_A_FILE
def test_the_usual_patience_is_back_afterwards(article):
    visits = WaitingVisits()
    visits.add(article.pk)

    visits.hand_over()

    with connection.cursor() as cursor:
        cursor.execute("PRAGMA busy_timeout")
        assert cursor.fetchone() == (20_000,)
