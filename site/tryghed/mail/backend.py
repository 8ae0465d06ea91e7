"""Django's mail goes into the database, in the same transaction as what it tells about."""

from email.utils import make_msgid

from django.conf import settings
from django.core.mail import DNS_NAME
from django.core.mail.backends.base import BaseEmailBackend

from tryghed.mail.models import Mail

LONGEST_SUBJECT = Mail._meta.get_field("subject").max_length


class QueueBackend(BaseEmailBackend):
    """Keeps mail until `send_queued_mail` has handed it to the server. It never waits for anybody."""

    def send_messages(self, email_messages):
        """Keep the messages. Out: how many. Raises ValueError for one with a file attached."""
        queued = [as_mail(message) for message in email_messages if message.recipients()]
        Mail.objects.bulk_create(queued)
        return len(queued)


def as_mail(message):
    """An unsaved Mail. Its Message-ID is made here, so that a second copy can be told from a second mail."""
    if message.attachments:
        raise ValueError("The queue keeps text only: link to the file instead of attaching it.")
    headers = {str(name): str(value) for name, value in message.extra_headers.items()}
    if "message-id" not in {name.lower() for name in headers}:
        headers["Message-ID"] = make_msgid(domain=DNS_NAME.get_fqdn())
    return Mail(
        subject=str(message.subject)[:LONGEST_SUBJECT],
        body=str(message.body),
        sender=message.from_email or settings.DEFAULT_FROM_EMAIL,
        to=[str(each) for each in message.to],
        hidden={name: [str(each) for each in getattr(message, name)] for name in _HIDDEN},
        headers=headers,
        alternatives=[list(each) for each in getattr(message, "alternatives", [])],
    )


_HIDDEN = ("cc", "bcc", "reply_to")
