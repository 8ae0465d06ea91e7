"""A copy of the database alone makes no codes."""

import json
from importlib import import_module

import pytest
from allauth.mfa.models import Authenticator
from cryptography.fernet import InvalidToken
from django.apps import apps
from django.urls import reverse

from tests.reading import main_of, text_of
from tests.site.login.conftest import ADMIN, SECRET, code_of, log_in
from tryghed.login import secrets_at_rest

STEP = reverse("mfa_authenticate")
migration = import_module("tryghed.login.migrations.0003_secrets_at_rest")


def kept():
    return json.dumps(list(Authenticator.objects.values_list("data", flat=True)))


@pytest.fixture(autouse=True)
def _has_app(app):
    """Anne has an app and recovery codes."""


def test_neither_the_secret_nor_a_code_can_be_read_in_the_database(app):
    assert SECRET not in kept()
    assert [code for code in app.generate_codes() if code in kept()] == []


def test_the_same_text_is_kept_in_another_form_each_time():
    assert secrets_at_rest.encrypt(SECRET) != secrets_at_rest.encrypt(SECRET)


def test_an_earlier_key_still_reads(client, settings):
    settings.SECRET_KEY_FALLBACKS = [settings.SECRET_KEY]
    settings.SECRET_KEY = "en ny nøgle, som er lang nok til at være en nøgle for webstedet"

    log_in(client)
    client.post(STEP, {"code": code_of(SECRET)})
    assert client.get(ADMIN).status_code == 200


def test_without_the_earlier_key_it_is_refused_in_words(client, settings):
    settings.SECRET_KEY = "en ny nøgle, som er lang nok til at være en nøgle for webstedet"
    with pytest.raises(InvalidToken):
        secrets_at_rest.decrypt(Authenticator.objects.get(type="totp").data["secret"])

    log_in(client)
    answer = client.post(STEP, {"code": code_of(SECRET)})
    assert answer.status_code == 403
    assert "nulstille" in text_of(main_of(answer))
    assert client.get(ADMIN).status_code == 302


def test_what_was_kept_before_is_encrypted_and_still_proves(client):
    codes = Authenticator.objects.get(type="recovery_codes").wrap().generate_codes()
    migration.change_with(secrets_at_rest.decrypt)(apps, None)
    assert SECRET in kept()

    migration.change_with(secrets_at_rest.encrypt)(apps, None)

    assert SECRET not in kept()
    assert Authenticator.objects.get(type="recovery_codes").wrap().generate_codes() == codes
    log_in(client)
    client.post(STEP, {"code": code_of(SECRET)})
    assert client.get(ADMIN).status_code == 200
