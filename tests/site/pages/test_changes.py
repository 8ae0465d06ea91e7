"""Whatever changes what visitors meet is told once, when it is through: what keeps answers drops them."""

import datetime

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db import transaction
from django.utils import timezone
from freezegun import freeze_time
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page

from tests.factories import ContentPageFactory
from tests.site.pages.hiding import alias_of, expired, restrict
from tryghed.history.models import OperationSettings
from tryghed.media.models import SiteImage
from tryghed.pages.changes import shown_models
from tryghed.pages.models import SiteSettings
from tryghed.pages.signals import public_content_changed
from tryghed.review.keeping import confirm
from tryghed.search.models import Promotion, SearchCount
from tryghed.taxonomy.models import Topic


@pytest.fixture
def page(danish):
    page = ContentPageFactory(parent=danish("unit"), title="Broen")
    page.save_revision().publish()
    return page


@pytest.fixture
def told(django_capture_on_commit_callbacks):
    """How often listeners are told of what a function does: told(page.unpublish)."""

    def count(act, *args, **kwargs):
        heard = []

        def listener(**signal):
            heard.append(signal)

        public_content_changed.connect(listener)
        transaction.get_connection().run_on_commit.clear()  # what was done before
        with django_capture_on_commit_callbacks(execute=True):
            act(*args, **kwargs)
            assert heard == []
        public_content_changed.disconnect(listener)
        return len(heard)

    return count


def test_what_happens_to_a_page_is_told_once(told, page, danish):
    assert told(page.save_revision().publish) == 1
    assert told(page.move, danish("home"), pos="last-child") == 1
    assert told(alias_of, page) == 1
    assert told(page.unpublish) == 1


def test_a_page_is_deleted(told, page, danish):
    draft = ContentPageFactory(parent=danish("unit"), title="Kladden", live=False)

    assert told(page.delete) == 1
    assert told(draft.delete) == 0  # nobody met it


def test_a_page_is_made_private_and_opened_again(told, page):
    assert told(restrict, page) == 1
    assert told(page.view_restrictions.get().delete) == 1


def test_a_page_runs_out(told, page):
    expired(page)

    assert told(call_command, "publish_scheduled") == 1


def test_a_page_goes_live_on_time(told, danish):
    an_hour_later = timezone.now() + datetime.timedelta(hours=1)
    page = ContentPageFactory(
        parent=danish("unit"), title="Broen", live=False, go_live_at=an_hour_later
    )
    page.save_revision().publish()

    with freeze_time(an_hour_later + datetime.timedelta(seconds=1)):
        assert told(call_command, "publish_scheduled") == 1


def test_somebody_says_that_a_page_is_still_right(told, page, editor):
    assert told(confirm, page.review, editor) == 1


@pytest.mark.parametrize(
    "make",
    [
        lambda: Topic.objects.first().save(),
        lambda: Topic.objects.create(slug="broer", name="Broer", locale_id=1),
        lambda: Promotion.objects.create(language="da", queries="bro"),
        lambda: SiteSettings.objects.get().save(),
        lambda: OperationSettings.objects.create(site_id=1),
        lambda: Redirect.objects.create(old_path="/gammel", redirect_link="/"),
        lambda: SiteImage.objects.first().save(),
    ],
    ids=["snippet", "new snippet", "promotion", "settings", "more settings", "redirect", "image"],
)
def test_what_pages_show_is_told(told, make):
    assert told(make) == 1


def test_drafts_locks_and_counts_are_not_told(told, page, editor):
    page.title = "Den nye bro"
    assert told(page.save_revision) == 0

    def lock():
        page.locked = True
        page.save(update_fields=["locked"])

    assert told(lock) == 0
    today = timezone.localdate()
    assert told(SearchCount.objects.create, query="bro", language="da", hits=1, day=today) == 0


def test_many_changes_are_told_once(told, page, danish):
    def work():
        restrict(page)
        page.move(danish("home"), pos="last-child")
        Topic.objects.first().save()

    assert told(work) == 1


def test_what_is_undone_is_not_told(told, page):
    def give_up():
        with transaction.atomic():
            restrict(page)
            transaction.set_rollback(True)

    assert told(give_up) == 0

    def give_up_half():
        give_up()
        page.unpublish()

    assert told(give_up_half) == 1


def test_a_listener_that_fails_stops_neither_the_others_nor_the_editor(told, page):
    def broken(**kwargs):
        raise ConnectionError

    public_content_changed.connect(broken)
    try:
        assert told(page.unpublish) == 1
    finally:
        public_content_changed.disconnect(broken)


def test_everything_that_has_a_word_on_pages_is_among_what_is_told():
    speaking = {model for model in apps.get_models() if hasattr(model, "texts_on_pages")}

    assert {model for model in speaking if not issubclass(model, Page)} <= shown_models()
