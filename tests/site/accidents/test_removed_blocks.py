"""A kind of block was removed in code, and old versions of pages still have one."""

import json

import pytest
from django.urls import reverse

from tests.editor_forms import edit
from tests.factories import ContentPageFactory
from tests.reading import page_of, text_of

GONE = {
    "type": "old_video",
    "value": {"title": "Se filmen", "text": "<p>Om <b>fravær</b> i skolen</p>"},
    "id": "a1",
}
KEPT = {"type": "text", "value": "<p>Det, der er her endnu.</p>", "id": "b2"}
TOLD = "har indhold af en slags, som webstedet ikke har længere (old_video)"


@pytest.fixture
def page(danish):
    """A page whose first version has a block that is gone by now."""
    page = ContentPageFactory(parent=danish("home"), title="Broen")
    first = page.save_revision()
    first.content["body"] = json.dumps([GONE, KEPT])
    first.save()
    return page


def message(response):
    return text_of(page_of(response))


def test_the_form_says_what_it_cannot_show_and_gives_the_words(editor_client, page):
    response = editor_client.get(edit(page))

    assert TOLD in message(response)
    assert "»Se filmen Om fravær i skolen«" in message(response)


def test_an_old_version_says_so_when_it_is_brought_back(editor_client, page):
    old = page.latest_revision
    page.summary = "Ny udgave uden filmen."
    page.save_revision()
    address = reverse("wagtailadmin_pages:revisions_revert", args=[page.pk, old.pk])

    assert TOLD in message(editor_client.get(address))
    assert TOLD not in message(editor_client.get(edit(page)))


def test_the_history_keeps_it(editor_client, page):
    old = page.latest_revision
    page.save_revision()

    assert "old_video" in page.revisions.get(pk=old.pk).content["body"]


@pytest.mark.parametrize("view", ["history", "view_draft"])
def test_every_other_screen_of_the_page_still_opens(editor_client, page, view):
    assert (
        editor_client.get(reverse(f"wagtailadmin_pages:{view}", args=[page.pk])).status_code == 200
    )


def test_versions_with_and_without_it_can_be_compared(editor_client, page):
    old = page.latest_revision
    new = page.save_revision()
    address = reverse("wagtailadmin_pages:revisions_compare", args=[page.pk, old.pk, new.pk])

    assert editor_client.get(address).status_code == 200


def test_readers_meet_the_rest(client, page):
    page.latest_revision.publish()

    text = text_of(page_of(client.get(page.url)))

    assert "Det, der er her endnu." in text
    assert "Se filmen" not in text


def test_a_page_without_such_blocks_is_opened_in_silence(editor_client, danish):
    page = danish("articles.R1")
    page.save_revision()

    assert "webstedet ikke har længere" not in message(editor_client.get(edit(page)))
