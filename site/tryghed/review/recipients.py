"""Whom a reminder goes to."""

from django.contrib.auth import get_user_model
from django.db.models import Q

from tryghed.impact.recipients import answers_for_pages
from tryghed.review.models import PageReview
from tryghed.users.roles import ADMINISTRATOR


def administrators():
    """Those who hear of pages that nobody is responsible for: the group, else the superusers (a list)."""
    users = get_user_model().objects.filter(is_active=True).exclude(email="").order_by("pk")
    return list(users.filter(groups__name=ADMINISTRATOR)) or list(users.filter(is_superuser=True))


def can_be_responsible():
    """The accounts (a queryset) that somebody can be chosen from: in use, and let into the editor."""
    into_editor = Q(is_superuser=True) | Q(
        groups__permissions__codename="access_admin",
        groups__permissions__content_type__app_label="wagtailadmin",
    )
    users = get_user_model().objects.filter(into_editor, is_active=True)
    return users.distinct().order_by("first_name", "last_name", "username")


@answers_for_pages
def responsible_for(page):
    """The user who answers for a page; None where nobody does."""
    review = PageReview.objects.select_related("responsible").filter(pk=page.pk).first()
    return review.responsible if review else None


def recipients_of(review, fallback):
    """The people (a list) to write to about a review. In: fallback, for pages that are nobody's."""
    if review.has_active_responsible and review.responsible.email:
        return [review.responsible]
    return fallback
