"""What the handbook tells editors of the program is what the program does."""

from django.urls import reverse
from wagtail.models import Locale

from tests.factories import ContentPageFactory


def test_a_new_translation_is_a_draft(editor_client, danish):
    page = ContentPageFactory(parent=danish("home"), title="Broen", slug="broen")
    english = Locale.objects.get(language_code="en")
    address = reverse("wagtail_localize:submit_page_translation", args=[page.pk])

    editor_client.post(address, {"locales": [english.pk]})

    assert not page.get_translation(english).live
