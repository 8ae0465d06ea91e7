"""What is scheduled, as a list and a month; and the warning when the timer that publishes stands still."""

import datetime

import pytest
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from freezegun import freeze_time
from wagtail.models import Page

from tests.reading import page_of, text_of
from tryghed.history.heartbeat import beat, is_late, last_beat
from tryghed.history.models import Heartbeat, OperationSettings
from tryghed.history.months import Month

DASHBOARD = reverse("wagtailadmin_home")
WARNING = "Sider bliver ikke udgivet til tiden."


@pytest.fixture
def scheduled_page(danish, editor):
    """Put a page on the timetable: scheduled_page(hours=48)."""

    def make(key="partners", **later):
        page = danish(key)
        page.unpublish()
        page.go_live_at = timezone.now() + datetime.timedelta(**later)
        revision = page.save_revision(user=editor)
        revision.publish(user=editor)
        return page

    return make


def calendar(client, **query):
    response = client.get(reverse("scheduled_pages"), query)
    assert response.status_code == 200
    return page_of(response)


def cell_of(page, day):
    (cell,) = [
        cell
        for cell in page.iter("td")
        if cell.find("time") is not None and cell.find("time").get("datetime") == f"{day:%Y-%m-%d}"
    ]
    return text_of(cell)


def test_what_is_scheduled_stands_in_the_list_and_on_its_day(editor_client, scheduled_page):
    page = scheduled_page(days=2)
    beat()
    day = timezone.localdate() + datetime.timedelta(days=2)

    shown = calendar(editor_client, month=f"{day:%Y-%m}")

    assert f"udgives {page.title}" in text_of(shown)
    assert page.title in cell_of(shown, day)
    assert WARNING not in text_of(shown)


def test_what_expires_is_there_in_both_languages(editor_client, danish, english):
    for find in (danish, english):
        page = find("unit")
        page.expire_at = timezone.now() + datetime.timedelta(days=2)
        page.save()

    text = text_of(calendar(editor_client))

    assert f"udløber {danish('unit').title} dansk" in text
    assert f"udløber {english('unit').title} engelsk" in text


@pytest.mark.parametrize("month", ["", "x", "2026-13", "9999-12", "0000-01", "2026-02-01", "-1"])
def test_a_month_that_is_none_shows_this_one(editor_client, month):
    with freeze_time("2026-05-20"):
        assert "maj 2026" in text_of(calendar(editor_client, month=month)).lower()


def test_months_lead_to_their_neighbours(editor_client):
    links = {a.get("href") for a in calendar(editor_client, month="2026-12").iter("a")}

    assert {"?month=2026-11#month", "?month=2027-01#month"} <= links


@pytest.mark.parametrize(
    ("month", "previous", "following"),
    [("2026-01", "2025-12", "2026-02"), ("2024-02", "2024-01", "2024-03")],
)
def test_a_month_knows_its_neighbours(month, previous, following):
    assert Month.from_text(month).previous.text == previous
    assert Month.from_text(month).next.text == following


def test_a_week_begins_on_monday_and_holds_seven_days():
    weeks = Month.from_text("2026-11").weeks([])

    assert {len(week) for week in weeks} == {7}
    assert weeks[0][0].date == datetime.date(2026, 10, 26)


def test_an_editor_sees_only_what_he_works_with(client_as, scheduled_page):
    page = scheduled_page(days=2)

    assert page.title not in text_of(calendar(client_as("Projektmedarbejder")))


def test_who_works_with_no_page_has_no_calendar(client, django_user_model):
    user = django_user_model.objects.create_user("gæst")
    client.force_login(user)

    assert client.get(reverse("scheduled_pages")).status_code == 302


def test_the_menu_leads_to_the_calendar(editor_client):
    assert reverse("scheduled_pages") in editor_client.get(DASHBOARD).content.decode()


def test_the_timer_leaves_a_mark_and_a_dry_run_does_not():
    Heartbeat.objects.all().delete()
    call_command("publish_scheduled", dryrun=True)
    assert last_beat() is None

    call_command("publish_scheduled")
    assert not is_late()


def test_after_a_quarter_of_an_hour_the_timer_is_late():
    with freeze_time("2026-11-30 12:00"):
        beat()
    with freeze_time("2026-11-30 12:15"):
        assert not is_late()
    with freeze_time("2026-11-30 12:16"):
        assert is_late()


@freeze_time("2026-12-02 12:00")  # in the middle of a week of the calendar
def test_the_start_page_says_since_when_what_waits_and_whom_to_call(client, editor, scheduled_page):
    client.force_login(editor)  # now, not on another day: sessions end
    operation = OperationSettings.for_site(Page.objects.get(depth=2, slug="home").get_site())
    operation.operator = "Driften, 12 34 56 78"
    operation.save()
    with freeze_time(timezone.now() - datetime.timedelta(days=1)):
        scheduled_page("partners", hours=2)
    scheduled_page("unit", days=3)
    Heartbeat.objects.create(
        timer="publish_scheduled", beat_at=timezone.now() - datetime.timedelta(hours=2)
    )

    text = text_of(page_of(client.get(DASHBOARD)))

    assert WARNING in text
    assert "har stået stille siden" in text
    assert "1 side skulle have været udgivet nu." in text
    assert "1 side venter på et senere tidspunkt." in text
    assert "Driften, 12 34 56 78" in text
    assert "forsinket" in text_of(calendar(client))


def test_the_start_page_is_silent_while_the_timer_runs_or_nothing_waits(
    editor_client, scheduled_page
):
    assert WARNING not in text_of(page_of(editor_client.get(DASHBOARD)))

    scheduled_page(days=2)
    assert WARNING in text_of(page_of(editor_client.get(DASHBOARD)))

    beat()
    assert WARNING not in text_of(page_of(editor_client.get(DASHBOARD)))


def test_the_scheduler_stopped_for_a_day_loses_nothing(editor_client, scheduled_page):
    with freeze_time(timezone.now() - datetime.timedelta(days=1)):
        page = scheduled_page(hours=2)

    call_command("publish_scheduled")

    page.refresh_from_db()
    assert page.live
    assert WARNING not in text_of(page_of(editor_client.get(DASHBOARD)))
