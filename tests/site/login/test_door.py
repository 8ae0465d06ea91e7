"""There is one door to the editor. Nobody makes an account, and Wagtail's own doors are walled up."""

import re

import pytest
from django.core import mail
from django.urls import reverse

from tests.reading import main_of, page_of, text_of
from tests.site.login.conftest import ADMIN, PASSWORD, log_in

LOGIN = "/login/"
NEW = "en helt ny cykel til hesten"


def test_the_right_password_leads_where_one_was_going(client, anne):
    response = log_in(client, next="/admin/pages/")

    assert response["Location"] == "/admin/pages/"
    assert client.get(ADMIN).status_code == 200


@pytest.mark.parametrize(
    "elsewhere", ["https://example.org/", "//example.org/", "javascript:alert(1)"]
)
def test_the_login_leads_to_no_other_website(client, anne, elsewhere):
    assert log_in(client, next=elsewhere)["Location"] == ADMIN


def test_a_wrong_password_says_so_without_telling_whether_the_account_is_there(client, anne):
    wrong, unknown = log_in(client, password="forkert"), log_in(client, username="ukendt")

    assert "forkert" not in text_of(main_of(wrong))
    assert text_of(main_of(wrong)) == text_of(main_of(unknown))
    assert "adgangskode" in text_of(main_of(wrong))


def test_a_closed_account_is_not_let_in(client, anne):
    anne.is_active = False
    anne.save()
    log_in(client)

    assert client.get(ADMIN).status_code == 302


@pytest.mark.parametrize(
    ("address", "leads_to"),
    [
        ("/admin/", "/login/?next=/admin/"),
        ("/admin/login/?next=/admin/pages/", "/login/?next=/admin/pages/"),
        ("/_util/login/?next=/kontakt/", "/login/?next=/kontakt/"),
        ("/en/_util/login/", "/login/"),
        ("/admin/password_reset/", "/login/adgangskode/"),
    ],
)
def test_wagtails_doors_lead_to_ours(client, address, leads_to):
    assert client.get(address)["Location"] == leads_to


def test_a_password_given_at_wagtails_door_opens_nothing(client, anne):
    for address in ("/admin/login/", "/_util/login/", "/en/_util/login/"):
        client.post(address, {"username": "anne", "password": PASSWORD})

    assert client.get(ADMIN).status_code == 302


@pytest.mark.parametrize(
    "address",
    [
        reverse("wagtailadmin_password_reset_done"),
        reverse("wagtailadmin_password_reset_confirm", args=["Mg", "set-password"]),
        reverse("wagtailadmin_password_reset_complete"),
        "/_util/authenticate_with_password/1/3/",
        "/en/_util/authenticate_with_password/1/3/",
        "/login/signup/",
        "/login/oidc/ukendt/login/",
        "/accounts/signup/",
        "/django-admin/",
    ],
)
def test_other_roads_are_none(client, address):
    assert client.get(address).status_code == 404
    assert client.post(address, {"password": PASSWORD}).status_code == 404


def test_the_login_keeps_the_policy_of_public_pages(client):
    response = client.get(LOGIN)

    assert "unsafe-inline" not in response["Content-Security-Policy"]
    assert "no-store" in response["Cache-Control"]
    for script in page_of(response).iter("script"):
        assert script.get("src") or script.get("type") == "application/json"


def test_a_forgotten_password_is_replaced_by_mail(client, anne, django_capture_on_commit_callbacks):
    client.post(reverse("account_reset_password"), {"email": anne.email})
    address = re.search(r"http://[^/]+(/login/adgangskode/\S+)", mail.outbox[0].body)[1]
    form = client.get(address)["Location"]

    assert "14 tegn" in text_of(
        main_of(client.post(form, {"password1": "kort", "password2": "kort"}))
    )
    client.post(form, {"password1": NEW, "password2": NEW})

    assert client.get(ADMIN).status_code == 302  # a new password is no login
    log_in(client, password=NEW)
    assert client.get(ADMIN).status_code == 200


def test_nobody_learns_by_mail_or_on_the_screen_whether_an_address_is_known(client, anne):
    known = client.post(reverse("account_reset_password"), {"email": anne.email})
    unknown = client.post(reverse("account_reset_password"), {"email": "ukendt@example.org"})

    assert known["Location"] == unknown["Location"]
    assert [each.to for each in mail.outbox] == [[anne.email]]


def test_an_account_without_a_password_gets_none_by_mail(client, anne):
    anne.set_unusable_password()
    anne.save()

    client.post(reverse("account_reset_password"), {"email": anne.email})

    assert not mail.outbox


def test_who_logs_out_is_out(client, anne):
    log_in(client)
    client.post(reverse("account_logout"))

    assert client.get(ADMIN).status_code == 302
