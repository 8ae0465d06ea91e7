"""Mail that waits in the database until the mail server has taken it."""

from datetime import timedelta

from django.core.mail import EmailMultiAlternatives
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

MOST_ATTEMPTS = 10
LONGEST_WAIT = timedelta(hours=4)  # ten attempts take about half a day
INTERRUPTED_AFTER = timedelta(minutes=15)  # longer than any server may take over one mail
KEPT_DAYS = 30
LONGEST_ERROR = 500


class MailState(models.TextChoices):
    WAITING = "waiting", _("waiting")
    SENDING = "sending", _("being sent")
    SENT = "sent", _("sent")
    FAILED = "failed", _("given up")


class MailQuerySet(models.QuerySet):
    def due(self, now):
        return self.filter(state=MailState.WAITING, next_attempt_at__lte=now)

    def interrupted(self, now):
        """Those whose sender was killed over them. Nobody knows whether the server took them."""
        return self.filter(state=MailState.SENDING, last_attempt_at__lt=now - INTERRUPTED_AFTER)

    def outdated(self, now):
        """Sent so long ago that nobody needs them; the others are kept until somebody has seen to them."""
        return self.filter(state=MailState.SENT, sent_at__lt=now - timedelta(days=KEPT_DAYS))

    def retry(self):
        """Begin anew with them, at once. Out: how many."""
        return self.filter(state__in=[MailState.FAILED, MailState.WAITING]).update(
            state=MailState.WAITING, attempts=0, next_attempt_at=timezone.now()
        )


class Mail(models.Model):
    """One message in text, with all that is needed to send it later."""

    subject = models.CharField(
        _("subject"), max_length=998
    )  # the longest line that RFC 5322 allows
    body = models.TextField(_("text"))
    sender = models.CharField(_("sender"), max_length=320)
    to = models.JSONField(_("recipients"), default=list)
    hidden = models.JSONField(_("other recipients"), default=dict)  # cc, bcc and reply_to
    headers = models.JSONField(_("headers"), default=dict)
    alternatives = models.JSONField(_("other forms"), default=list)  # [[content, type], …]
    made_at = models.DateTimeField(_("written"), auto_now_add=True)
    state = models.CharField(
        _("state"), max_length=10, choices=MailState, default=MailState.WAITING
    )
    attempts = models.PositiveSmallIntegerField(_("attempts"), default=0)
    next_attempt_at = models.DateTimeField(_("next attempt"), default=timezone.now)
    last_attempt_at = models.DateTimeField(_("last attempt"), null=True, blank=True)
    sent_at = models.DateTimeField(_("sent"), null=True, blank=True)
    error = models.CharField(_("error"), max_length=LONGEST_ERROR, blank=True)

    objects = MailQuerySet.as_manager()
    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("mail")
        verbose_name_plural = _("mails")
        ordering = ["-made_at", "-pk"]
        indexes = [models.Index(fields=["state", "next_attempt_at"], name="mail_due")]

    def __str__(self):
        return self.subject

    @property
    def recipients(self):
        return ", ".join(self.to)

    @property
    def can_be_retried(self):
        return self.state in (MailState.FAILED, MailState.WAITING)

    def as_message(self):
        """The message as Django's backends take it."""
        return EmailMultiAlternatives(
            self.subject,
            self.body,
            self.sender,
            self.to,
            headers=self.headers,
            alternatives=[tuple(each) for each in self.alternatives],
            **self.hidden,
        )

    def note_failure(self, error):
        """Wait longer after each refusal; give up after the last."""
        wait = min(timedelta(minutes=2**self.attempts), LONGEST_WAIT)
        self.state = MailState.FAILED if self.attempts >= MOST_ATTEMPTS else MailState.WAITING
        self.next_attempt_at = timezone.now() + wait
        self.error = as_error(error)
        self.save(update_fields=["state", "next_attempt_at", "error"])


def as_error(error):
    """What went wrong, for people: kind and words."""
    return f"{type(error).__name__}: {error}"[:LONGEST_ERROR]
