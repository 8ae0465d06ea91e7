"""English guidance goes through the same door, and readers meet nothing that has not been approved."""

import pytest
from django.urls import reverse
from wagtail.models import Locale
from wagtail_localize.models import StringTranslation, Translation, TranslationSource
from wagtail_localize.operations import translate_object

from tests.site.approval.conftest import (
    EDITOR,
    PROFESSIONAL,
    browser_of,
    decide,
    edit_address,
    is_live,
    now,
)
from tryghed.pages.publication import PublicationRefused


@pytest.fixture
def english_locale():
    return Locale.objects.get(language_code="en")


@pytest.fixture
def translated(published, english_locale, author):
    """The Danish page, and the English draft that wagtail-localize has made of it."""
    page = published()
    translate_object(page, [english_locale])
    return page.get_translation(english_locale).specific


def translate(page, user, text="Calm in class"):
    """Somebody translates the title in the translation editor."""
    source = TranslationSource.objects.get(object_id=page.translation_key)
    segment = source.stringsegment_set.get(context__path="title")
    StringTranslation.objects.update_or_create(
        translation_of=segment.string,
        locale=page.locale,
        context=segment.context,
        defaults={"data": text, "last_translated_by": user},
    )


def publish(page, user):
    return browser_of(user).post(edit_address(page), {"action": "publish"})


def test_a_new_translation_is_a_draft(translated):
    assert not is_live(translated)


def test_publish_in_the_translation_editor_sends_it_to_approval(translated, person, approver):
    user = person("tove", EDITOR)
    translate(translated, user)

    response = publish(translated, user)

    assert response.status_code == 302
    assert not is_live(translated)
    assert now(translated).current_workflow_state.status == "in_progress"
    decide(approver, translated)
    assert now(translated).title == "Calm in class"
    assert is_live(translated)


def test_whoever_has_translated_a_piece_cannot_approve_it(translated, person, author):
    frida = person("frida", EDITOR, PROFESSIONAL)
    translate(translated, frida)
    publish(translated, author)

    decide(frida, translated)

    assert not is_live(translated)


def test_a_translation_that_is_out_keeps_its_text_until_the_new_one_is_approved(
    translated, person, approver
):
    user = person("tove", EDITOR)
    translate(translated, user)
    publish(translated, user)
    decide(approver, translated)

    translate(translated, user, "Smuggled in")
    publish(translated, user)

    assert now(translated).title == "Calm in class"
    assert is_live(translated)
    assert now(translated).get_latest_revision_as_object().title == "Smuggled in"
    decide(approver, translated)
    assert now(translated).title == "Smuggled in"


def test_updating_translations_publishes_nothing_behind_the_back_of_the_reader(
    translated, person, approver, django_capture_on_commit_callbacks
):
    user = person("tove", EDITOR)
    translate(translated, user)
    publish(translated, user)
    decide(approver, translated)
    translate(translated, user, "Smuggled in")

    translation = Translation.objects.get(source__object_id=translated.translation_key)
    with pytest.raises(PublicationRefused), django_capture_on_commit_callbacks(execute=True):
        translation.save_target(user=user, publish=True)

    assert now(translated).title == "Calm in class"


def test_it_is_sent_and_decided_under_the_translation_editor(translated, author, approver):
    writing = browser_of(author).get(edit_address(translated)).content.decode()
    publish(translated, author)
    reading = browser_of(approver).get(edit_address(translated)).content.decode()
    waiting = browser_of(author).get(edit_address(translated)).content.decode()

    state = now(translated).current_workflow_state.current_task_state
    addresses = [
        reverse("wagtailadmin_pages:workflow_action", args=[translated.pk, action, state.pk])
        for action in ("approve", "reject")
    ]
    assert "Send til godkendelse" in writing
    assert all(address in reading for address in addresses)
    assert not any(address in waiting for address in addresses)
    assert "Oversættelsen venter på: Faglig godkendelse." in waiting
