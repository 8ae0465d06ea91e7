"""A session ends half an hour after the last sign of life, and after eight hours in any case."""

from datetime import timedelta

import pytest
from django.contrib.auth import get_user_model
from django.contrib.sessions.models import Session
from django.urls import reverse
from django.utils import timezone
from freezegun import freeze_time
from wagtail.admin.models import EditingSession
from wagtail.models import Page

from tests.site.login.conftest import ADMIN, log_in

PAGES = "/admin/pages/"


@pytest.fixture
def clock():
    """The time, which a test moves on: clock(minutes=20)."""
    with freeze_time(timezone.now()) as frozen:
        yield lambda **time: frozen.tick(timedelta(**time))


@pytest.fixture
def browser(clock, client):
    """A browser in which somebody has just logged in."""
    client.force_login(get_user_model().objects.create_superuser("chef"))
    return client


def is_in(browser):
    return browser.get(PAGES).status_code == 200


def test_whoever_works_stays_logged_in(browser, clock):
    for _ in range(6):
        clock(minutes=29)
        assert is_in(browser)


def test_whoever_goes_away_is_logged_out(browser, clock):
    clock(minutes=31)

    assert browser.get(PAGES)["Location"] == f"/login/?next={PAGES}"
    assert not is_in(browser)


def test_after_eight_hours_the_longest_day_is_over(browser, clock):
    for _ in range(16):
        clock(minutes=29)
        browser.get(PAGES)
    assert is_in(browser)
    clock(minutes=20)

    assert not is_in(browser)


def test_the_timer_of_an_open_page_keeps_nobody_logged_in(browser, clock, danish):
    page = Page.objects.get(pk=danish("contact").pk)
    browser.get(reverse("wagtailadmin_pages:edit", args=[page.pk]))
    session = EditingSession.objects.get()
    ping = reverse(
        "wagtailadmin_editing_sessions:ping", args=["wagtailcore", "page", page.pk, session.pk]
    )

    answers = []
    for _ in range(4):
        clock(minutes=9)
        answers.append(browser.post(ping).status_code)

    assert answers == [200, 200, 200, 302]
    assert not is_in(browser)


def test_a_session_that_does_not_say_when_it_began_is_over(browser):
    session = Session.objects.get()
    data = session.get_decoded()
    for name in ("login_started", "login_seen"):
        old = {key: value for key, value in data.items() if key != name}
        session.session_data = Session.objects.encode(old)
        session.save()

        assert not is_in(browser)


def test_the_cookie_is_gone_with_the_window_and_no_script_reads_it(client, anne):
    log_in(client)

    cookie = client.cookies["sessionid"]
    assert cookie["httponly"]
    assert not cookie["max-age"]


def test_a_visitor_has_no_session(client):
    response = client.get("/")

    assert not response.cookies
    assert not Session.objects.exists()


def test_reading_on_is_noted_once_a_minute_at_most(browser, clock):
    def written():
        return Session.objects.get().get_decoded()["login_seen"]

    began = written()
    clock(seconds=50)
    browser.get(ADMIN)
    assert written() == began
    clock(seconds=20)
    browser.get(ADMIN)
    assert written() > began
