"""From the field to the pages: what is found, and that it is only what a visitor may read."""

import pytest

from tests.factories import ContentPageFactory, NewsPageFactory
from tests.reading import main_of, text_of, with_class
from tests.site.pages.hiding import WAYS, alias_of
from tryghed.pages.querysets import visible_pages
from tryghed.search import finding
from tryghed.taxonomy.models import Topic

DANISH, ENGLISH = "/soeg/", "/en/search/"
WORD = "brumlefnys"  # nothing that could be divided, or meant for another word


def find(client, query, address=DANISH, **more):
    """The titles that a search answers with."""
    response = client.get(address, {"q": query, **more})
    assert response.status_code == 200
    return titles(main_of(response), "h2")


def titles(main, tag):
    """The titles of results; those of pages in Danish, for readers of another language, are h3."""
    return [text_of(each) for each in with_class(main, "search-result__title") if each.tag == tag]


@pytest.fixture
def page(danish):
    return ContentPageFactory(parent=danish("unit"), title="Sommerfest", summary=f"Om {WORD}.")


def test_a_page_is_found_by_a_word_of_its_title(client, page):
    assert find(client, "sommerfest")[0] == "Sommerfest"  # then pages with a part of the word


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

    (title,) = with_class(main, "search-result__title")
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


def test_a_page_that_nobody_has_translated_is_offered_in_danish(client, page):
    main = main_of(client.get(ENGLISH, {"q": WORD}))

    assert titles(main, "h2") == []
    assert titles(main, "h3") == ["Sommerfest"]


def test_a_misspelt_word_is_corrected_and_the_way_back_leads_to_what_was_typed(client, page):
    main = main_of(client.get(DANISH, {"q": "sommmerfest"}))
    assert titles(main, "h2")[0] == "Sommerfest"

    (way_back,) = [link for link in main.iter("a") if "Søg i stedet" in text_of(link)]
    literally = main_of(client.get(DANISH + way_back.get("href")))

    assert titles(literally, "h2") == []
    assert literally.find(".//input[@type='search']").get("value") == "sommmerfest"


def test_every_choice_leaves_as_many_pages_as_it_says(client):
    main = main_of(client.get(DANISH, {"q": "skole"}))

    options = with_class(main, "facets__option")
    assert len(options) > 4
    for option in options:
        field = option.find("input")
        number = text_of(option).rpartition("(")[2].rstrip(")")
        narrowed = main_of(
            client.get(DANISH, {"q": "skole", field.get("name"): field.get("value")})
        )
        assert text_of(narrowed.find(".//*[@role='status']")).split()[0] == number


def test_without_a_hit_the_main_topics_lead_to_pages(client):
    main = main_of(client.get(DANISH, {"q": "qwertyuiopå"}))

    ways = {text_of(link): link.get("href") for link in main.iter("a")}

    assert titles(main_of(client.get(ways["Skolefravær"])), "h2")[0] == "Skolefravær"


def test_a_topic_without_a_page_to_be_met_is_no_way_on(client):
    topic = Topic.objects.get(slug="art", locale__language_code="da")
    for page in visible_pages().about(topic):
        page.unpublish()

    main = main_of(client.get(DANISH))

    assert topic.name not in [text_of(link) for link in main.iter("a")]


# Long lists


@pytest.fixture
def two_pages_of_results(danish, monkeypatch):
    monkeypatch.setattr(finding, "RESULTS_PER_PAGE", 2)
    for number in range(3):
        NewsPageFactory(parent=danish("news"), title=f"Nyt {number}", summary=WORD)


def test_a_long_list_goes_on_over_the_page(client, two_pages_of_results):
    first, second = (find(client, WORD, side=number) for number in (1, 2))

    assert sorted(first + second) == ["Nyt 0", "Nyt 1", "Nyt 2"]
    assert len(first) == 2


def test_the_way_to_the_next_page_keeps_the_query(client, two_pages_of_results):
    (navigation,) = with_class(main_of(client.get(DANISH, {"q": WORD})), "pagination")

    assert navigation.find("a").get("href") == f"?q={WORD}&side=2"
