"""Two pages want the same address."""

import pytest

from home.models import ContentPage
from tests.editor_forms import add, edit, edit_form, new_form
from tests.factories import ContentPageFactory
from tests.reading import page_of, text_of

TAKEN = "Adressen »broen« er allerede i brug under den samme side. Vælg en anden."


@pytest.fixture
def taken(danish):
    return ContentPageFactory(parent=danish("home"), title="Broen", slug="broen")


@pytest.mark.parametrize("button", [{}, {"action-publish": "1"}])
def test_a_new_page_is_told_and_keeps_its_text(editor_client, danish, taken, button):
    home = danish("home")
    typed = new_form(editor_client, ContentPage, home)
    typed |= {"title": "Broen igen", "slug": "broen", "summary": "Min tekst."} | button

    response = editor_client.post(add(ContentPage, home), typed)

    page = page_of(response)
    assert TAKEN in text_of(page)
    assert page.find(".//textarea[@name='summary']").text.strip() == "Min tekst."
    assert not ContentPage.objects.filter(title="Broen igen").exists()


def test_a_page_that_is_renamed_is_told_too(editor_client, danish, taken):
    other = ContentPageFactory(parent=danish("home"), title="Stien", slug="stien")

    response = editor_client.post(edit(other), edit_form(editor_client, other) | {"slug": "broen"})

    assert TAKEN in text_of(page_of(response))
    assert ContentPage.objects.get(pk=other.pk).slug == "stien"


def test_an_address_that_nobody_wrote_is_made_of_the_title(editor_client, danish, taken):
    home = danish("home")
    typed = new_form(editor_client, ContentPage, home)
    typed |= {"title": "Broen", "slug": "", "summary": "Min tekst."}

    editor_client.post(add(ContentPage, home), typed)
    editor_client.post(add(ContentPage, home), typed | {"title": "Æbler på åen"})

    slugs = ContentPage.objects.filter(summary="Min tekst.").values_list("slug", flat=True)
    assert set(slugs) == {"broen-2", "aebler-paa-aaen"}


def test_an_address_follows_the_title_only_while_the_page_is_new(danish):
    page = ContentPageFactory(parent=danish("home"), title="Stien", slug="")
    assert page.slug == "stien"

    page.title = "Vejen"
    page.save()

    assert page.slug == "stien"
