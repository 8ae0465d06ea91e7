"""The loaded site as a visitor without an account finds it, link by link, in both languages."""

import json
import re
from collections import Counter, defaultdict
from datetime import date, datetime
from pathlib import Path
from urllib.parse import urlsplit
from xml.etree import ElementTree

import polib
import pytest
from django.core.cache import cache
from django.db import transaction
from django.test import Client

from home.privacy import kept_of_visitors
from tests.crawler import HOST, ROOT, addresses_in_styles, crawl, fetched_by_browser
from tests.reading import text_of, words
from tryghed.pages.models import SiteSettings
from tryghed.pages.querysets import visible_pages

CATALOGUE = Path(__file__).parents[2] / "locale/da/LC_MESSAGES/django.po"
HEADING = re.compile(r"h([1-6])")
READ_ALOUD = ("aria-label", "alt", "title", "placeholder")
VARIABLE = re.compile(r"%\(\w+\)[sd]")
LONG_TEXT = 4  # words: shorter ones may well be part of Danish content
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"
ATOM = "{http://www.w3.org/2005/Atom}"
SEARCHES = (
    "/soeg/",
    "/en/search/",
)  # their feeds are tests/site/search/test_asking_from_elsewhere.py's
FEEDBACK = ("/var-siden-nyttig/", "/en/was-this-page-useful/")
RULE = {"regel", "rule"}
WITHOUT_FORM = {"visit", "acute"}  # they are addresses
FEEDS = {"application/rss+xml", "application/atom+xml"}


@pytest.fixture(scope="session")
def found(django_db_setup, django_db_blocker):
    """Everything a visitor reaches from the two front pages (a Crawl), fetched once for all tests."""
    cache.clear()  # this comes before what clears it for each test
    with django_db_blocker.unblock(), transaction.atomic():
        everything = crawl("/", "/en/")
        transaction.set_rollback(True)  # renditions belong to this crawl only
    return everything


@pytest.fixture
def visitor():
    """A browser that calls the site by its own name."""
    return Client(SERVER_NAME=HOST)


@pytest.fixture
def pages(found):
    """The answers to the addresses of the page tree: {absolute address: Answer}."""
    addresses = [page.full_url for page in visible_pages() if page.depth > 1]
    return {address: found.answers[address] for address in addresses if address in found.answers}


def wrong(answers, problem):
    """{path: what is wrong with it} of the answers of which problem(answer) has something to say."""
    return {answer.address: said for answer in answers if (said := problem(answer))}


# Addresses


def test_no_link_is_broken(found):
    broken = {
        answer.address: (answer.status, sorted(found.links[answer.address])[:3])
        for answer in found.answers.values()
        if answer.status >= 400
    }

    assert broken == {}


def test_no_link_leads_over_a_redirect(found):
    assert [each.address for each in found.answers.values() if 300 <= each.status < 400] == []


def test_every_fragment_is_there(found):
    missing = {
        f"{target}#{fragment}": source
        for target, links in found.links.items()
        for source, fragment in links
        if fragment and fragment not in found.answers[target].ids
    }

    assert missing == {}


def test_every_visible_page_can_be_reached_by_links(found):
    addresses = {page.full_url for page in visible_pages() if page.depth > 1}

    assert len(addresses) > 100
    assert addresses - set(found.answers) == set()


def test_both_languages_are_crawled_to_the_same_extent(pages):
    assert Counter(answer.language for answer in pages.values())["da"] == len(pages) / 2


# What a visitor's browser is asked to keep, fetch and run


def test_the_page_on_data_names_every_form(found):
    """What a visitor can write or choose, and nothing that the site does not have."""
    told = {kept.key for kept in kept_of_visitors()}

    forms = {what_it_is_for(form) for page in found.pages for form in page.html.iter("form")}
    assert forms == told - WITHOUT_FORM


def what_it_is_for(form):
    """The key of home.privacy.Kept under which a form is told of; else its address and fields."""
    path = urlsplit(form.get("action") or "").path
    fields = {each.get("name"): each.get("type") for each in form.iter("input") if each.get("name")}
    written = {name for name, kind in fields.items() if kind in (None, "text", "search")}
    is_sent, can_choose = form.get("method") == "post", form.find(".//select") is not None
    known = {
        "feedback": is_sent and path in FEEDBACK,
        "search": not is_sent and path in SEARCHES,
        "absence": not fields and not can_choose,
        "rule": not is_sent and bool(written) and written <= RULE,
        "filter": not is_sent and not written and can_choose,
    }
    return next((key for key, is_it in known.items() if is_it), f"{path} {sorted(fields)}")


def test_nothing_sets_a_cookie(found):
    assert wrong(found.answers.values(), lambda answer: answer.cookies) == {}


