"""The reminders: one mail a person, with every page that is due, each said once a step."""

import logging
from dataclasses import dataclass
from datetime import timedelta

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import ngettext

from tryghed.review.keeping import can_be_confirmed
from tryghed.review.kinds import REMIND_ON
from tryghed.review.links import address_of
from tryghed.review.models import PageReview, Reminder
from tryghed.review.recipients import administrators, recipients_of

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Due:
    """One page in one person's mail."""

    review: PageReview
    days: int  # which of REMIND_ON: the last that has been reached, however late we are

    @property
    def page(self):
        return self.review.page


def send_reminders():
    """Send what is to be sent today. Out: (mails sent, mails that failed and are tried next time)."""
    sent = failed = 0
    with translation.override(settings.LANGUAGE_CODE):
        for user, dues in _mails(timezone.localdate()).items():
            try:
                _send(user, dues)
                sent += 1
            except OSError:  # what smtplib raises, too
                log.exception("A reminder could not be sent; it is tried again next time")
                failed += 1
    return sent, failed


def _mails(today):
    """{user: [Due]} of what nobody has been told yet."""
    reviews = PageReview.objects.of_sources().due_by(today - timedelta(days=REMIND_ON[0]))
    reviews = reviews.select_related("page", "responsible").order_by("due_on", "page__title")
    told = set(Reminder.objects.values_list("review_id", "user_id", "due_on", "days"))
    mails, fallback = {}, administrators()
    for review in reviews:
        days = max(each for each in REMIND_ON if review.due_on + timedelta(days=each) <= today)
        for user in recipients_of(review, fallback):
            if (review.pk, user.pk, review.due_on, days) not in told:
                mails.setdefault(user, []).append(Due(review, days))
    return mails


@transaction.atomic
def _send(user, dues):
    """Noted first and sent last: if sending fails, the notes are gone, too."""
    Reminder.objects.bulk_create(
        Reminder(review=due.review, user=user, due_on=due.review.due_on, days=due.days)
        for due in dues
    )
    subject = ngettext(
        "%(number)d page must be reviewed", "%(number)d pages must be reviewed", len(dues)
    )
    context = {"name": user.first_name or user.get_username(), "entries": _entries(user, dues)}
    EmailMessage(
        subject % {"number": len(dues)},
        render_to_string("review/reminder.txt", context),
        to=[user.email],
        headers={"Auto-Submitted": "auto-generated"},  # no “I am on holiday” in return
    ).send()


def _entries(user, dues):
    """What the mail says of each page."""
    for due in dues:
        yield {
            "title": due.page.title,
            "due_on": due.review.due_on,
            "unreviewed_since": due.review.unreviewed_since,
            "is_overdue": due.review.is_review_overdue,
            "is_ownerless": not due.review.has_active_responsible,
            "page_url": due.page.full_url,
            "edit_url": settings.WAGTAILADMIN_BASE_URL
            + reverse("wagtailadmin_pages:edit", args=[due.page.pk]),
            "confirm_url": address_of(due.review, user) if can_be_confirmed(due.page) else "",
        }
