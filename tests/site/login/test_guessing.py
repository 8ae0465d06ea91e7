"""Who guesses is stopped, also when the next guess is right; all processes count together."""

from datetime import timedelta

import pytest
from django.core.cache import cache
from django.db import connection
from django.urls import reverse
from django.utils import timezone
from freezegun import freeze_time

from tests.reading import main_of, text_of
from tests.site.login.conftest import ADMIN, SECRET, code_of, log_in


def guess(client, times, **more):
    for number in range(times):
        log_in(client, password=f"gæt nummer {number}", **more)


def is_in(client):
    return client.get(ADMIN).status_code == 200


def test_the_right_password_is_refused_after_five_wrong_ones(client, other_client, anne):
    guess(client, 5)

    for browser in (client, other_client):
        assert "For mange" in text_of(main_of(log_in(browser)))
        assert not is_in(browser)


def test_four_wrong_ones_lock_nothing(client, anne):
    guess(client, 4)
    log_in(client)

    assert is_in(client)


def test_a_locked_account_is_locked_in_every_process(client, anne):
    guess(client, 5)
    cache.clear()  # what another process has in its memory: nothing

    log_in(client)

    assert not is_in(client)


def test_it_opens_again_after_a_quarter_of_an_hour(client, anne):
    guess(client, 5)

    with freeze_time(timezone.now() + timedelta(minutes=16)):
        log_in(client)

        assert is_in(client)


def test_one_account_does_not_lock_another(client, anne, django_user_model):
    guess(client, 5, username="bo")
    log_in(client)

    assert is_in(client)


def test_an_address_that_tries_many_accounts_is_stopped(client, other_client, anne):
    for number in range(20):
        log_in(client, username=f"nr{number}", password="forkert")

    log_in(client)
    assert not is_in(client)
    log_in(other_client)
    assert not is_in(other_client)


def test_somewhere_else_they_can_still_log_in(client, anne):
    for number in range(20):
        log_in(client, username=f"nr{number}", password="forkert")
    client.defaults["REMOTE_ADDR"] = "192.0.2.7"

    log_in(client)

    assert is_in(client)


@pytest.mark.usefixtures("app")
def test_the_right_code_is_refused_after_five_wrong_ones(client, anne):
    log_in(client)
    for number in range(5):
        client.post(reverse("mfa_authenticate"), {"code": f"00000{number}"})
    cache.clear()

    client.post(reverse("mfa_authenticate"), {"code": code_of()})

    assert not is_in(client)


@pytest.mark.usefixtures("app")
def test_a_code_opens_once_in_whatever_process(client, other_client, anne):
    code = code_of(SECRET)
    log_in(client)
    client.post(reverse("mfa_authenticate"), {"code": code})
    cache.clear()

    log_in(other_client)
    other_client.post(reverse("mfa_authenticate"), {"code": code})

    assert is_in(client)
    assert not is_in(other_client)


def test_nobody_can_read_in_the_counts_who_guessed_from_where(client, anne):
    guess(client, 1)
    with connection.cursor() as cursor:
        cursor.execute("SELECT cache_key FROM login_counts")
        keys = " ".join(key for (key,) in cursor.fetchall())

    assert keys
    assert "127.0.0.1" not in keys
    assert "anne" not in keys
