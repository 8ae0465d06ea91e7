"""A broken path is published on no road, and each complaint says which step, and what to do."""

import datetime

import pytest
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.utils import timezone, translation
from wagtail.models import Page

from knowledge.acute.models import AcutePathPage
from tests.knowledge.acute.breaking import COMPLAINTS, broken
from tests.knowledge.acute.making import answer, small_path, stream
from tryghed.people.models import ContactCard

every_flaw = pytest.mark.parametrize("kind", COMPLAINTS)


def is_live(page):
    return AcutePathPage.objects.get(pk=page.pk).live


@every_flaw
def test_a_revision_of_a_broken_path_is_not_published(path_page, card, kind):
    page = path_page(broken(kind, card), live=False)

    with pytest.raises(ValidationError) as refused:
        page.latest_revision.publish()

    assert COMPLAINTS[kind] in refused.value.message_dict["steps"]
    assert not is_live(page)


def test_the_complaints_are_said_in_english_too(path_page, card):
    page = path_page(broken("no contact", card), live=False)

    with translation.override("en"), pytest.raises(ValidationError) as refused:
        page.latest_revision.publish()

    assert refused.value.message_dict["steps"] == [
        "“Bekymret” does not say whom to call. Choose at least one contact card."
    ]


def test_all_complaints_come_at_once(path_page, card):
    blocks = [*broken("no time", card), answer("glemt", "Glemt", None)]
    page = path_page(blocks, live=False)

    with pytest.raises(ValidationError) as refused:
        page.latest_revision.publish()

    assert len(refused.value.message_dict["steps"]) == 3


def test_a_whole_path_is_published(path_page):
    assert path_page().live


def test_a_broken_path_is_not_scheduled_either(path_page, card):
    page = path_page(broken("loop", card), live=False)
    page.go_live_at = timezone.now() + datetime.timedelta(days=1)
    revision = page.save_revision()

    with pytest.raises(ValidationError):
        revision.publish()


def test_a_path_whose_last_contact_goes_away_does_not_come_out_on_time(path_page, card):
    page = path_page(small_path(card), live=False)
    page.go_live_at = timezone.now() + datetime.timedelta(days=1)
    page.save_revision().publish()
    ContactCard.objects.filter(pk=card.pk).delete()
    page.revisions.update(approved_go_live_at=timezone.now() - datetime.timedelta(minutes=1))

    with pytest.raises(ValidationError):
        call_command("publish_scheduled")

    assert not is_live(page)


def test_a_live_page_is_not_saved_with_a_broken_path(path_page, card):
    page = path_page()
    page.steps = stream(broken("unreachable", card))

    with pytest.raises(ValidationError):
        page.save()


def test_a_page_is_not_added_live_with_a_broken_path(danish, card):
    home = danish("home")
    page = AcutePathPage(
        title="Genvej", slug="genvej", summary="Kort.", steps=stream(broken("loop", card))
    )

    with pytest.raises(ValidationError):
        home.add_child(instance=page)


def test_a_draft_may_be_broken(path_page, card):
    page = path_page()
    page.steps = stream(broken("loop", card))

    page.save_revision()

    assert Page.objects.get(pk=page.pk).has_unpublished_changes
    assert len(AcutePathPage.objects.get(pk=page.pk).steps) == 4
