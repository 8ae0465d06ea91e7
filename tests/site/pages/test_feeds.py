"""News and topics can be followed by RSS and Atom, in the language of their page."""

import re
from xml.etree import ElementTree

import pytest

from tests.factories import ArticlePageFactory, NewsPageFactory
from tests.reading import page_of
from tryghed.pages.feeds import PAGES_IN_FEED

ATOM = "{http://www.w3.org/2005/Atom}"
FOLLOWED = [
    "news",
    "knowledge_topics.radikalisering",
    "knowledge_topics.art",
    "knowledge_topics.fravaer",
]

every_feed = pytest.mark.parametrize("key", FOLLOWED)
in_both_formats = pytest.mark.parametrize("address", ["rss/", "atom/"])


def entries(response):
    """[(title, address)] of a feed in either format."""
    root = ElementTree.fromstring(response.content)
    if root.tag == f"{ATOM}feed":
        return [
            (entry.findtext(f"{ATOM}title"), entry.find(f"{ATOM}link").get("href"))
            for entry in root.iter(f"{ATOM}entry")
        ]
    return [(item.findtext("title"), item.findtext("link")) for item in root.iter("item")]


@every_feed
@in_both_formats
def test_a_feed_holds_the_pages_of_its_list(client, danish, key, address):
    page = danish(key)

    response = client.get(page.url + address)

    assert response.status_code == 200
    expected = [(each.title, each.full_url) for each in page.feed_pages()]
    assert expected
    assert entries(response) == expected


@in_both_formats
def test_every_address_in_a_feed_is_complete_and_works(client, danish, address):
    for _title, link in entries(client.get(danish("news").url + address)):
        assert link.startswith("http")
        assert client.get(link.removeprefix("http://localhost")).status_code == 200


def test_rss_has_its_own_type_and_language(client, danish, english):
    for find, language in ((danish, "da"), (english, "en")):
        response = client.get(find("news").url + "rss/")
        assert response["Content-Type"].startswith("application/rss+xml")
        assert ElementTree.fromstring(response.content).findtext("channel/language") == language


def test_atom_has_its_own_type_and_language(client, english):
    response = client.get(english("news").url + "atom/")

    root = ElementTree.fromstring(response.content)
    assert response["Content-Type"].startswith("application/atom+xml")
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == "en"
    assert root.findtext(f"{ATOM}title") == english("news").title


@in_both_formats
def test_a_feed_in_english_holds_english_pages_only(client, english, address):
    found = entries(client.get(english("news").url + address))

    assert found
    assert all("/en/" in link for _title, link in found)


@in_both_formats
def test_the_newest_stands_first(client, danish, address):
    NewsPageFactory(parent=danish("news"), title="Gammel", published_on="2001-01-01")
    NewsPageFactory(parent=danish("news"), title="Ny", published_on="2031-01-01")

    titles = [title for title, _link in entries(client.get(danish("news").url + address))]

    assert titles[0] == "Ny"
    assert titles[-1] == "Gammel"


@in_both_formats
def test_a_feed_stays_short(client, danish, address):
    for number in range(PAGES_IN_FEED + 3):
        NewsPageFactory(parent=danish("news"), title=f"Nyhed {number}")

    assert len(entries(client.get(danish("news").url + address))) == PAGES_IN_FEED


@in_both_formats
def test_an_entry_keeps_its_identity_when_its_title_changes(client, danish, address):
    page = danish("news.demonstration-i-luften")
    before = client.get(danish("news").url + address).content.decode()
    page.title, page.slug = "Noget andet", "noget-andet"
    page.save_revision().publish()

    after = client.get(danish("news").url + address).content.decode()

    assert "Noget andet" in after
    assert sorted(re.findall("urn:uuid:[0-9a-f-]+", after)) == sorted(
        re.findall("urn:uuid:[0-9a-f-]+", before)
    )


@in_both_formats
def test_signs_of_html_in_a_title_do_not_break_a_feed(client, danish, address):
    ArticlePageFactory(parent=danish("knowledge_topics.art"), title="A & B <script>")

    response = client.get(danish("knowledge_topics.art").url + address)

    assert "A & B <script>" in [title for title, _link in entries(response)]


@every_feed
def test_a_page_with_a_feed_tells_browsers_and_readers_of_it(client, danish, key):
    page = danish(key)

    html = page_of(client.get(page.url))

    announced = {link.get("type"): link.get("href") for link in html.iter("link")}
    assert announced["application/rss+xml"] == page.url + "rss/"
    assert announced["application/atom+xml"] == page.url + "atom/"
    assert {page.url + "rss/", page.url + "atom/"} <= {a.get("href") for a in html.iter("a")}


@pytest.mark.parametrize("address", ["rdf/", "rss/2/", "rss/x", "atom/atom/"])
def test_another_word_after_the_address_is_not_found(client, danish, address):
    assert client.get(danish("news").url + address, follow=True).status_code == 404


def test_a_page_without_feed_has_none(client, danish):
    assert client.get(danish("contact").url + "rss/").status_code == 404
