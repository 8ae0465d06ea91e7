"""A translation that is published in the editor of translations asks, too."""

import pytest
from wagtail.models import Locale
from wagtail_localize.models import Translation, TranslationSource

from tests.reading import page_of, text_of
from tests.site.impact.screens import address_of, sent_again
from tryghed.impact.views import CONFIRMED

QUESTION = "Se, hvad der ændrer sig, før du gemmer"


@pytest.fixture
def translated(law):
    """The rule in English, kept by the editor of translations."""
    english = Locale.objects.get(language_code="en")
    source, _created = TranslationSource.get_or_create_from_instance(law)
    translation = Translation.objects.create(source=source, target_locale=english)
    translation.save_target(publish=True)
    return law.get_translation(english)


def test_the_translation_is_published_after_yes(editor_client, translated, citing):
    citing(translated, title="The English page", locale=translated.locale)
    address = address_of("edit", translated)

    question = editor_client.post(address, {"action": "publish"})
    assert QUESTION in text_of(page_of(question))
    assert "The English page" in text_of(page_of(question))

    done = editor_client.post(address, sent_again(question) | {CONFIRMED: "1"})
    assert done.status_code in (200, 302)
    assert QUESTION not in done.content.decode()


def test_the_editor_of_translations_itself_opens_without_a_question(editor_client, translated):
    screen = editor_client.get(address_of("edit", translated))

    assert screen.status_code == 200
    assert QUESTION not in screen.content.decode()
