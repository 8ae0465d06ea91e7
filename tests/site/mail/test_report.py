"""Administrators see what waits and what was given up, and can send it again."""

import pytest
from django.contrib.auth.models import Permission
from django.urls import reverse

from tests.reading import main_of, text_of
from tryghed.mail.models import Mail, MailState

ADDRESS = "/admin/reports/mail/"


@pytest.fixture
def failed():
    return Mail.objects.create(
        subject="Skal rettes: »Ro«",
        body="Det hemmelige udkast",
        sender="x@example.org",
        to=["anna@example.org"],
        state=MailState.FAILED,
        attempts=10,
        error="SMTPRecipientsRefused: 550",
    )


@pytest.fixture
def client_who_may(client, django_user_model):
    """A browser of an editor with these rights over mail."""

    def log_in(*codenames):
        user = django_user_model.objects.create_user("nogen")
        rights = Permission.objects.filter(codename__in=("access_admin", *codenames))
        user.user_permissions.set(rights)
        client.force_login(user)
        return client

    return log_in


def test_it_says_what_was_given_up_and_why_but_not_what_it_says(editor_client, failed):
    response = editor_client.get(ADDRESS)

    text = text_of(main_of(response))
    assert "Venter: 0. Opgivet: 1." in text
    assert "anna@example.org" in text
    assert "SMTPRecipientsRefused: 550" in text
    assert "hemmelige" not in response.content.decode()


def test_it_can_be_narrowed(editor_client, failed):
    assert failed.subject not in text_of(main_of(editor_client.get(ADDRESS, {"state": "sent"})))


@pytest.mark.parametrize("one", [True, False])
def test_it_is_sent_again(editor_client, failed, one):
    address = reverse("mail_retry", args=[failed.pk]) if one else reverse("mail_retry_failed")

    response = editor_client.post(address, follow=True)

    failed.refresh_from_db()
    assert (failed.state, failed.attempts) == (MailState.WAITING, 0)
    assert "1 mail bliver sendt igen inden for et minut." in text_of(main_of(response))


def test_what_is_sent_already_is_not_sent_again(editor_client, failed):
    Mail.objects.update(state=MailState.SENT)

    editor_client.post(reverse("mail_retry", args=[failed.pk]))

    assert Mail.objects.get().state == MailState.SENT


def test_it_takes_more_than_a_link(editor_client, failed):
    assert editor_client.get(reverse("mail_retry", args=[failed.pk])).status_code == 405


def test_who_may_only_look_has_no_button(client_who_may, failed):
    browser = client_who_may("view_mail")

    assert b"retry" not in browser.get(ADDRESS).content
    browser.post(reverse("mail_retry", args=[failed.pk]))
    assert Mail.objects.get().state == MailState.FAILED


def test_others_do_not_see_it(client_who_may, failed):
    browser = client_who_may()

    assert browser.get(ADDRESS).status_code == 302
    assert ADDRESS not in browser.get("/admin/").content.decode()
