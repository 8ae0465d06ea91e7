"""Which pages wait for somebody: the same lists on the start page and in the report."""

from datetime import timedelta

from django.db import models
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page, Site
from wagtail.permissions import policy_registry

from tryghed.citations.reports import changed_laws_by_page
from tryghed.pages.models import SiteSettings
from tryghed.people.models import ContactCard
from tryghed.review.broken_links import pages_with_broken_links, references_from_pages
from tryghed.review.kinds import REMIND_ON
from tryghed.review.models import PageReview


class Waiting(models.TextChoices):
    """Why a page waits."""

    MINE = "mine", _("In my care")
    DUE = "due", _("Due for review soon")
    OVERDUE = "overdue", _("Review is overdue")
    FLAGGED = "flagged", _("Law or contact has changed")
    BROKEN = "broken", _("Links that lead nowhere")
    OWNERLESS = "ownerless", _("Without responsible person")


def reviewed_pages(user):
    """The published pages (a queryset) that a user may edit, the most urgent first, with their reviews."""
    editable = policy_registry.get_by_type(Page).instances_user_has_permission_for(user, "change")
    return (
        editable.filter(pk__in=PageReview.objects.of_sources().values("pk"))
        .select_related("review__responsible", "locale")
        .order_by(F("review__due_on").asc(nulls_last=True), "title")
    )


def waiting_pages(pages, waiting, request):
    """Those of some pages (a queryset) that wait for a reason."""
    return {
        Waiting.MINE: _mine,
        Waiting.DUE: _due,
        Waiting.OVERDUE: _overdue,
        Waiting.FLAGGED: _flagged,
        Waiting.BROKEN: _broken,
        Waiting.OWNERLESS: _ownerless,
    }[waiting](pages, request)


def _mine(pages, request):
    return pages.filter(review__responsible=request.user)


def _due(pages, request):
    today = timezone.localdate()
    soon = today - timedelta(days=REMIND_ON[0])
    return pages.filter(review__due_on__gte=today, review__due_on__lte=soon)


def _overdue(pages, request):
    return pages.filter(review__due_on__lt=timezone.localdate())


def _ownerless(pages, request):
    return pages.filter(review__in=PageReview.objects.ownerless())


def _flagged(pages, request):
    return pages.filter(pk__in={*changed_laws_by_page(), *pages_with_unsure_contact(request)})


def _broken(pages, request):
    return pages.filter(pk__in=pages_with_broken_links())


def pages_with_unsure_contact(request):
    """Ids (a set) of pages that show a contact whose number is hidden until somebody tries it."""
    if not Site.find_for_request(request):
        return set()
    oldest = SiteSettings.for_request(request).oldest_valid_day()
    unsure = ContactCard.objects.to_verify(oldest).values_list("translation_key", flat=True)
    cards = ContactCard.objects.filter(translation_key__in=list(unsure))
    found = references_from_pages(ContactCard).filter(
        to_object_id__in=[str(pk) for pk in cards.values_list("pk", flat=True)]
    )
    return {int(page) for page in found.values_list("object_id", flat=True)}
