"""A page that does not exist: said in the reader's language, with ways on and the numbers to call."""

import pytest

from tests.reading import main_of, page_of, text_of
from tests.site.navigation.landmarks import entries
from tests.site.pages.hiding import draft

WORDS = {
    "da": ("Vi kan ikke finde siden", "Er der fare nu? Ring 112. Politiet: 114."),
    "en": ("The page was not found", "Danger now? Call 112. Police: 114."),
}
NOWHERE = [
    ("/findes-ikke/", "da"),
    ("/projekter/tryg-by/findes-ikke/", "da"),
    ("/findes-ikke/?side=1&emne=x", "da"),
    ("/æøå/%F0%9F%8C%B3/", "da"),
    ("/de/", "da"),
    ("/en/does-not-exist/", "en"),
    ("/en/projects/nothing/", "en"),
]
everywhere = pytest.mark.parametrize(("path", "language"), NOWHERE)


@everywhere
def test_it_says_so_in_the_readers_language(client, path, language):
    response = client.get(path)

    assert response.status_code == 404
    assert page_of(response).get("lang") == language
    assert text_of(main_of(response).find("h1")).strip() == WORDS[language][0]


@everywhere
def test_it_says_whom_to_call(client, path, language):
    assert WORDS[language][1] in text_of(main_of(client.get(path)))


@everywhere
def test_it_leads_on_to_pages_that_are_there(client, path, language):
    ways = [address for _, address in entries(main_of(client.get(path)))]

    home = "/en/" if language == "en" else "/"
    assert ways[0] == home
    assert len(ways) > 8
    assert all(address.startswith("/en/") == (language == "en") for address in ways)
    assert {client.get(address).status_code for address in ways} == {200}


@everywhere
def test_it_has_a_field_to_search_in(client, path, language):
    html = page_of(client.get(path))

    assert [form.get("role") for form in html.iter("form")].count("search") >= 1


@everywhere
def test_search_engines_are_told_not_to_keep_it(client, site_settings, path, language):
    site_settings(is_demonstration=False)

    robots = [
        meta.get("content")
        for meta in page_of(client.get(path)).iter("meta")
        if meta.get("name") == "robots"
    ]

    assert robots == ["noindex"]


def test_a_hidden_page_answers_just_as_one_that_never_was(client, danish):
    page = danish("projects.politikadet")
    draft(page)

    hidden, nowhere = client.get(page.url), client.get("/findes-ikke/")

    assert text_of(main_of(hidden)) == text_of(main_of(nowhere))


@pytest.mark.parametrize(("path", "language"), [("/", "da"), ("/en/", "en"), ("/x/", "da")])
def test_an_empty_database_answers_clearly(client, nothing_there, path, language):
    response = client.get(path)

    assert response.status_code == 404
    assert WORDS[language][0] in text_of(main_of(response))
