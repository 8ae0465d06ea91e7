"""Keeps a PageReview for every page, in step with the page and with its other languages."""

from django.db import transaction
from django.dispatch import receiver
from django.utils import timezone
from wagtail.log_actions import log
from wagtail.models import Page, Revision

from tryghed.pages.changes import content_changed
from tryghed.pages.drafts import note_in
from tryghed.pages.models import BasePage
from tryghed.pages.signals import page_saved
from tryghed.review.kinds import usual_months
from tryghed.review.models import PageReview
from tryghed.review.signals import review_changed

CONFIRM, HAND_OVER = "tryghed.confirm_review", "tryghed.hand_over"
SHARED = ("reviewed_on", "reviewed_by_role", "review_interval_months")  # by all languages

review_changed.connect(content_changed)  # readers see the day


def own_fields(page_type):
    """Which of the shared fields a page type has itself, where approving it is part of its text."""
    names = {field.name for field in page_type._meta.get_fields()}
    return [name for name in SHARED if name in names]


def can_be_confirmed(page):
    """Whether one click may say that a page is still right: not one that waits for its first approval."""
    page = page.specific
    return "reviewed_on" not in own_fields(type(page)) or page.reviewed_on is not None


@receiver(page_saved)
def keep_review(page, **kwargs):
    review = PageReview.objects.filter(page_id=page.pk).first() or _new_review(page)
    review.page = page
    review.usual_months = usual_months(page)
    for name in own_fields(type(page)):
        setattr(review, name, getattr(page, name))
    if review.confirmed_on and review.reviewed_on and review.reviewed_on < review.confirmed_on:
        # An older draft was published, written before somebody confirmed the page.
        review.reviewed_on = page.reviewed_on = review.confirmed_on
        type(page).objects.filter(pk=page.pk).update(reviewed_on=review.confirmed_on)
    review.save()


def _new_review(page):
    """A page is its author's; a translation is as its source is."""
    twin = PageReview.objects.of_twins(page).order_by("pk").first()
    if twin:
        shared = {name: getattr(twin, name) for name in SHARED}
        return PageReview(page=page, responsible_id=twin.responsible_id, **shared)
    owner = page.owner
    return PageReview(page=page, responsible=owner if owner and owner.is_active else None)


def take_in_missing():
    """Make a PageReview for pages that were written before there were any."""
    missing = Page.objects.filter(review=None, depth__gt=1).order_by("locale_id", "path")
    for page in missing.specific().iterator(chunk_size=100):
        if isinstance(page, BasePage):
            keep_review(page)


@transaction.atomic
def confirm(review, user):
    """Note that a page is still right today, in every language. No version is made, no draft lost."""
    today = timezone.localdate()
    log(review.page, CONFIRM, user=user, data={"due_on": str(review.due_on or "")})
    for twin in PageReview.objects.of_twins(review.page).select_related("page"):
        twin.reviewed_on = twin.confirmed_on = today
        twin.save()
        _note_on_page(twin.page, today)
        review_changed.send(PageReview, page=twin.page)


def _note_on_page(page, day):
    """On types that have the day among their own fields: on the page and in what may be published next."""
    page_type = page.specific_class
    if "reviewed_on" not in own_fields(page_type):
        return
    page_type.objects.filter(pk=page.pk).update(reviewed_on=day)
    for revision in Revision.objects.for_instance(page).filter(pk__gte=page.live_revision_id or 0):
        note_in(revision, {"reviewed_on": day.isoformat()})


@transaction.atomic
def share(review):
    """Save what an editor has decided about a review, for the page in every language."""
    review.save()
    own = own_fields(review.page.specific_class)
    decided = {name: getattr(review, name) for name in SHARED if name not in own}
    for twin in PageReview.objects.of_twins(review.page).select_related("page"):
        twin.responsible = review.responsible
        for name, value in decided.items():
            setattr(twin, name, value)
        twin.save()
        review_changed.send(PageReview, page=twin.page)


@transaction.atomic
def hand_over(reviews, successor, user):
    """Make somebody responsible for the pages of some reviews (a queryset). Out: how many pages."""
    reviews = list(reviews.select_related("page"))
    for review in reviews:
        log(review.page, HAND_OVER, user=user, data={"successor": successor.get_username()})
    PageReview.objects.filter(pk__in=[each.pk for each in reviews]).update(responsible=successor)
    return len(reviews)
