"""The switcher leads to the same page, and says so honestly where there is no such page."""

import pytest

from tests.factories import ContentPageFactory
from tests.reading import main_of, page_of, text_of, with_class
from tests.site.navigation.landmarks import landmark
from tests.site.pages.hiding import alias_of, draft, expired, not_yet, translation_of

SWITCHER = {"da": "Vælg sprog", "en": "Choose language"}
NOTE = "(forsiden: denne side er ikke oversat)"


@pytest.fixture
def page(danish):
    """
    Forside
    └── Natteravne   (in Danish only)
    """
    page = ContentPageFactory(parent=danish("home"), title="Natteravne", slug="natteravne")
    page.save_revision().publish()
    return page


def switcher(client, address, language="da"):
    return landmark(client.get(address), SWITCHER[language])


def links(nav):
    """{language: address}"""
    return {link.get("hreflang"): link.get("href") for link in nav.iter("a")}


def alternates(response):
    """{language: address} of what <head> says about other languages."""
    found = page_of(response).iter("link")
    return {each.get("hreflang"): each.get("href") for each in found if each.get("hreflang")}


@pytest.mark.parametrize("key", ["home", "projects", "projects.politikadet", "articles.F1", "news"])
@pytest.mark.parametrize("language", ["da", "en"])
def test_it_leads_to_the_same_page_from_either_side(client, danish, english, key, language):
    addresses = {"da": danish(key).url, "en": english(key).url}

    nav = switcher(client, addresses[language], language)

    assert links(nav) == addresses
    assert not with_class(nav, "languages__note")


@pytest.mark.parametrize(("path", "here"), [("/", "Dansk"), ("/en/", "English")])
def test_each_language_is_named_in_itself_and_marked_as_such(client, path, here):
    nav = switcher(client, path, "en" if path == "/en/" else "da")

    found = [(text_of(a).strip(), a.get("lang"), a.get("hreflang")) for a in nav.iter("a")]
    assert found == [("Dansk", "da", "da"), ("English", "en", "en")]
    assert [text_of(a).strip() for a in nav.iter("a") if a.get("aria-current")] == [here]


def test_without_a_translation_it_leads_to_the_front_page_and_says_so(client, page):
    nav = switcher(client, page.url)

    assert links(nav) == {"da": page.url, "en": "/en/"}
    assert [text_of(note).strip() for note in with_class(nav, "languages__note")] == [NOTE]


@pytest.mark.parametrize("hide", [draft, expired, not_yet], ids=lambda each: each.__name__)
def test_a_translation_that_visitors_may_not_meet_does_not_count(client, page, hide):
    translation = translation_of(page)
    assert links(switcher(client, page.url))["en"] == translation.url
    hide(translation)

    nav = switcher(client, page.url)

    assert links(nav)["en"] == "/en/"
    assert with_class(nav, "languages__note")


def test_a_page_shown_untranslated_under_english_is_no_translation(client, page):
    alias = alias_of(page)

    assert links(switcher(client, page.url))["en"] == "/en/"
    assert links(switcher(client, alias.url, "en"))["da"] == page.url


def test_a_page_shown_untranslated_says_in_which_language_its_text_is(client, page):
    response = client.get(alias_of(page).url)

    assert page_of(response).get("lang") == "en"
    assert main_of(response).get("lang") == "da"


@pytest.mark.parametrize(("path", "language"), [("/projekter/", "da"), ("/en/projects/", "en")])
def test_a_page_says_its_language(client, path, language):
    response = client.get(path)

    assert page_of(response).get("lang") == language
    assert response["Content-Language"] == language


@pytest.mark.parametrize("path", ["/projekter/", "/en/projects/"])
def test_machines_are_told_of_both_languages_on_either_page(client, path):
    assert alternates(client.get(path)) == {
        "da": "http://localhost/projekter/",
        "en": "http://localhost/en/projects/",
    }


def test_machines_are_told_of_no_translation_where_there_is_none(client, page):
    alias_of(page)

    assert alternates(client.get(page.url)).keys() == {"da"}


@pytest.mark.parametrize("path", ["/findes-ikke/", "/en/does-not-exist/"])
def test_an_error_page_leads_to_the_front_pages_without_a_note(client, path):
    nav = switcher(client, path, "en" if path.startswith("/en/") else "da")

    assert links(nav) == {"da": "/", "en": "/en/"}
    assert not with_class(nav, "languages__note")


def test_the_readers_browser_does_not_choose_the_language(client):
    response = client.get("/projekter/", headers={"accept-language": "en"})

    assert response.status_code == 200
    assert page_of(response).get("lang") == "da"


def test_a_language_that_the_site_does_not_speak_is_no_page(client):
    assert client.get("/de/").status_code == 404
