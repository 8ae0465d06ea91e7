"""An opened page is counted; who opened it is not known, and no robot and no editor is counted."""

import datetime

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import PageViewRestriction

from tests.site.visits.conftest import OPENS_A_PAGE
from tryghed.visits import waiting as waiting_module
from tryghed.visits.models import VisitCount
from tryghed.visits.waiting import SECONDS_BETWEEN, waiting


@pytest.fixture
def article(danish):
    return danish("articles.R1")


@pytest.fixture
def open_page(client):
    """Open a page as a browser does: open_page(page.url, **{"Sec-Purpose": "prefetch"})."""
    return lambda address, **more: client.get(address, headers=OPENS_A_PAGE | more)


def test_an_opened_page_is_counted_on_its_day(article, open_page, visits):
    open_page(article.url)
    open_page(article.url)

    assert visits() == {article.pk: 2}
    assert VisitCount.objects.get().day == timezone.localdate()


def test_what_is_kept_has_no_room_for_anything_about_the_visitor():
    assert {field.name for field in VisitCount._meta.fields} == {"id", "page", "day", "number"}


def test_nothing_of_the_visitor_is_written(article, open_page, visits):
    with CaptureQueriesContext(connection) as captured:
        open_page(
            article.url,
            **{
                "User-Agent": "Canarybird",
                "Referer": "https://canary.example/",
                "Cookie": "a=canary",
            },
        )
        visits()

    assert VisitCount.objects.exists()
    assert "canary" not in str([each["sql"] for each in captured]).lower()


def test_languages_are_counted_apart(article, english, open_page, visits):
    open_page(article.url)
    open_page(english("articles.R1").url)
    open_page(english("articles.R1").url)

    assert visits() == {article.pk: 1, english("articles.R1").pk: 2}


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Dest": ""},
        {"Sec-Fetch-Dest": "empty"},
        {"Sec-Fetch-Dest": "iframe"},
        {"Sec-Purpose": "prefetch"},
        {"Sec-Purpose": "prefetch;prerender"},
        {"Purpose": "prefetch"},
        {"X-Moz": "prefetch"},
    ],
)
def test_what_is_not_a_person_opening_a_page_is_not_counted(article, open_page, visits, headers):
    assert open_page(article.url, **headers).status_code == 200

    assert visits() == {}


def test_a_request_that_says_nothing_of_itself_is_not_counted(client, article, visits):
    client.get(article.url)

    assert visits() == {}


@pytest.mark.parametrize("method", ["head", "post", "options"])
def test_only_reading_is_counted(client, article, visits, method):
    getattr(client, method)(article.url, headers=OPENS_A_PAGE)

    assert visits() == {}


@pytest.mark.parametrize(
    "address", ["/findes-ikke/", "/soeg/?q=pjæk", "/robots.txt", "/sitemap.xml"]
)
def test_only_pages_are_counted(open_page, visits, address):
    open_page(address)

    assert visits() == {}


def test_a_page_that_sends_on_is_not_counted(article, open_page, visits):
    assert open_page(article.url.rstrip("/")).status_code == 301

    assert visits() == {}


def test_staff_are_not_counted(editor_client, article, visits):
    editor_client.get(article.url, headers=OPENS_A_PAGE)

    assert visits() == {}


@pytest.mark.parametrize("hidden", ["draft", "expired", "private"])
def test_a_page_that_visitors_may_not_meet_is_not_counted(article, open_page, visits, hidden):
    if hidden == "draft":
        article.unpublish()
    elif hidden == "expired":
        article.expire_at = timezone.now() - datetime.timedelta(minutes=1)
        article.save()
    else:
        PageViewRestriction.objects.create(page=article, restriction_type="login")

    assert open_page(article.url).status_code == 404
    assert visits() == {}


def test_an_answer_does_not_count_as_a_second_visit(article, open_page, visits):
    open_page(f"{article.url}?tak=1")

    assert visits() == {}


def test_it_can_be_switched_off(settings, article, open_page, visits):
    settings.VISITS_ARE_COUNTED = False

    open_page(article.url)

    assert visits() == {}


@pytest.mark.parametrize("process", ["public", "both"])
def test_visitors_are_counted_where_they_are_served(served_by, article, visits, process):
    assert served_by(process).get(article.url, headers=OPENS_A_PAGE).status_code == 200

    assert visits() == {article.pk: 1}


def test_the_process_of_staff_counts_nothing(served_by, editor, article, visits):
    browser = served_by("staff")
    browser.force_login(editor)

    assert browser.get(article.url, headers=OPENS_A_PAGE).status_code == 200

    assert visits() == {}


def test_counting_asks_the_database_nothing_while_the_visitor_waits(
    client, article, open_page, django_assert_num_queries
):
    client.get(article.url)
    with CaptureQueriesContext(connection) as uncounted:
        client.get(article.url)

    with django_assert_num_queries(len(uncounted)):
        open_page(article.url)

    assert sum(waiting._numbers.values()) == 1


def test_counting_sets_no_cookie_and_changes_no_answer(article):
    uncounted = Client().get(article.url)
    counted = Client().get(article.url, headers=OPENS_A_PAGE)

    assert not counted.cookies
    assert counted.content == uncounted.content
    assert dict(counted.headers) == dict(uncounted.headers)


def test_what_waits_is_written_after_a_minute(monkeypatch, article, open_page):
    now = waiting._tried_at
    monkeypatch.setattr(waiting_module.time, "monotonic", lambda: now + SECONDS_BETWEEN - 1)
    open_page(article.url)
    assert not VisitCount.objects.exists()

    monkeypatch.setattr(waiting_module.time, "monotonic", lambda: now + SECONDS_BETWEEN)
    open_page(article.url)

    assert VisitCount.objects.get().number == 2
    assert waiting._tried_at == now + SECONDS_BETWEEN
