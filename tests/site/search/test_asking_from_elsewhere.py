"""What asks the search besides its page: browsers (OpenSearch), feed readers, and a field one types in."""

from html import unescape
from urllib.parse import urlsplit
from xml.etree import ElementTree

import pytest

from tests.reading import page_of
from tryghed.search import suggesting
from tryghed.search.suggesting import Suggestion

DESCRIPTION = "{http://a9.com/-/spec/opensearch/1.1/}"
SUGGESTIONS, FOR_BROWSERS = "/soeg/forslag/", "/soeg/forslag/browser/"


def parsed(response):
    assert response.status_code == 200
    return ElementTree.fromstring(response.content)


# Suggestions


@pytest.fixture
def suggested(monkeypatch):
    """Say what is suggested, whatever is typed. Gives the list of what was typed, and in which language."""

    def set_suggestions(*suggestions):
        asked = []
        monkeypatch.setattr(
            suggesting, "suggest", lambda *typed: asked.append(typed) or list(suggestions)
        )
        return asked

    return set_suggestions


def test_suggestions_are_words_to_search_for_and_pages_to_go_to(client, suggested):
    asked = suggested(Suggestion("fravær"), Suggestion("Fravær & hjem", "/viden/fravaer/"))

    response = client.get(SUGGESTIONS, {"q": "fr"})

    assert response["Content-Type"] == "application/json"
    assert response.json() == [
        {"text": "fravær", "url": ""},
        {"text": "Fravær & hjem", "url": "/viden/fravaer/"},
    ]
    assert asked == [("fr", "da")]


def test_suggestions_are_in_the_language_of_the_address(client, suggested):
    asked = suggested()

    assert client.get("/en/search/suggestions/", {"q": "ab"}).json() == []
    assert asked == [("ab", "en")]


def test_a_browser_gets_suggestions_in_the_form_it_knows(client, suggested):
    suggested(Suggestion("fravær"), Suggestion("Fravær", "/viden/fravaer/"))

    response = client.get(FOR_BROWSERS, {"q": "fr"})

    assert response["Content-Type"] == "application/x-suggestions+json"
    assert response.json() == [
        "fr",
        ["fravær", "Fravær"],
        ["", ""],
        ["", "http://localhost/viden/fravaer/"],
    ]


@pytest.mark.parametrize("address", [SUGGESTIONS, FOR_BROWSERS])
def test_suggestions_are_kept_for_a_minute_and_out_of_search_engines(client, suggested, address):
    suggested()

    response = client.get(address, {"q": "fr"})

    assert response["Cache-Control"] == "public, max-age=60"
    assert response["X-Robots-Tag"] == "noindex"
    assert not response.cookies


# The description


@pytest.mark.parametrize(
    ("page", "address", "routes"),
    [
        ("/", "/opensearch.xml", ["/soeg/", "/soeg/rss/", FOR_BROWSERS]),
        (
            "/en/contact/",
            "/en/opensearch.xml",
            ["/en/search/", "/en/search/rss/", "/en/search/suggestions/browser/"],
        ),
    ],
)
def test_every_page_tells_how_the_site_is_searched(client, page, address, routes):
    (link,) = page_of(client.get(page)).findall(".//link[@rel='search']")
    assert link.get("href") == address
    assert link.get("type") == "application/opensearchdescription+xml"
    assert link.get("title")

    response = client.get(address)
    assert response["Content-Type"].startswith("application/opensearchdescription+xml")
    templates = [
        each.get("template")
        for each in parsed(response).iter(f"{DESCRIPTION}Url")
        if each.get("rel") is None
    ]

    assert [urlsplit(each).path for each in templates] == routes
    for template in templates:
        assert template.startswith("http://localhost/")
        asked = client.get(template.replace("{searchTerms}", "skole%20%26%20hjem"))
        assert asked.status_code == 200
        assert "skole & hjem" in unescape(asked.content.decode())


@pytest.mark.parametrize(
    ("wordmark", "name"),
    [
        ("", "Ishøj Kommune"),
        ("A & B", "A & B"),
        ("Et navn som ikke er kort", "Søg på webstedet"),
    ],
)
def test_the_name_that_browsers_show_is_short(client, site_settings, wordmark, name):
    site_settings(wordmark=wordmark)

    description = parsed(client.get("/opensearch.xml"))

    assert description.findtext(f"{DESCRIPTION}ShortName") == name
    assert len(name) <= 16
    assert len(description.findtext(f"{DESCRIPTION}LongName")) <= 48


def test_a_site_that_is_not_set_up_can_still_be_described(client, site_settings):
    site_settings(unit=None, municipality=None)

    description = parsed(client.get("/en/opensearch.xml"))

    assert description.findtext(f"{DESCRIPTION}ShortName") == "Search the site"
    assert description.findtext(f"{DESCRIPTION}Language") == "en"


# RSS


def test_results_can_be_followed_as_rss(client, answer, result, danish):
    answer(
        total=12,
        results=[result(title="A & B <script>"), result("contact")],
        promoted=[result("knowledge", title="Valgt")],
    )

    response = client.get("/soeg/rss/", {"q": "pjæk"})

    channel = parsed(response).find("channel")
    assert response["Content-Type"].startswith("application/rss+xml")
    assert response["X-Robots-Tag"] == "noindex"
    assert channel.findtext("title") == "Søgning på »pjæk«"
    assert channel.findtext("language") == "da"
    assert channel.findtext("link") == "http://localhost/soeg/?q=pj%C3%A6k"
    assert [(each.findtext("title"), each.findtext("link")) for each in channel.iter("item")] == [
        ("Valgt", danish("knowledge").full_url),
        ("A & B <script>", danish("articles.F2").full_url),
        (danish("contact").title, danish("contact").full_url),
    ]


def test_the_feed_tells_programs_how_much_there_is(client, answer, result):
    answer(total=25, results=[result()] * 5)

    channel = parsed(client.get("/soeg/rss/", {"q": "x", "side": 3})).find("channel")

    told = {
        name: channel.findtext(f"{DESCRIPTION}{name}")
        for name in ("totalResults", "startIndex", "itemsPerPage")
    }
    assert told == {"totalResults": "25", "startIndex": "21", "itemsPerPage": "10"}


def test_the_feed_is_narrowed_like_the_page(client, answer):
    asked = answer()

    client.get("/en/search/rss/", {"q": "x", "topic": "fravaer", "exact": "1"})

    assert (asked[-1].language, asked[-1].chosen) == ("en", {"topic": ["fravaer"]})
    assert asked[-1].is_literal


def test_the_page_leads_to_its_feed(client, answer, result):
    answer(total=1, results=[result()])

    page = page_of(client.get("/soeg/", {"q": "pjæk & co", "emne": "fravaer"}))

    address = "/soeg/rss/?q=pj%C3%A6k+%26+co&emne=fravaer"
    assert page.find(".//link[@type='application/rss+xml']").get("href") == address
    assert address in {link.get("href") for link in page.find(".//main").iter("a")}


def test_signs_that_no_xml_may_hold_do_not_break_the_feed(client, answer, result):
    answer(total=1, results=[result(title="A\x0bB", excerpt="\ud7ff\uffff\x1f<mark>x</mark>")])

    channel = parsed(client.get("/soeg/rss/?q=a%0B%01%EF%BF%BFb")).find("channel")

    assert channel.findtext("title") == "Søgning på »ab«"
    assert channel.findtext("item/title") == "AB"


def test_without_a_query_the_feed_is_empty(client):
    channel = parsed(client.get("/soeg/rss/")).find("channel")

    assert channel.findall("item") == []
