"""No mail is lost when the mail server is away, and none is sent twice."""

import datetime
import re

import pytest
from django.core.mail import EmailMultiAlternatives, send_mail
from django.core.management import call_command
from django.utils import timezone
from freezegun import freeze_time

from tests.factories import ArticlePageFactory
from tryghed.mail.models import MOST_ATTEMPTS, Mail, MailState
from tryghed.mail.sending import send_waiting

MESSAGE_ID = re.compile(r"^Message-ID: (.+)\r$", re.MULTILINE)


def write(number=1, to="anna@example.org"):
    for each in range(number):
        send_mail(f"Besked {each} på dansk", "Rødgrød med fløde.\n", None, [to])


def states():
    return list(Mail.objects.order_by("pk").values_list("state", flat=True))


def test_fifty_mails_wait_while_the_server_is_away_and_come_once(mail_server):
    write(50)

    call_command("send_queued_mail")
    assert set(states()) == {MailState.WAITING}
    assert "ConnectionRefusedError" in Mail.objects.first().error
    assert set(Mail.objects.values_list("attempts", flat=True)) == {0}

    with mail_server() as server:
        call_command("send_queued_mail")
        call_command("send_queued_mail")

    assert set(states()) == {MailState.SENT}
    assert len(server.taken) == 50
    assert len({MESSAGE_ID.search(text)[1] for text in server.taken}) == 50


def test_what_is_sent_is_what_was_written(mail_server):
    message = EmailMultiAlternatives(
        "Æbler & pærer", "Tekst", "fra@example.org", ["til@example.org"], bcc=["skjult@example.org"]
    )
    message.attach_alternative("<p>Tekst</p>", "text/html")
    message.extra_headers["Auto-Submitted"] = "auto-generated"
    message.send()

    sent = Mail.objects.get().as_message()

    assert (sent.subject, sent.body, sent.from_email) == (
        "Æbler & pærer",
        "Tekst",
        "fra@example.org",
    )
    assert sent.recipients() == ["til@example.org", "skjult@example.org"]
    assert sent.message()["Auto-Submitted"] == "auto-generated"
    assert [tuple(each) for each in sent.alternatives] == [("<p>Tekst</p>", "text/html")]


def test_a_file_is_refused_rather_than_lost(mail_server):
    message = EmailMultiAlternatives("Fil", "Se filen", None, ["til@example.org"])
    message.attach("fil.txt", "indhold", "text/plain")

    with pytest.raises(ValueError, match="link to the file"):
        message.send()


def test_an_address_that_is_refused_holds_up_nobody_else_and_is_given_up_at_last(mail_server):
    write(to="findes-ikke@example.org")
    write(2)

    with mail_server() as server:
        server.refused = ("findes-ikke",)
        start = timezone.now()
        for attempt in range(MOST_ATTEMPTS + 3):
            with freeze_time(start + datetime.timedelta(hours=5 * attempt)):
                send_waiting()

    assert len(server.taken) == 2
    assert sorted(states()) == ["failed", "sent", "sent"]
    failed = Mail.objects.get(state=MailState.FAILED)
    assert failed.attempts == MOST_ATTEMPTS
    assert "SMTPRecipientsRefused" in failed.error


def test_a_refused_mail_is_not_tried_again_at_once(mail_server):
    write(to="findes-ikke@example.org")

    with mail_server() as server:
        server.refused = ("findes-ikke",)
        send_waiting()
        send_waiting()

    assert Mail.objects.get().attempts == 1


def test_two_senders_send_a_mail_once(mail_server):
    write()
    Mail.objects.update(state=MailState.SENDING, last_attempt_at=timezone.now())

    with mail_server() as server:
        send_waiting()

    assert server.taken == []


def test_a_mail_whose_sender_was_killed_is_sent_after_a_while(mail_server):
    write()
    long_ago = timezone.now() - datetime.timedelta(minutes=16)
    Mail.objects.update(state=MailState.SENDING, last_attempt_at=long_ago)

    with mail_server() as server:
        send_waiting()

    assert len(server.taken) == 1


def test_what_was_sent_is_forgotten_after_a_month_and_what_failed_is_not(mail_server):
    write(2)
    long_ago = timezone.now() - datetime.timedelta(days=31)
    sent, failed = Mail.objects.order_by("pk")
    Mail.objects.filter(pk=sent.pk).update(state=MailState.SENT, sent_at=long_ago)
    Mail.objects.filter(pk=failed.pk).update(state=MailState.FAILED, made_at=long_ago)

    call_command("send_queued_mail")

    assert list(Mail.objects.all()) == [failed]


def test_a_page_is_published_although_the_mail_server_is_away(
    mail_server, danish, client, django_user_model
):
    author = django_user_model.objects.create_superuser("anna", "anna@example.org", "x")
    page = ArticlePageFactory(parent=danish("knowledge_topics.art"), title="Ro", live=False)
    page.save_revision(user=author)
    client.force_login(author)

    client.post(
        f"/admin/approval/{page.pk}/override/", {"reason": "Der er ingen andre på arbejde."}
    )

    assert type(page).objects.get(pk=page.pk).live
    assert states() == [MailState.WAITING]