def test_nothing_is_fetched_from_elsewhere(found):
    def foreign(answer):
        addresses = [(tag, answer.absolute(url)) for tag, url in fetched_by_browser(answer.html)]
        return [each for each in addresses if not each[1].startswith(ROOT)]

    assert wrong(found.pages, foreign) == {}


def test_style_sheets_fetch_nothing_from_elsewhere(found):
    sheets = [each for each in found.answers.values() if each.media_type == "text/css"]

    def foreign(sheet):
        addresses = map(sheet.absolute, addresses_in_styles(sheet))
        return [address for address in addresses if not address.startswith(ROOT)]

    assert sheets
    assert wrong(sheets, foreign) == {}


def test_nothing_inline_needs_an_exception_from_the_content_security_policy(found):
    def inline(answer):
        assert "'unsafe-inline'" not in answer.headers["Content-Security-Policy"]
        return [
            ElementTree.tostring(each, "unicode")[:80]
            for each in answer.html.iter()
            if each.tag == "style"
            or (each.tag == "script" and not each.get("src") and not is_data(each))
            or any(name == "style" or name.startswith("on") for name in each.attrib)
        ]

    assert wrong(found.pages, inline) == {}


def is_data(script):
    return script.get("type") == "application/ld+json"


def test_what_a_page_says_to_machines_is_json_of_schema_org(pages):
    def unread(answer):
        scripts = [json.loads(each.text) for each in answer.html.iter("script") if is_data(each)]
        kinds = [thing["@type"] for script in scripts for thing in script["@graph"]]
        return {"GovernmentOrganization", "BreadcrumbList"} - set(kinds)

    assert wrong(pages.values(), unread) == {}


# The HTML of each page


def test_every_page_is_valid_html(found):
    assert wrong(found.pages, lambda answer: answer.html_errors) == {}


def test_no_id_stands_twice_on_a_page(found):
    def doubled(answer):
        return [name for name, times in Counter(answer.ids).items() if times > 1]

    assert wrong(found.pages, doubled) == {}


def test_what_names_or_controls_another_element_finds_it(found):
    names = ("for", "aria-labelledby", "aria-describedby", "aria-controls", "list")

    def lost(answer):
        asked = {
            anchor
            for each in answer.html.iter()
            for name in names
            for anchor in (each.get(name) or "").split()
        }
        return asked - set(answer.ids)

    assert wrong(found.pages, lost) == {}


def test_every_page_has_the_language_of_its_address(found):
    assert wrong(found.pages, lambda each: each.html.get("lang") != each.language) == {}


def heading_levels(html):
    return [int(match[1]) for each in html.iter() if (match := HEADING.fullmatch(each.tag))]


def test_every_page_has_one_first_heading(found):
    assert wrong(found.pages, lambda each: heading_levels(each.html).count(1) != 1) == {}


def test_no_heading_skips_a_level(found):
    def skips(answer):
        levels = heading_levels(answer.html)
        return [pair for pair in zip([0, *levels], levels, strict=False) if pair[1] > pair[0] + 1]

    assert wrong(found.pages, skips) == {}


def test_no_heading_is_empty(found):
    def empty(answer):
        headings = [each for each in answer.html.iter() if HEADING.fullmatch(each.tag)]
        return [each.tag for each in headings if not text_of(each)]

    assert wrong(found.pages, empty) == {}


def test_every_page_has_its_landmarks(found):
    def landmarks(answer):
        body = answer.html.find("body")
        numbers = [len(body.findall(name)) for name in ("header", "footer")]
        return [*numbers, len(list(body.iter("main")))] != [1, 1, 1]

    assert wrong(found.pages, landmarks) == {}


def test_every_navigation_has_a_name_of_its_own(found):
    def unclear(answer):
        labels = Counter(name_of(each, answer.html) for each in answer.html.iter("nav"))
        return [label for label, times in labels.items() if not label or times > 1]

    assert wrong(found.pages, unclear) == {}


def name_of(element, html):
    """What a screen reader calls an element."""
    anchor = element.get("aria-labelledby")
    named_by = html.find(f".//*[@id='{anchor}']") if anchor else None
    return element.get("aria-label") if named_by is None else text_of(named_by)


def test_the_first_link_of_every_page_leads_to_its_content(found):
    def elsewhere(answer):
        first = next(answer.html.iter("a"))
        return first.get("href") != f"#{answer.html.find('.//main').get('id')}"

    assert wrong(found.pages, elsewhere) == {}


def test_every_link_and_button_has_a_name(found):
    def nameless(answer):
        named = [each for tag in ("a", "button", "summary") for each in answer.html.iter(tag)]
        return [
            ElementTree.tostring(each, "unicode")[:80]
            for each in named
            if not text_of(each) and not each.get("aria-label")
        ]

    assert wrong(found.pages, nameless) == {}


