"""Who has written what is not published yet. None of them may approve it."""

from django.contrib.auth import get_user_model
from django.db.models import Q
from wagtail_localize.models import SegmentOverride, StringTranslation


def author_ids(page):
    """The ids of all who have written since the page was last published (a set).

    A draft may be saved over in its place, so its time counts as well as its number. What is saved
    without a user (by a command) has no author.
    """
    revisions = page.revisions.exclude(user=None)
    since = page.last_published_at
    if since:
        newer = Q(created_at__gt=since)
        if page.live_revision_id:
            newer |= Q(pk__gt=page.live_revision_id)
        revisions = revisions.filter(newer)
    return set(revisions.values_list("user_id", flat=True)) | _translator_ids(page, since)


def authors(page):
    return get_user_model().objects.filter(pk__in=author_ids(page))


def _translator_ids(page, since):
    """Those who have translated pieces of the page: they stand in no revision."""
    found = set()
    for model in (StringTranslation, SegmentOverride):
        pieces = model.objects.filter(
            locale_id=page.locale_id, context__object__translation_key=page.translation_key
        ).exclude(last_translated_by=None)
        if since:
            pieces = pieces.filter(updated_at__gt=since)
        found.update(pieces.values_list("last_translated_by", flat=True))
    return found
