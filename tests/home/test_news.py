"""The list of news: newest first, in pages, whatever the address asks for."""

import pytest

from home.models import NewsPage
from home.models.news import NEWS_PER_PAGE
from tests.factories import NewsPageFactory
from tests.reading import main_of, text_of, with_class
from tests.site.pages.hiding import draft, private

NONSENSE_SHOWS_THE_FIRST = ["", "abc", "1.5"]
TOO_FAR_SHOWS_THE_LAST = ["0", "-1", "99999"]

in_both_languages = pytest.mark.parametrize(
    ("language", "parameter"), [("danish", "side"), ("english", "page")]
)


@pytest.fixture
def news(request, language):
    """The list of news in a language, with two more items than one page of it holds."""
    index = request.getfixturevalue(language)("news")
    for number in range(NEWS_PER_PAGE + 2 - index.get_children().count()):
        NewsPageFactory(parent=index, title=f"Nyhed {number}", published_on="2020-01-01")
    return index


def titles(client, address, query=None):
    """The titles of the list that an address answers with."""
    response = client.get(address, query)
    assert response.status_code == 200
    return [text_of(each) for each in with_class(main_of(response), "card__title")]


def listed(client, index):
    """The titles of the whole list, without what else the page leads to."""
    related = {page.title for page in index.related_pages()}
    return [title for title in titles(client, index.url) if title not in related]


def test_the_date_of_the_item_decides_its_place_not_when_it_was_written(client, danish):
    index = danish("news")
    NewsPageFactory(parent=index, title="Nyest", published_on="2031-05-02")
    NewsPageFactory(parent=index, title="Ældst", published_on="2001-05-02")
    NewsPageFactory(parent=index, title="Midt imellem", published_on="2031-05-01")

    found = listed(client, index)

    assert found[:2] == ["Nyest", "Midt imellem"]
    assert found[-1] == "Ældst"


def test_of_two_items_of_one_day_the_last_written_stands_first(client, danish):
    for title in ("Formiddag", "Eftermiddag"):
        NewsPageFactory(parent=danish("news"), title=title, published_on="2031-05-01")

    assert listed(client, danish("news"))[:2] == ["Eftermiddag", "Formiddag"]


def test_an_item_shows_its_date_in_the_language_of_the_page(client, danish, english):
    NewsPage.objects.update(published_on="2026-05-01")

    assert "1. maj 2026" in text_of(main_of(client.get(danish("news").url)))
    assert "1 May 2026" in text_of(main_of(client.get(english("news").url)))


@pytest.mark.parametrize("hide", [draft, private])
def test_hidden_items_are_not_in_the_list(client, danish, hide):
    item = danish("news.guider-venter")
    assert item.title in listed(client, danish("news"))

    hide(item)

    assert item.title not in listed(client, danish("news"))


@in_both_languages
def test_a_long_list_goes_on_over_the_page(client, news, parameter):
    first, second = (titles(client, news.url, {parameter: number}) for number in (1, 2))

    assert len([title for title in first if title not in second]) == NEWS_PER_PAGE
    assert len([title for title in second if title not in first]) == 2


@in_both_languages
@pytest.mark.parametrize("number", NONSENSE_SHOWS_THE_FIRST)
def test_nonsense_for_a_page_number_shows_the_first_page(client, news, parameter, number):
    assert titles(client, news.url, {parameter: number}) == titles(client, news.url)


@in_both_languages
@pytest.mark.parametrize("number", TOO_FAR_SHOWS_THE_LAST)
def test_a_page_number_outside_the_list_shows_the_last_page(client, news, parameter, number):
    assert titles(client, news.url, {parameter: number}) == titles(client, news.url, {parameter: 2})


@in_both_languages
def test_the_way_to_the_next_page_is_in_the_language_of_the_reader(client, news, parameter):
    links = with_class(main_of(client.get(news.url)), "pagination")[0].iter("a")

    assert [link.get("href") for link in links] == [f"?{parameter}=2"]


def test_an_empty_list_says_so_in_both_languages(client, danish, english):
    for page in NewsPage.objects.all():
        draft(page)

    assert "Der er ingen nyheder endnu." in text_of(main_of(client.get(danish("news").url)))
    assert "There is no news yet." in text_of(main_of(client.get(english("news").url)))