def test_every_control_has_a_label(found):
    def unlabelled(answer):
        labelled = {each.get("for") for each in answer.html.iter("label")}
        controls = [
            each for tag in ("input", "select", "textarea") for each in answer.html.iter(tag)
        ]
        return [
            ElementTree.tostring(each, "unicode")[:80]
            for each in controls
            if each.get("type") not in ("hidden", "submit")
            and each.get("id") not in labelled
            and not each.get("aria-label")
        ]

    assert wrong(found.pages, unlabelled) == {}


def test_every_picture_has_a_text_and_a_size(found):
    def incomplete(answer):
        return [
            image.get("src")
            for image in answer.html.iter("img")
            if image.get("alt") is None
            or not (image.get("width") or "").isdecimal()
            or not (image.get("height") or "").isdecimal()
        ]

    assert wrong(found.pages, incomplete) == {}


# What search engines read


def title_of(answer):
    return text_of(answer.html.find("head/title"))


@pytest.mark.parametrize("language", ["da", "en"])
def test_no_two_pages_have_the_same_title(pages, language):
    titles = defaultdict(list)
    for answer in pages.values():
        if answer.language == language:
            titles[title_of(answer)].append(answer.path)

    assert "" not in titles
    assert {title: paths for title, paths in titles.items() if len(paths) > 1} == {}


def test_every_page_describes_itself(pages):
    def undescribed(answer):
        texts = [
            each.get("content")
            for each in answer.html.iter("meta")
            if each.get("name") == "description"
        ]
        return len(texts) != 1 or not texts[0].strip()

    assert wrong(pages.values(), undescribed) == {}


def linked(answer, relation):
    """{language or "": address} of the <link>s of one relation."""
    return {
        each.get("hreflang", ""): each.get("href")
        for each in answer.html.iter("link")
        if each.get("rel") == relation and not each.get("type")
    }


def test_every_page_names_its_own_address_as_the_true_one(pages):
    assert wrong(pages.values(), lambda each: linked(each, "canonical") != {"": each.address}) == {}


def test_every_page_names_itself_and_its_translation(pages):
    def versions(answer):
        alternates = linked(answer, "alternate")
        return set(alternates) != {"da", "en"} or alternates[answer.language] != answer.address

    assert wrong(pages.values(), versions) == {}


def test_translations_name_each_other(pages):
    def unanswered(answer):
        alternates = linked(answer, "alternate")
        return [url for url in alternates.values() if linked(pages[url], "alternate") != alternates]

    assert wrong(pages.values(), unanswered) == {}


def test_the_language_switcher_leads_to_the_same_page(pages):
    def elsewhere(answer):
        switchers = {
            (each.get("hreflang"), answer.absolute(each.get("href")))
            for each in answer.html.iter("a")
            if each.get("hreflang")
        }
        return switchers ^ set(linked(answer, "alternate").items())

    assert wrong(pages.values(), elsewhere) == {}


# Feeds


@pytest.fixture
def feeds(found):
    """Every feed that a page announces, but those of searches: [(the page's Answer, the feed's Answer)]."""
    return [
        (page, found.answers[page.absolute(link.get("href"))])
        for page in found.pages
        if not page.path.startswith(SEARCHES)
        for link in page.html.iter("link")
        if link.get("type") in FEEDS
    ]


def test_news_and_every_topic_can_be_followed(feeds):
    announced = Counter(page.path for page, _ in feeds)

    assert set(announced.values()) == {2}
    assert set(announced) == {
        "/nyheder/",
        "/viden/radikalisering/",
        "/viden/art/",
        "/viden/skolefravaer/",
        "/viden/underretning/",
        "/en/news/",
        "/en/knowledge/radicalisation/",
        "/en/knowledge/art/",
        "/en/knowledge/school-absence/",
        "/en/knowledge/referral/",
    }


def of_type(feeds, media_type):
    return [(page, feed) for page, feed in feeds if feed.media_type == media_type]


def test_every_rss_feed_has_what_the_format_asks_for(feeds):
    for page, feed in of_type(feeds, "application/rss+xml"):
        root = ElementTree.fromstring(feed.content)
        channel = root.find("channel")
        assert (root.tag, root.get("version")) == ("rss", "2.0")
        assert channel.findtext("title")
        assert channel.findtext("description")
        assert channel.findtext("link") == page.address
        assert channel.findtext("language") == page.language
        for item in channel.iter("item"):
            assert item.findtext("title")
            assert item.findtext("guid")
            assert item.findtext("pubDate")


