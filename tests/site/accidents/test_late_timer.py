"""The timer that publishes has stood still for a day."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone
from freezegun import freeze_time
from wagtail.models import PageLogEntry

from home.models import ContentPage
from tests.factories import ContentPageFactory

DAY = timedelta(days=1)
NOON = timezone.datetime(2026, 11, 2, 12, tzinfo=timezone.get_default_timezone())


@pytest.fixture
def page(danish):
    """A page that is to come out at noon, and to go away again two days later."""
    with freeze_time(NOON - DAY):
        page = ContentPageFactory(
            parent=danish("home"),
            title="Broen",
            slug="broen",
            live=False,
            go_live_at=NOON,
            expire_at=NOON + 2 * DAY,
        )
        page.save_revision().publish()
    return page


def run_at(moment):
    with freeze_time(moment):
        call_command("publish_scheduled")


def status_at(client, moment):
    with freeze_time(moment):
        return client.get("/broen/").status_code


def publications(page):
    return PageLogEntry.objects.filter(page=page.pk, action="wagtail.publish.scheduled").count()


def test_a_page_comes_out_with_the_first_run_that_there_is(client, page):
    assert status_at(client, NOON + DAY) == 404

    run_at(NOON + DAY)

    assert status_at(client, NOON + DAY) == 200


def test_it_comes_out_once_however_often_the_timer_then_runs(page):
    for minutes in range(3):
        run_at(NOON + DAY + timedelta(minutes=minutes))

    assert publications(page) == 1


def test_an_expired_page_is_gone_on_the_second_without_the_timer(client, page):
    run_at(NOON + timedelta(minutes=1))

    assert status_at(client, NOON + 2 * DAY - timedelta(seconds=1)) == 200
    assert status_at(client, NOON + 2 * DAY) == 404
    assert ContentPage.objects.get(pk=page.pk).live


def test_a_page_whose_whole_time_was_missed_is_never_shown(client, page):
    run_at(NOON + 3 * DAY)

    assert status_at(client, NOON + 3 * DAY) == 404
    assert ContentPage.objects.get(pk=page.pk).title == "Broen"
