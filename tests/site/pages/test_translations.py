"""The reader is told honestly how a page stands to the language it was written in first."""

import pytest
from wagtail.models import Page

from tests.factories import ContentPageFactory
from tests.reading import main_of, text_of, words
from tests.site.pages.hiding import alias_of, translation_of
from tryghed.pages.translations import TranslationState

OLDER = "The Danish page has been changed since this translation was made. The Danish text holds."
MISSING = "This page has not been translated yet. You are reading the Danish text."


@pytest.fixture
def page(danish):
    page = ContentPageFactory(parent=danish("home"), title="Natteravne", summary="Voksne på gaden.")
    page.save_revision().publish()
    return page


def text_at(client, page):
    return text_of(main_of(client.get(page.url)))


def state(page):
    return Page.objects.get(pk=page.pk).specific.translation_state()


def test_a_fresh_translation_says_nothing(client, page):
    english = translation_of(page)

    assert OLDER not in text_at(client, english)
    assert MISSING not in text_at(client, english)
    assert state(english) == TranslationState.CURRENT


def test_a_translation_older_than_its_source_says_so(client, page):
    english = translation_of(page)
    page.save_revision().publish()

    assert OLDER in text_at(client, english)


def test_a_translation_that_is_brought_up_to_date_says_nothing_again(client, page):
    english = translation_of(page)
    page.save_revision().publish()
    english.save_revision().publish()

    assert OLDER not in text_at(client, english)


def test_a_draft_of_the_source_does_not_make_its_translation_old(client, page):
    english = translation_of(page)
    page.title = "Natteravnene"
    page.save_revision()

    assert OLDER not in text_at(client, english)


def test_a_page_that_nobody_has_translated_says_so_and_shows_the_danish_text(client, page):
    alias = alias_of(page)

    text = text_at(client, alias)

    assert MISSING in text
    assert "Voksne på gaden." in text


def test_a_danish_text_on_an_english_page_is_marked_as_danish(client, page):
    main = main_of(client.get(alias_of(page).url))

    assert main.get("lang") == "da"


def test_the_danish_page_never_speaks_of_translation(client, page):
    alias_of(page)
    page.save_revision().publish()

    assert state(page) == TranslationState.SOURCE
    assert "oversat" not in text_at(client, page)


def test_every_english_page_of_the_content_set_is_up_to_date():
    pages = Page.objects.filter(locale__language_code="en", depth__gt=1).specific()

    assert {page.translation_state() for page in pages} == {TranslationState.CURRENT}


def test_the_state_costs_one_question_at_most(page, django_assert_max_num_queries):
    english = translation_of(page)
    assert english.locale.language_code == "en"  # known wherever a page is served
    with django_assert_max_num_queries(1):
        english.translation_state()


def test_an_english_page_without_a_danish_source_says_nothing(client, english):
    page = ContentPageFactory(
        parent=english("home"), title="Only English", locale=english("home").locale
    )

    text = text_at(client, page)

    assert "Only English" in text
    assert words(MISSING) not in text
    assert words(OLDER) not in text
