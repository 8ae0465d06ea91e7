"""The note to those who are responsible for a page that a shared fact has changed."""

import logging
from collections import defaultdict
from dataclasses import dataclass
from functools import partial

from django.conf import settings
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from wagtail.admin.mail import send_mail
from wagtail.models import Page
from wagtail.users.models import UserProfile

from tryghed.impact.recipients import recipients_of

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Note:
    """What has happened to a shared fact. The kind is a lazy text: each is told in their language."""

    kind: str
    name: str
    is_deleted: bool = False

    @classmethod
    def about(cls, fact, is_deleted=False):
        return cls(fact._meta.verbose_name, " ".join(str(fact).split()), is_deleted)


def tell_responsible(note, ids, actor):
    """Send one mail to each who answers for one of these pages, when the change is kept.

    In: a Note; ids of pages; who made the change and needs no mail. Out: how many are told.
    """
    pages_of = defaultdict(list)
    pages = Page.objects.filter(pk__in=ids).order_by("path")
    pages = pages.select_related("locale", "owner", "latest_revision__user")
    for page in pages.defer("latest_revision__content"):
        for user in recipients_of(page) - {actor}:
            pages_of[user].append(page)
    for user, theirs in pages_of.items():
        transaction.on_commit(partial(_send, note, user, theirs, actor))
    return len(pages_of)


def _send(note, user, pages, actor):
    with translation.override(UserProfile.get_for_user(user).get_preferred_language()):
        context = {"note": note, "user": user, "actor": actor, "pages": _linked(pages)}
        subject = render_to_string("impact/note_subject.txt", context).strip()
        text = render_to_string("impact/note.txt", context)
        try:
            send_mail(subject, text, [user.email])
        except OSError:  # what smtplib raises, too; the change is kept; a mail must not undo it
            logger.exception("The note about %s could not be sent to %s", note.name, user.pk)


def _linked(pages):
    return [
        {
            "title": page.get_admin_display_title(),
            "language": page.locale.get_display_name(),
            "url": settings.WAGTAILADMIN_BASE_URL
            + reverse("wagtailadmin_pages:edit", args=[page.pk]),
        }
        for page in pages
    ]
