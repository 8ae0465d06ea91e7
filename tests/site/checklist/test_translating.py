"""A translation passes the same list, and what was translated is kept when it is stopped."""

import pytest
from django.urls import reverse
from wagtail.models import Locale, Page
from wagtail_localize.models import Translation, TranslationSource

from tests.factories import ContentPageFactory
from tryghed.checklist.models import CheckOutcome, Decision


@pytest.fixture
def translation(danish):
    """A page whose role the editor has not written in Danish, and so not in English."""

    def make(role):
        page = ContentPageFactory(parent=danish("home"), title="Natteravne", responsible_role=role)
        source, _ = TranslationSource.update_or_create_from_instance(page)
        english = Locale.objects.get(language_code="en")
        translation = Translation.objects.create(source=source, target_locale=english)
        translation.save_target()
        return translation.get_target_instance()

    return make


@pytest.fixture
def publish(editor_client, django_capture_on_commit_callbacks):
    """Press *publish* in the translation editor."""

    def press(page):
        address = reverse("wagtailadmin_pages:edit", args=[page.pk])
        with django_capture_on_commit_callbacks(execute=True):
            editor_client.post(address, {"action": "publish"})

    return press


def test_a_translation_that_keeps_the_rules_goes_out(translation, publish):
    page = translation("SSP-konsulenten")

    publish(page)

    assert Page.objects.get(pk=page.pk).live


def test_a_translation_that_does_not_stays_a_draft(translation, publish, editor_client):
    page = translation("")

    with pytest.raises(
        Exception, match="ansvarlig rolle"
    ):  # in a test, the transaction is open yet
        publish(page)

    assert not Page.objects.get(pk=page.pk).live
    assert CheckOutcome.objects.get(page=page).decision == Decision.REFUSED
