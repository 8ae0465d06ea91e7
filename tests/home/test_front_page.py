"""The front page leads to what the unit does, its projects, its topics and the newest news."""

import pytest

from home.models import ContributionPage, NewsPage
from home.models.front import NEWS_ON_FRONT_PAGE
from knowledge.models import TopicPage
from projects.models import FocusAreaPage, ProjectPage
from tests.factories import NewsPageFactory
from tests.reading import main_of, text_of, with_class
from tests.site.pages.hiding import draft, private

ONE_OF_EACH_LIST = [
    "contributions.koordination-og-netvaerk",
    "focus_areas.tryg-by",
    "projects.politikadet",
    "knowledge_topics.art",
    "news.guider-venter",
]


def addresses(element):
    """Where the links inside an element lead, in their order."""
    return [link.get("href") for link in element.iter("a")]


def front_page(client, address="/"):
    return main_of(client.get(address))


@pytest.mark.parametrize("page_type", [ContributionPage, FocusAreaPage, ProjectPage, TopicPage])
@pytest.mark.parametrize(("address", "language"), [("/", "da"), ("/en/", "en")])
def test_every_page_of_each_list_is_linked_in_the_readers_language(
    client, page_type, address, language
):
    expected = {page.url for page in page_type.objects.filter(locale__language_code=language)}

    assert expected
    assert expected <= set(addresses(front_page(client, address)))


@pytest.mark.parametrize(("address", "is_english"), [("/", False), ("/en/", True)])
def test_no_list_mixes_the_languages(client, address, is_english):
    inside = [each for each in addresses(front_page(client, address)) if each.startswith("/")]

    assert {each.startswith("/en/") for each in inside} == {is_english}


@pytest.mark.parametrize("key", ONE_OF_EACH_LIST)
@pytest.mark.parametrize("hide", [draft, private])
def test_hidden_pages_are_in_no_list(client, danish, key, hide):
    page = danish(key)
    assert page.url in addresses(front_page(client))

    hide(page)

    assert page.url not in addresses(front_page(client))


def test_the_projects_stand_under_their_own_focus_area(client, danish):
    area = danish("focus_areas.tryg-by")
    own = {page.url for page in ProjectPage.objects.child_of(area)}

    columns = with_class(front_page(client), "columns")[0]
    links = next(set(addresses(each)) for each in columns if area.url in addresses(each))

    assert links == {area.url} | own


def test_the_projects_of_a_hidden_focus_area_are_gone_with_it(client, danish):
    private(danish("focus_areas.tryg-by"))

    links = addresses(front_page(client))

    assert danish("projects.vejleaaparken").url not in links
    assert danish("projects.politikadet").url in links


def test_only_the_newest_news_stand_here_newest_first(client, danish):
    older, *new = [
        NewsPageFactory(parent=danish("news"), title=f"Nyhed {day}", published_on=f"2031-01-0{day}")
        for day in range(1, NEWS_ON_FRONT_PAGE + 2)
    ]

    links = addresses(front_page(client))

    assert [each for each in links if each.startswith(danish("news").url)] == [
        page.url for page in reversed(new)
    ]
    assert older.url not in links


def test_without_news_the_front_page_says_so(client):
    for page in NewsPage.objects.all():
        draft(page)

    assert "Der er ingen nyheder endnu." in text_of(front_page(client))
    assert "There is no news yet." in text_of(front_page(client, "/en/"))
