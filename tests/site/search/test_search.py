"""The search page: whatever is typed, it answers with pages that a visitor may read."""

import pytest

from tests.factories import ContentPageFactory, NewsPageFactory
from tests.reading import main_of, page_of, text_of, with_class
from tests.site.pages.hiding import WAYS, alias_of
from tryghed.search import views

DANISH, ENGLISH = "/soeg/", "/en/search/"
WORD = "pomfritsregnskab"
ANYTHING = [
    " ",
    "\t\n",
    "!!!",
    '"',
    "'",
    "''; DROP TABLE wagtailcore_page; --",
    "((((",
    "AND OR NOT NEAR(",
    "* -skole +viden :* & | !",
    "title:skole^9",
    "%",
    "_",
    "\\",
    "<script>alert(1)</script>",
    "{{ 7|add:7 }}",
    "🦉🇩🇰👩‍👩‍👧",
    "مرحبا שלום 你好",
    "a\u0308\u0308\u202e",
    "\ud7ff\uffff",
    "skole " * 1700,
    "x" * 10_000,
]


def find(client, query, address=DANISH, **more):
    """The titles that a search answers with."""
    response = client.get(address, {"q": query, **more})
    assert response.status_code == 200
    return [text_of(each) for each in with_class(main_of(response), "card__title")]


@pytest.fixture
def page(danish):
    return ContentPageFactory(parent=danish("unit"), title="Sommerfest", summary=f"Om {WORD}.")


def test_a_page_is_found_by_a_word_of_its_title(client, page):
    assert find(client, "sommerfest") == ["Sommerfest"]


def test_a_page_is_found_by_a_word_of_its_text(client, page):
    assert find(client, WORD) == ["Sommerfest"]


def test_a_page_is_found_by_its_keywords(client, danish):
    ContentPageFactory(parent=danish("unit"), title="Sommerfest", keywords=WORD)

    assert find(client, WORD) == ["Sommerfest"]


def test_pages_of_every_section_are_found(client, danish):
    found = find(client, "skole")

    assert danish("knowledge_topics.fravaer").title in found
    assert any(title in found for title in [danish("activities.ssp-samarbejdet").title])


def test_a_result_leads_to_its_page(client, page):
    main = main_of(client.get(DANISH, {"q": WORD}))

    (title,) = with_class(main, "card__title")
    assert title.find("a").get("href") == page.url


@pytest.mark.parametrize("hide", WAYS)
def test_what_a_visitor_may_not_meet_is_not_found(client, page, hide):
    hide(page)

    assert find(client, WORD) == []
    assert find(client, WORD, ENGLISH) == []


def test_changes_that_are_not_published_are_not_found(client, page):
    page.summary = "Om hemmelighedskræmmeri."
    page.save_revision()

    assert find(client, "hemmelighedskræmmeri") == []


def test_pages_in_the_other_language_are_not_found(client, page, english):
    ContentPageFactory(parent=english("unit"), title="Summer party", summary=f"About {WORD}.")

    assert find(client, WORD) == ["Sommerfest"]
    assert find(client, WORD, ENGLISH) == ["Summer party"]


def test_a_page_shown_in_english_without_translation_is_found_there(client, page):
    alias_of(page).save()

    assert find(client, WORD, ENGLISH) == ["Sommerfest"]


@pytest.mark.parametrize("address", [DANISH, ENGLISH])
@pytest.mark.parametrize("text", ANYTHING, ids=lambda text: ascii(text)[:30])
def test_whatever_is_typed_gets_an_answer(client, address, text):
    response = client.get(address, {"q": text})

    assert response.status_code == 200
    assert b"<script>alert" not in response.content


@pytest.mark.parametrize(
    "query", ["q=%00", "q=skole%00", "q=%ff%fe", "q=%ED%A0%80", "q", "&&=", ""]
)
def test_a_broken_address_never_breaks_the_site(client, query):
    assert client.get(f"{DANISH}?{query}").status_code in {200, 400}


def test_a_nul_byte_is_refused_in_words(client):
    response = client.get(f"{DANISH}?q=skole%00")

    assert response.status_code == 400
    assert page_of(response).find(".//h1") is not None


def test_a_long_query_is_cut_not_refused(client, page):
    assert find(client, WORD + " " * views.LONGEST_QUERY + "findesikke") == ["Sommerfest"]


@pytest.mark.parametrize("query", [{}, {"q": ""}, {"q": "   "}, {"x": "skole"}])
def test_without_a_query_there_is_the_form_alone(client, query):
    main = main_of(client.get(DANISH, query))

    assert main.find(".//input[@name='q']").get("value") == ""
    assert main.find(".//*[@role='status']") is None
    assert with_class(main, "card") == []


def test_what_was_searched_for_stays_in_the_form(client):
    main = main_of(client.get(DANISH, {"q": 'en "elev" & <b>'}))

    assert main.find(".//input[@name='q']").get("value") == 'en "elev" & <b>'


@pytest.mark.parametrize(
    ("address", "advice"), [(DANISH, "Prøv et andet ord"), (ENGLISH, "Try another word")]
)
def test_when_nothing_is_found_the_page_says_what_to_do(client, address, advice):
    main = main_of(client.get(address, {"q": "qwertyuiopå"}))

    assert advice in text_of(main)
    assert main.findall(".//li/a")


def test_the_number_of_pages_is_said(client, page):
    status = main_of(client.get(DANISH, {"q": WORD})).find(".//*[@role='status']")

    assert text_of(status) == "1 side fundet"


def test_a_search_is_kept_out_of_search_engines(client):
    robots = page_of(client.get(DANISH, {"q": "skole"})).find(".//meta[@name='robots']")

    assert robots.get("content") == "noindex"


# Long lists


@pytest.fixture
def two_pages_of_results(danish, monkeypatch):
    monkeypatch.setattr(views, "RESULTS_PER_PAGE", 2)
    for number in range(3):
        NewsPageFactory(parent=danish("news"), title=f"Nyt {number}", summary=WORD)


def test_a_long_list_goes_on_over_the_page(client, two_pages_of_results):
    first, second = (find(client, WORD, side=number) for number in (1, 2))

    assert sorted(first + second) == ["Nyt 0", "Nyt 1", "Nyt 2"]
    assert len(first) == 2


@pytest.mark.parametrize(("number", "like"), [("abc", 1), ("", 1), ("0", 2), ("-1", 2), ("99", 2)])
def test_a_nonsense_page_number_shows_a_page_of_the_list(
    client, two_pages_of_results, number, like
):
    assert find(client, WORD, side=number) == find(client, WORD, side=like)


def test_the_way_to_the_next_page_keeps_the_query(client, two_pages_of_results):
    (navigation,) = with_class(main_of(client.get(DANISH, {"q": WORD})), "pagination")

    assert navigation.find("a").get("href") == f"?q={WORD}&side=2"
