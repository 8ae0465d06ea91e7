"""A topic gathers its guidance and what other sections have about it, in the reader's language."""

import pytest

from knowledge.models import ArticlePage, topics
from tests.factories import ArticlePageFactory, ContentPageFactory
from tests.reading import main_of, section, text_of, with_class
from tests.site.pages.hiding import draft, private
from tryghed.taxonomy.models import PageTopic


@pytest.fixture
def topic_page(danish):
    return danish("knowledge_topics.radikalisering")


def links(client, page, anchor):
    """Where the links of one section of a page lead."""
    found = section(main_of(client.get(page.url)), anchor)
    return [] if found is None else [link.get("href") for link in found.iter("a")]


def guidance(client, page):
    return links(client, page, "vejledning")


def elsewhere(client, page):
    return links(client, page, "ogsaa-om-emnet")


def about(topic_page, page):
    """The page, now sorted under the topic of a topic page."""
    PageTopic.objects.create(page=page, topic=topic_page.topic)
    return page


@pytest.mark.parametrize("language", ["danish", "english"])
@pytest.mark.parametrize("key", ["radikalisering", "art", "fravaer"])
def test_a_topic_lists_its_articles_in_its_own_language(client, request, language, key):
    page = request.getfixturevalue(language)(f"knowledge_topics.{key}")
    expected = [article.url for article in ArticlePage.objects.child_of(page)]

    assert expected
    assert guidance(client, page) == expected


@pytest.mark.parametrize("hide", [draft, private])
def test_a_hidden_article_is_not_listed(client, topic_page, danish, hide):
    article = danish("articles.R1")
    assert article.url in guidance(client, topic_page)

    hide(article)

    assert article.url not in guidance(client, topic_page)


def test_each_article_says_what_type_it_is(client, topic_page, danish):
    cards = with_class(section(main_of(client.get(topic_page.url)), "vejledning"), "card")

    notes = {text_of(card).split(" ", 1)[0] for card in cards}
    assert "Handleguide" in notes


def test_a_topic_without_guidance_says_so(client, danish, english):
    for page in ArticlePage.objects.all():
        draft(page)

    in_danish = text_of(main_of(client.get(danish("knowledge_topics.art").url)))
    in_english = text_of(main_of(client.get(english("knowledge_topics.art").url)))
    assert "Der er ingen vejledninger om emnet endnu." in in_danish
    assert "There is no guidance on this topic yet." in in_english


@pytest.mark.parametrize("language", ["danish", "english"])
def test_pages_of_other_sections_about_the_topic_are_listed(client, request, language):
    find = request.getfixturevalue(language)
    page = find("knowledge_topics.radikalisering")

    assert find("projects.handleplan-radikalisering").url in elsewhere(client, page)


@pytest.mark.parametrize("hide", [draft, private])
def test_a_hidden_page_of_another_section_is_not_listed(client, topic_page, danish, hide):
    page = danish("projects.handleplan-radikalisering")

    hide(page)

    assert page.url not in elsewhere(client, topic_page)


def test_a_page_in_one_language_is_listed_in_that_language_only(client, danish, english):
    topic_pages = danish("knowledge_topics.art"), english("knowledge_topics.art")
    page = about(topic_pages[0], ContentPageFactory(parent=danish("unit"), title="Kun på dansk"))

    in_danish, in_english = (elsewhere(client, each) for each in topic_pages)

    assert page.url in in_danish
    assert in_english
    assert all(address.startswith("/en/") for address in in_english)


def test_a_page_about_something_else_is_not_listed(client, topic_page, danish):
    page = about(danish("knowledge_topics.art"), ContentPageFactory(parent=danish("unit")))

    assert page.url not in elsewhere(client, topic_page)


def test_a_page_below_the_topic_stands_there_once(client, topic_page):
    page = about(topic_page, ContentPageFactory(parent=topic_page, title="Ordliste"))

    assert elsewhere(client, topic_page).count(page.url) == 1


def test_a_hidden_page_below_the_topic_is_not_listed(client, topic_page):
    page = ContentPageFactory(parent=topic_page, title="Ordliste", live=False)

    assert page.url not in elsewhere(client, topic_page)


def test_pages_elsewhere_are_no_endless_list(client, danish):
    page = danish("knowledge_topics.art")
    for number in range(topics.PAGES_ELSEWHERE):
        about(page, ContentPageFactory(parent=danish("unit"), title=f"Side {number}"))

    below = [each.url for each in page.further_pages()]
    shown = [address for address in elsewhere(client, page) if address not in below]
    assert len(shown) == topics.PAGES_ELSEWHERE


def test_a_topic_with_nothing_else_has_no_such_heading(client, topic_page):
    PageTopic.objects.all().delete()
    for page in topic_page.further_pages():
        draft(page)

    assert section(main_of(client.get(topic_page.url)), "ogsaa-om-emnet") is None


@pytest.mark.parametrize(("number", "shown"), [("abc", 0), ("0", -1), ("-1", -1), ("99999", -1)])
def test_a_nonsense_page_number_shows_a_page_of_the_list(
    client, topic_page, monkeypatch, number, shown
):
    monkeypatch.setattr(topics, "ARTICLES_PER_PAGE", 1)
    articles = list(topic_page.articles())
    assert len(articles) > 1

    response = client.get(topic_page.url, {"side": number})

    found = section(main_of(response), "vejledning")
    cards = [link.get("href") for card in with_class(found, "card") for link in card.iter("a")]
    assert cards == [articles[shown].url]


@pytest.mark.parametrize("language", ["danish", "english"])
def test_the_feeds_of_a_topic_are_linked(client, request, language):
    page = request.getfixturevalue(language)("knowledge_topics.fravaer")

    feeds = with_class(main_of(client.get(page.url)), "feeds")[0]

    assert [link.get("href") for link in feeds.iter("a")] == [page.url + "rss/", page.url + "atom/"]


def test_a_new_article_is_in_the_list_at_once(client, topic_page):
    article = ArticlePageFactory(parent=topic_page, title="Ny viden")

    assert article.url in guidance(client, topic_page)