def test_every_atom_feed_has_what_the_format_asks_for(feeds):
    for page, feed in of_type(feeds, "application/atom+xml"):
        root = ElementTree.fromstring(feed.content)
        assert root.tag == f"{ATOM}feed"
        assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == page.language
        assert root.findtext(f"{ATOM}author/{ATOM}name")
        for each in [root, *root.iter(f"{ATOM}entry")]:
            assert urlsplit(each.findtext(f"{ATOM}id")).scheme, "an id is a full address or URN"
            assert each.findtext(f"{ATOM}title")
            assert datetime.fromisoformat(each.findtext(f"{ATOM}updated")).tzinfo
            assert each.find(f"{ATOM}link").get("href").startswith(ROOT)


def items_of(feed):
    """The addresses of what a feed of either format lists."""
    root = ElementTree.fromstring(feed.content)
    rss = [item.findtext("link") for item in root.iter("item")]
    return rss + [entry.find(f"{ATOM}link").get("href") for entry in root.iter(f"{ATOM}entry")]


def test_every_feed_lists_pages_of_its_section_in_its_language(feeds, pages):
    for page, feed in feeds:
        items = items_of(feed)
        assert items
        assert [url for url in items if not url.startswith(page.address) or url not in pages] == []


# Site map and robots


def addresses_of(sitemap):
    """{address: {language: address}} of an XML site map."""
    root = ElementTree.fromstring(sitemap.content)
    assert root.tag == f"{SITEMAP}urlset"
    return {
        url.findtext(f"{SITEMAP}loc"): {
            link.get("hreflang"): link.get("href") for link in url.iter(f"{XHTML}link")
        }
        for url in root
    }


def test_the_site_map_lists_every_visible_page_and_nothing_else(visitor):
    listed = addresses_of(visitor.get("/sitemap.xml"))

    assert set(listed) == {page.full_url for page in visible_pages() if page.depth > 1}


def test_the_site_map_gives_both_languages_of_every_page(visitor, pages):
    listed = addresses_of(visitor.get("/sitemap.xml"))

    assert listed == {url: linked(answer, "alternate") for url, answer in pages.items()}


def test_the_site_map_dates_every_page(visitor):
    root = ElementTree.fromstring(visitor.get("/sitemap.xml").content)

    days = [date.fromisoformat(each.text) for each in root.iter(f"{SITEMAP}lastmod")]

    assert len(days) == len(root)


def test_an_unpublished_page_is_gone_from_the_site_map_also_as_a_translation(
    visitor, danish, english
):
    page, translated = danish("news.demonstration-i-luften"), english("news.demonstration-i-luften")
    page.unpublish()

    listed = addresses_of(visitor.get("/sitemap.xml"))

    assert page.full_url not in listed
    assert listed[translated.full_url] == {"en": translated.full_url}


def test_a_demonstration_asks_search_engines_to_stay_away(visitor):
    response = visitor.get("/robots.txt")

    assert response.headers["Content-Type"].startswith("text/plain")
    assert response.content.decode().split("\n")[:2] == ["User-agent: *", "Disallow: /"]


def test_the_real_site_shows_search_engines_its_map(visitor):
    SiteSettings.objects.update(is_demonstration=False)

    lines = visitor.get("/robots.txt").content.decode().splitlines()

    assert "Disallow: /" not in lines
    assert not any("admin" in line for line in lines)  # visitors' process has no editor to name
    assert f"Sitemap: {ROOT}sitemap.xml" in lines


# Words


@pytest.fixture(scope="session")
def english_texts():
    """The texts of the interface that Danish says differently, as they would look untranslated."""
    entries = [entry for entry in polib.pofile(CATALOGUE) if not entry.obsolete]
    both = [
        (entry.msgid, entry.msgstr or entry.msgstr_plural.get(0, ""))
        for entry in entries
        if "wagtail" not in dict(entry.occurrences)
    ]
    translated = {danish for _, danish in both}
    whole = {msgid for msgid, danish in both if msgid != danish}
    pieces = {words(piece) for msgid in whole for piece in VARIABLE.split(msgid)}
    return (whole | {piece for piece in pieces if len(piece.split()) >= LONG_TEXT}) - translated


def texts_on(element):
    """Every text that a Danish reader sees or hears; what is marked as another language is left out."""
    if element.tag in ("script", "style") or element.get("lang", "da") != "da":
        return
    yield words(element.text or "")
    yield from (words(element.get(name)) for name in READ_ALOUD if element.get(name))
    for child in element:
        yield from texts_on(child)
        yield words(child.tail or "")


def test_no_text_of_the_interface_is_english_on_danish_pages(found, english_texts):
    long_texts = [text for text in english_texts if len(text.split()) >= LONG_TEXT]

    def untranslated(answer):
        texts = {text for text in texts_on(answer.html) if text}
        whole = texts & english_texts
        return whole | {long for long in long_texts for text in texts if long in text}

    danish = [answer for answer in found.pages if answer.language == "da"]

    assert wrong(danish, untranslated) == {}
