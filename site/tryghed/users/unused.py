"""Accounts that nobody has used for a long time: each is a door that nobody watches."""

from datetime import timedelta

from django.contrib.auth import get_user_model
from django.db.models import F, Q
from django.utils import timezone

UNUSED_AFTER = timedelta(days=90)


def unused_accounts():
    """Open accounts whose last login is older, or that never logged in; these first."""
    long_ago = timezone.now() - UNUSED_AFTER
    return (
        get_user_model()
        .objects.filter(is_active=True)
        .filter(Q(last_login__isnull=True) | Q(last_login__lt=long_ago))
        .order_by(F("last_login").asc(nulls_first=True), "username")
        .prefetch_related("groups")
    )
