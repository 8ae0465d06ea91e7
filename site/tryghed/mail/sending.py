"""Hands waiting mail to the mail server. No transaction and no lock is held while the server answers."""

import smtplib

from django.conf import settings
from django.core.mail import get_connection
from django.db.models import F
from django.utils import timezone

from tryghed.mail.models import Mail, MailState, as_error

SERVER_IS_GONE = (ConnectionError, TimeoutError, smtplib.SMTPServerDisconnected)


def send_waiting(is_time_up=lambda: False):
    """Send what is due, oldest first. Out: (sent, not sent).

    A mail is sent once, also by two senders at a time: each is claimed first. One whose sender is
    killed while the server answers is sent again after a while, with the same Message-ID: rather
    twice than never.
    """
    now = timezone.now()
    Mail.objects.interrupted(now).update(state=MailState.WAITING)
    due = Mail.objects.due(now).order_by("next_attempt_at", "pk")
    keys = list(due.values_list("pk", flat=True))
    connection = _open(due) if keys else None
    if connection is None:
        return 0, len(keys)
    sent = 0
    try:
        for key in keys:
            if is_time_up():
                break
            try:
                sent += _send(key, connection)
            except SERVER_IS_GONE:
                break
    finally:
        connection.close()
    return sent, len(keys) - sent


def _open(due):
    """A connection to the server; None when it does not answer, which is no mail's fault."""
    connection = get_connection(settings.MAIL_DELIVERY_BACKEND)
    try:
        connection.open()
    except OSError as error:  # smtplib's errors are among them
        due.update(error=as_error(error), last_attempt_at=timezone.now())
        return None
    return connection


def _send(key, connection):
    """Send one. Out: whether the server took it. Raises what says that the server is gone."""
    if not _claim(key):
        return False
    mail = Mail.objects.get(pk=key)
    try:
        connection.send_messages([mail.as_message()])
    except Exception as error:
        mail.note_failure(error)
        if isinstance(error, SERVER_IS_GONE):
            raise
        return False
    Mail.objects.filter(pk=key).update(state=MailState.SENT, sent_at=timezone.now(), error="")
    return True


def _claim(key):
    """Take a mail, unless somebody else has. The database decides."""
    return Mail.objects.filter(pk=key, state=MailState.WAITING).update(
        state=MailState.SENDING, attempts=F("attempts") + 1, last_attempt_at=timezone.now()
    )
