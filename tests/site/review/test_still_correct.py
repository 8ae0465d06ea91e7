"""The link in a mail: one page, one button, and nothing happens by itself."""

import datetime

import pytest
from django.test import Client
from wagtail.models import PageLogEntry, Revision

from tests.reading import main_of, page_of, text_of
from tryghed.review.keeping import CONFIRM
from tryghed.review.models import PageReview

DUE = "2027-12-11"
TODAY = datetime.date(2027, 12, 11)


def said(response):
    return text_of(main_of(response))


def test_it_asks_with_one_button_and_without_login_or_cookie(project, link, client):
    response = client.get(link(DUE))

    assert "Er »Lys på stien« stadig korrekt?" in said(response)
    assert "Siden er ikke gennemgået siden 10. januar 2027." in said(response)
    assert [text_of(each) for each in main_of(response).iter("button")] == ["Stadig korrekt"]
    assert not response.cookies
    assert response["Referrer-Policy"] == "no-referrer"
    assert "no-store" in response["Cache-Control"]
    assert page_of(response).find(".//meta[@name='robots']").get("content") == "noindex"


@pytest.mark.parametrize("method", ["get", "head"])
def test_a_scanner_that_follows_the_link_changes_nothing(project, link, client, method):
    address, before = link(DUE), PageReview.objects.filter(pk=project.pk).values().get()

    for _ in range(3):
        assert getattr(client, method)(address).status_code == 200

    assert PageReview.objects.filter(pk=project.pk).values().get() == before
    assert not PageLogEntry.objects.filter(action=CONFIRM).exists()


def test_the_button_notes_the_day_and_who_said_so(project, link, anna):
    browser = Client(enforce_csrf_checks=True)

    response = browser.post(link(DUE), follow=True)

    assert "Tak, siden er gennemgået" in said(response)
    assert "11. december 2027" in said(response)
    review = PageReview.objects.get(pk=project.pk)
    assert (review.reviewed_on, review.due_on) == (TODAY, datetime.date(2028, 12, 11))
    entry = PageLogEntry.objects.get(action=CONFIRM)
    assert (entry.page_id, entry.user) == (project.pk, anna)


def test_it_stands_in_the_history_of_the_page_in_danish(project, link, client, editor):
    client.post(link(DUE))
    client.force_login(editor)

    history = client.get(f"/admin/pages/{project.pk}/history/")

    assert "Bekræftede, at siden stadig er korrekt" in history.content.decode()


def test_a_second_click_says_that_it_is_done(project, link, client):
    address = link(DUE)
    client.post(address)

    response = client.post(address)

    assert response.status_code == 200
    assert "Tak, siden er gennemgået" in said(response)
    assert PageLogEntry.objects.filter(action=CONFIRM).count() == 1


def test_an_open_draft_is_kept_and_no_version_is_made(guide, link, client):
    guide.title = "Ro i klassen, ny"
    draft = guide.save_revision()
    versions = Revision.objects.for_instance(guide).count()

    client.post(link(DUE))

    guide.refresh_from_db()
    assert (guide.title, guide.reviewed_on) == ("Ro i klassen", TODAY)
    assert guide.latest_revision_id == draft.pk
    assert Revision.objects.for_instance(guide).count() == versions
    latest = guide.get_latest_revision_as_object()
    assert (latest.title, latest.reviewed_on) == ("Ro i klassen, ny", TODAY)
    latest.save_revision().publish()
    guide.refresh_from_db()
    assert (guide.title, guide.reviewed_on) == ("Ro i klassen, ny", TODAY)


def test_a_draft_that_was_open_in_a_browser_does_not_take_the_day_back(guide, link, client):
    stale = type(guide).objects.get(pk=guide.pk)
    client.post(link(DUE))

    stale.title = "Ro i klassen, ny"
    stale.save_revision().publish()

    guide.refresh_from_db()
    assert (guide.title, guide.reviewed_on) == ("Ro i klassen, ny", TODAY)
    assert PageReview.objects.get(pk=guide.pk).reviewed_on == TODAY


def test_readers_see_the_new_day(guide, link, client):
    client.post(link(DUE))

    assert "Sidst gennemgået 11. december 2027 · Skolekonsulenten" in said(client.get(guide.url))


def test_after_sixty_days_it_is_too_late(project, link, client, clock):
    address = link(DUE)

    clock.move_to("2028-02-10")
    response = client.post(address)

    assert response.status_code == 410
    assert "mere end 60 dage" in said(response)
    assert PageReview.objects.get(pk=project.pk).reviewed_on is None


def test_a_page_that_has_been_changed_since_must_be_read_again(project, link, client):
    address = link(DUE)
    project.save_revision().publish()

    response = client.post(address)

    assert response.status_code == 409
    assert "Siden er ændret, siden du fik mailen." in said(response)
    assert PageReview.objects.get(pk=project.pk).reviewed_on is None


@pytest.mark.parametrize("is_closed", [True, False])
def test_whoever_is_no_longer_responsible_is_told(project, link, client, person, is_closed):
    anna, address = project.owner, link(DUE)
    PageReview.objects.filter(pk=project.pk).update(responsible=person("bo"))
    anna.is_active = not is_closed
    anna.save()

    response = client.post(address)

    assert response.status_code == 403
    assert "En anden er ansvarlig for siden nu" in said(response)


def test_a_page_that_is_gone_and_a_link_that_is_cut_say_so(project, link, client):
    address = link(DUE)
    for broken in (address[:-9] + "/", "/gennemgang/abc/", "/gennemgang/" + "a:" * 999 + "/"):
        response = client.post(broken)
        assert response.status_code == 404
        assert "Linket er ikke helt" in said(response)

    project.unpublish()
    assert client.post(address).status_code == 404
    project.delete()
    assert client.post(address).status_code == 404


def test_a_first_approval_is_not_given_by_a_click(guide, remind):
    guide.reviewed_on = None
    guide.save_revision().publish()

    (mail,) = remind(DUE)

    assert "Stadig korrekt: http" not in mail.body
    assert "Siden venter på sin første godkendelse." in mail.body


def test_the_translation_is_as_reviewed_as_its_source(danish, english, anna, remind, client):
    source, translation = danish("projects.politikadet"), english("projects.politikadet")
    for page in (source, translation):
        page.save()
    PageReview.objects.filter(pk=source.pk).update(responsible=anna, due_on="2027-12-11")

    (mail,) = remind(DUE)
    client.post("/" + mail.body.split("Stadig korrekt: ")[1].split()[0].split("/", 3)[3])

    for page in (source, translation):
        assert PageReview.objects.get(pk=page.pk).reviewed_on == TODAY
