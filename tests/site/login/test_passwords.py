"""Passwords are long, unlike what everybody uses, and kept with Argon2."""

import pytest
from django.contrib.auth.hashers import identify_hasher, make_password
from django.test import override_settings
from django.urls import reverse

from tests.reading import page_of, text_of
from tryghed.settings import base
from tryghed.users.models import User

GOOD = "blå hest på en cykel"


@pytest.mark.parametrize(
    ("password", "reason"),
    [
        ("kort", "mindst 14 tegn"),
        ("12345678901234567890", "almindelig"),
        ("administrator-anne", "minder for meget om"),
    ],
)
def test_the_editor_refuses_a_weak_password_for_somebody_else(editor_client, password, reason):
    data = {"username": "administrator-anne", "email": "anne@example.org", "first_name": "Anne"}
    data |= {"last_name": "Holm", "password1": password, "password2": password}

    response = editor_client.post(reverse("wagtailusers_users:add"), data)

    assert reason in text_of(page_of(response))
    assert not User.objects.filter(username="administrator-anne").exists()


def test_a_password_is_kept_with_argon2():
    with override_settings(PASSWORD_HASHERS=base.PASSWORD_HASHERS):
        kept = make_password(GOOD)

        assert identify_hasher(kept).algorithm == "argon2"


def test_a_password_from_before_argon2_still_opens_and_is_kept_anew(client):
    with override_settings(PASSWORD_HASHERS=base.PASSWORD_HASHERS):
        user = User(username="anne", password=make_password(GOOD, hasher="pbkdf2_sha256"))
        user.save()
        client.post(reverse("account_login"), {"login": "anne", "password": GOOD})

        user.refresh_from_db()
        assert identify_hasher(user.password).algorithm == "argon2"
        assert user.last_login
