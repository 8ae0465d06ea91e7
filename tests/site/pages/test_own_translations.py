"""Sending to translation and updating a translation are for those who may edit the page or the fact."""

import pytest
from django.urls import reverse
from wagtail_localize.models import TranslationSource

from tryghed.taxonomy.models import Topic
from tryghed.users.roles import EDITOR, PROJECT_WORKER

OWN, FOREIGN = "knowledge_topics.radikalisering", "projects.politikadet"


def source_of(thing):
    return TranslationSource.objects.get(object__translation_key=thing.translation_key)


def updating(thing):
    return reverse("wagtail_localize:update_translations", args=[source_of(thing).pk])


def submitting(page):
    return reverse("wagtail_localize:submit_page_translation", args=[page.pk])


@pytest.mark.parametrize("address_of", [updating, submitting])
def test_only_pages_of_ones_own_section(client_as, danish, address_of):
    client = client_as(EDITOR)

    assert client.get(address_of(danish(FOREIGN))).status_code == 302
    assert client.post(address_of(danish(FOREIGN))).status_code == 302
    assert client.get(address_of(danish(OWN))).status_code == 200


def test_a_translation_of_another_section_is_not_changed(client_as, danish, english):
    page = danish(FOREIGN)
    page.summary = "Nyt resumé."
    page.save_revision().publish()
    before = source_of(page).last_updated_at

    client_as(EDITOR).post(updating(page), {"publish_translations": "on"})

    assert source_of(page).last_updated_at == before


def test_who_may_not_publish_does_not_publish_a_translation_by_updating_it(client_as, danish):
    page = danish(OWN)
    before = source_of(page).last_updated_at
    client = client_as(EDITOR)

    client.post(updating(page), {"publish_translations": "on"})
    assert source_of(page).last_updated_at == before

    client.post(updating(page), {})
    assert source_of(page).last_updated_at > before


def test_facts_are_for_those_who_may_change_them(client_as):
    topic = Topic.objects.filter(locale__language_code="da").first()

    assert client_as(PROJECT_WORKER).get(updating(topic)).status_code == 302
