"""What is searched for is counted; who searched is not known, and what could name somebody is not kept."""

import datetime
from types import SimpleNamespace

import pytest
from django.core.cache import cache
from django.core.management import call_command
from django.db import OperationalError, connection
from django.test import RequestFactory
from django.utils import timezone

from tryghed.search import counting
from tryghed.search.counting import count_search
from tryghed.search.found import Found
from tryghed.search.models import SearchCount


@pytest.fixture(autouse=True)
def _nothing_was_said_today():
    cache.clear()


def search(text, request=None, found=None, **asked):
    """Have somebody search, and the answer counted."""
    question = {"text": text, "language": "da", "number": 1, "chosen": {}, "is_literal": False}
    found = {"query": text, "used_query": text, "total": 3} | (found or {})
    count_search(SimpleNamespace(**question | asked), Found(**found), request)


def counted():
    """{query: number} of all that is kept."""
    return dict(SearchCount.objects.values_list("query", "number"))


def days_ago(number):
    return timezone.localdate() - datetime.timedelta(days=number)


def test_a_search_is_counted_with_its_hits_on_its_day():
    search("skulk", found={"total": 7})

    row = SearchCount.objects.get()
    assert (row.language, row.query, row.number, row.hits) == ("da", "skulk", 1, 7)
    assert (row.day, row.corrected_to) == (timezone.localdate(), "")


def test_searches_for_the_same_add_up_however_they_are_typed():
    for text in (
        "Skulk i  skolen",
        " skulk i skolen ",
        "SKULK I SKOLEN",
        "skulk\u00a0i\u200b skolen",
    ):
        search(text)

    assert counted() == {"skulk i skolen": 4}


def test_days_and_languages_are_counted_apart():
    SearchCount.objects.create(language="da", query="skulk", day=days_ago(1), number=5)
    search("skulk")
    search("skulk", language="en")

    assert sorted(SearchCount.objects.values_list("number", flat=True)) == [1, 1, 5]


def test_hits_and_correction_are_those_that_were_seen_last():
    search("skullk", found={"total": 0})
    search("skullk", found={"used_query": "Skulk", "total": 4})

    row = SearchCount.objects.get()
    assert (row.number, row.hits, row.corrected_to) == (2, 4, "skulk")


def test_nothing_is_kept_of_who_searched():
    kept = {field.name for field in SearchCount._meta.fields}

    assert kept == {"id", "language", "query", "day", "number", "hits", "corrected_to"}


@pytest.mark.parametrize(
    "text",
    [
        "010190-1234",
        "0101901234",
        "010190 1234 skolefravær",
        "01 01 90 12 34",
        "0.1.0.1.9.0",
        "010190",
        "ring 43 57 75 77",
        "4357-7577",
        "٠١٠١٩٠",
        "０１０１９０",
        "a1b2c3d4e5f6",
        "mor@example.org",
        "mor＠example.org",
        "x" * 101,
        "min elev kommer ikke i skole fordi hans far",
        "",
        "  \n ",
        "\u200b",
    ],
    ids=ascii,
)
def test_what_may_be_about_somebody_is_not_kept(text):
    search(text)

    assert counted() == {}


@pytest.mark.parametrize(
    "text",
    [
        "§ 133 og § 15",
        "15 % fravær",
        "planen for 2017",
        "x" * 100,
        "en to tre fire fem seks syv otte",
    ],
)
def test_what_is_a_query_is_kept(text):
    search(text)

    assert counted() == {text: 1}


def test_a_correction_that_may_be_about_somebody_is_not_kept():
    search("skulk", found={"used_query": "010190-1234"})

    assert SearchCount.objects.get().corrected_to == ""


@pytest.mark.parametrize(
    "text",
    [
        "a\0b",
        "\ud800skulk",
        "'; DROP TABLE",
        "🦉" * 40,
        "<script>",
        "%s %(x)s",
        "\x1b[2J",
        "ﷺ" * 50,
    ],
    ids=ascii,
)
def test_whatever_is_typed_breaks_nothing(text):
    search(text)

    assert all("\0" not in query for query in counted())


