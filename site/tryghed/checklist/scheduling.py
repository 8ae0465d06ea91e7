"""Publishes what is due, page by page: one that is refused stops no other, and its people are told."""

import logging

from django.conf import settings
from django.core.mail import send_mail
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext
from wagtail.admin.utils import get_admin_base_url
from wagtail.models import PageLogEntry, Revision

from tryghed.impact.recipients import recipients_of
from tryghed.pages.publication import PublicationRefused

logger = logging.getLogger(__name__)


def publish_what_is_due():
    """Publish each scheduled version whose time has come, in a transaction of its own.

    One that is refused is no longer scheduled: its page stays as it is, with the draft. Out: the
    refusals (a list of PublicationRefused). Any other error is logged, and the version is left to
    Wagtail's own command, which tries it again and fails aloud.
    """
    due = Revision.objects.filter(approved_go_live_at__lt=timezone.now())
    refused = []
    for revision in due.order_by("approved_go_live_at"):
        try:
            with transaction.atomic():
                revision.publish(log_action="wagtail.publish.scheduled")
        except PublicationRefused as refusal:
            refused.append(refusal)
            _set_aside(refusal)
        except Exception:
            logger.exception("Version %s was not published at its time.", revision.pk)
    return refused


def _set_aside(refusal):
    refusal.keep_after_rollback()
    Revision.objects.filter(pk=refusal.revision.pk).update(approved_go_live_at=None)
    logger.warning("Page %s was not published at its time: %s", refusal.page.pk, refusal)
    addresses = sorted({user.email for user in _people_of(refusal) if user.email})
    if addresses:
        _mail(refusal, addresses)


def _people_of(refusal):
    """Whom a stopped publication concerns: who scheduled it, who wrote it, and who answers for the page."""
    scheduling = PageLogEntry.objects.filter(
        page=refusal.page.pk, revision=refusal.revision.pk, action="wagtail.publish.schedule"
    )
    users = [entry.user for entry in scheduling if entry.user_id]
    users = [user for user in [*users, refusal.revision.user] if user and user.is_active]
    return {*users, *recipients_of(refusal.page)}


def _mail(refusal, addresses):
    """Write to them in Danish. A mail server that is down is logged; it stops nothing."""
    url = reverse("wagtailadmin_pages:edit", args=[refusal.page.pk])
    with translation.override(settings.LANGUAGE_CODE):
        context = {
            "page": refusal.page,
            "reasons": [str(each.message) for each in refusal.objections],
            "url": f"{get_admin_base_url() or ''}{url}",
        }
        subject = gettext("Not published: %(title)s") % {"title": refusal.page.title}
        text = render_to_string("checklist/not_published.txt", context)
    try:
        send_mail(subject, text, None, addresses)
    except OSError:  # what smtplib raises, too
        logger.exception("Nobody was told that page %s was not published.", refusal.page.pk)
