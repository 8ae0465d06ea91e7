"""Errors are mailed without form fields, and are not mailed all the time."""

import logging

import pytest
from django.core import mail
from django.test import Client
from django.urls import path
from freezegun import freeze_time

from tryghed.logs.formatting import DiscreetFormatter
from tryghed.logs.mailing import ErrorMailHandler
from tryghed.urls import staff

NAME, FILE, ADDRESS, AGENT, COOKIE, QUERY = (
    *("Hans Jensen fra Ishøj", "hemmeligt.pdf", "203.0.113.77"),
    *("MinBrowser/7", "min-egen-kage", "min-soegning"),
)
PATH = "/noget-der-fejler/"


def fails(request):
    raise ValueError(f"{request.POST} {request.GET} {request.COOKIES}")


urlpatterns = [path(PATH[1:], fails), *staff.urlpatterns]


@pytest.fixture
def logger(settings):
    """A log of its own that mails as that of production does."""
    settings.ADMINS = [("", "drift@example.org")]
    handler = ErrorMailHandler()
    handler.setFormatter(DiscreetFormatter())
    logger = logging.getLogger("tryghed.prøve")
    logger.propagate = False
    logger.addHandler(handler)
    yield logger
    logger.removeHandler(handler)


@pytest.mark.django_db
@pytest.mark.urls("tests.site.logs.test_mailing")
def test_a_request_that_fails_is_mailed_without_what_was_sent(settings):
    settings.ADMINS = [("", "drift@example.org")]
    client = Client(raise_request_exception=False, REMOTE_ADDR=ADDRESS, HTTP_USER_AGENT=AGENT)
    client.cookies["navn"] = COOKIE

    answer = client.post(f"{PATH}?q={QUERY}", {"navn": NAME, "fil": FILE})

    assert answer.status_code == 500
    [letter] = mail.outbox
    assert letter.to == ["drift@example.org"]
    assert letter.alternatives == letter.attachments == []
    assert PATH in letter.body
    assert "in fails" in letter.body
    for secret in (NAME, FILE, ADDRESS, AGENT, COOKIE, QUERY):
        assert secret not in letter.subject + letter.body


def test_one_error_is_told_once_an_hour_and_another_at_once(logger):
    with freeze_time("2026-11-29 12:00") as clock:
        for _number in range(3):
            logger.error("Den ene")
        logger.error("Den anden")
        assert len(mail.outbox) == 2

        clock.tick(3601)
        logger.error("Den ene")
        assert len(mail.outbox) == 3


def test_without_anybody_to_tell_nothing_is_mailed(logger, settings):
    settings.ADMINS = []
    logger.error("Ingen hører det")
    assert mail.outbox == []


def test_a_warning_is_no_letter(logger):
    logger.warning("Ikke så slemt")
    assert mail.outbox == []


def test_a_mail_that_cannot_be_sent_does_not_bring_down_the_request(logger, settings, capsys):
    settings.EMAIL_BACKEND = "findes.ikke.Backend"
    logger.error("Fejlen står stadig i loggen")
    assert "Logging error" in capsys.readouterr().err