@pytest.mark.parametrize(
    "asked",
    [{"number": 2}, {"chosen": {"topic": ["fravaer"]}}, {"is_literal": True}],
    ids=["the next page", "a narrowed list", "the way back from a correction"],
)
def test_a_search_is_counted_once(asked):
    search("skulk", **asked)

    assert counted() == {}


def test_a_facet_without_a_choice_narrows_nothing():
    search("skulk", chosen={"topic": []})

    assert counted() == {"skulk": 1}


@pytest.mark.parametrize(
    "headers",
    [
        {"Purpose": "prefetch"},
        {"Sec-Purpose": "prefetch;prerender"},
        {"X-Moz": "prefetch"},
        {"User-Agent": "Mozilla/5.0 (compatible; Googlebot/2.1)"},
        {"User-Agent": "SomeCrawler/1.0"},
    ],
    ids=str,
)
def test_a_browser_that_fetches_ahead_and_a_robot_are_not_counted(headers):
    search("skulk", RequestFactory().get("/soeg/", headers=headers))

    assert counted() == {}


def test_only_the_head_of_a_page_is_no_search():
    search("skulk", RequestFactory().head("/soeg/"))

    assert counted() == {}


@pytest.mark.parametrize(
    "agent", ["Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0", "Cubot Phone", ""]
)
def test_a_reader_is_counted(agent):
    search("skulk", RequestFactory().get("/soeg/", headers={"User-Agent": agent}))

    assert counted() == {"skulk": 1}


def test_it_can_be_switched_off(settings):
    settings.SEARCH_IS_COUNTED = False

    search("skulk")

    assert counted() == {}


def test_a_count_made_meanwhile_is_not_lost(monkeypatch):
    """Two processes have both seen that there is no row before either makes it."""
    find_or_make = SearchCount.objects.get_or_create

    def after_another_process(**row):
        SearchCount.objects.create(number=1, **row)
        return find_or_make(**row)

    monkeypatch.setattr(SearchCount.objects, "get_or_create", after_another_process)

    search("skulk")

    assert counted() == {"skulk": 2}


def test_a_database_that_is_locked_costs_the_count_and_nothing_else(monkeypatch, caplog):
    def locked(*args, **kwargs):
        with connection.cursor() as cursor:
            cursor.execute("SELECT * FROM no_such_table")

    monkeypatch.setattr(counting, "_count", locked)

    search("skulk")

    assert SearchCount.objects.count() == 0  # the request can go on asking
    assert "A search was not counted" in caplog.text
    assert "skulk" not in caplog.text


def test_a_lock_is_an_error_of_the_database(monkeypatch, caplog):
    def locked(*args, **kwargs):
        raise OperationalError("database is locked")

    monkeypatch.setattr(counting, "_count", locked)

    search("skulk")

    assert "database is locked" in caplog.text


def test_a_robot_cannot_fill_the_table(monkeypatch, caplog):
    monkeypatch.setattr(counting, "MOST_QUERIES_A_DAY", 2)

    for text in ("et", "to", "tre", "fire", "et"):
        search(text)

    assert counted() == {"et": 2, "to": 1}
    assert caplog.text.count("No new queries are counted today") == 1


def test_a_search_that_is_known_today_costs_one_question(django_assert_num_queries):
    search("skulk")

    with django_assert_num_queries(3):  # two of them the beginning and the end of a savepoint
        search("skulk")


def test_counts_are_forgotten_after_ninety_days(capsys):
    for number in (0, 89, 90, 200):
        SearchCount.objects.create(
            language="da", query=f"for {number}", day=days_ago(number), number=1
        )

    call_command("forget_counts")

    assert set(counted()) == {"for 0", "for 89"}
    assert "2 counts forgotten." in capsys.readouterr().out


def test_forgetting_twice_forgets_nothing_more(capsys):
    search("skulk")

    call_command("forget_counts")

    assert counted() == {"skulk": 1}
    assert "0 counts forgotten." in capsys.readouterr().out
