"""The link in a reminder by which its reader says: still right.

Signed for one person, one published version and one due day. Scanners of mail follow links; so opening it
changes nothing. It leads to the public process, where nobody logs in: the signature is the key.
"""

from dataclasses import dataclass
from datetime import timedelta
from enum import Enum

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core import signing
from django.urls import reverse

from tryghed.review.keeping import can_be_confirmed
from tryghed.review.models import PageReview

SALT = "tryghed.review"
VALID_FOR = timedelta(days=60)


class State(Enum):
    """What has become of a link."""

    OPEN = "open"
    USED = "used"  # somebody has reviewed the page since
    CHANGED = "changed"  # the text is another than the mail spoke of
    MOVED = "moved"  # the page is no longer theirs
    EXPIRED = "expired"
    GONE = "gone"  # the page is not published, or this is no link of ours


@dataclass(frozen=True)
class Link:
    state: State
    review: PageReview | None = None
    user: object = None


def address_of(review, user):
    """The whole address of the link for a person, about a review as it stands now."""
    token = signing.dumps(
        {
            "user": user.pk,
            "page": review.page_id,
            "revision": review.page.live_revision_id,
            "due": str(review.due_on),
        },
        salt=SALT,
    )
    return settings.SITE_URL + reverse("still_correct", args=[token])


def read(token):
    """The Link that a token stands for. Never raises."""
    try:
        said = signing.loads(token, salt=SALT, max_age=VALID_FOR)
    except signing.SignatureExpired:
        return Link(State.EXPIRED)
    except signing.BadSignature:
        return Link(State.GONE)
    reviews = PageReview.objects.select_related("page", "responsible").filter(page__live=True)
    review = reviews.filter(pk=said["page"]).first()
    user = get_user_model().objects.filter(pk=said["user"], is_active=True).first()
    return Link(_state(said, review, user), review, user)


def _state(said, review, user):
    if review is None:
        return State.GONE
    if user is None or (review.has_active_responsible and review.responsible != user):
        return State.MOVED
    if str(review.due_on) != said["due"]:
        return State.USED
    if review.page.live_revision_id != said["revision"] or not can_be_confirmed(review.page):
        return State.CHANGED
    return State.OPEN
