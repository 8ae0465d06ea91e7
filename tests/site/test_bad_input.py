"""Rubbish and malice in an address: always a clear page in the reader's language, never a 500."""

import re
from urllib.parse import quote, urlencode

import pytest
from django.core.cache import cache
from django.test import Client
from django.utils import translation
from django.utils.translation import gettext
from django.views.defaults import server_error
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from wagtail.models import Page, Site

from home.models import HomePage
from projects.forms import parameter_names
from tests.reading import main_of, page_of, text_of
from tryghed.media.models import SiteImage, SiteImageRendition
from tryghed.pages.models import SiteSettings
from tryghed.pages.paging import page_parameter

LISTS = {
    "da": ["/projekter/", "/viden/radikalisering/", "/nyheder/", "/soeg/"],
    "en": ["/en/projects/", "/en/knowledge/radicalisation/", "/en/news/", "/en/search/"],
}
EVERY_LIST = [*LISTS["da"], *LISTS["en"]]
MACHINE_ADDRESSES = ["/robots.txt", "/sitemap.xml", "/nyheder/rss/", "/nyheder/atom/", "/was"]
NO_NUMBERS = ["0", "-1", "999999", "abc", "", " ", "1e3", "2.5", "٣", "NaN", "last", "9" * 5000]
NO_CHOICES = [
    "abc",
    "",
    "0",
    "-1",
    "9" * 5000,
    "' OR 1=1 --",
    "<script>",
    "🦢",
    "existing,possible",
]

# A NUL has its own answer (test_a_nul_byte_is_a_bad_request), and half a surrogate pair is no text.
anything = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]))
# The same examples in every run: a suite that fails now and then is not believed.
hostile = settings(
    max_examples=25,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


def parameters(language):
    """What lists read from the address in one language."""
    with translation.override(language):
        return [page_parameter(), "q", *parameter_names().values()]


def projects_shown(response):
    return len(main_of(response).findall(".//table/tbody/tr"))


def first_heading(response):
    return text_of(main_of(response).find(".//h1"))


def in_language(language, msgid):
    with translation.override(language):
        return gettext(msgid)


# Lists


@pytest.mark.parametrize("number", NO_NUMBERS, ids=lambda number: number[:10])
@pytest.mark.parametrize(("language", "address"), [("da", "/projekter/"), ("en", "/en/projects/")])
def test_a_page_number_that_is_none_shows_the_list(client, language, address, number):
    with translation.override(language):
        query = urlencode({page_parameter(): number})

    response = client.get(f"{address}?{query}")

    assert response.status_code == 200
    assert projects_shown(response) == 11


@pytest.mark.parametrize("address", EVERY_LIST)
@pytest.mark.parametrize("query", ["side=1&side=2&page=0", "side[]=2&page[]=2", "side[a]=1&q[]=x"])
def test_a_parameter_given_several_times_shows_the_list(client, address, query):
    assert client.get(f"{address}?{query}").status_code == 200


@pytest.mark.parametrize("value", NO_CHOICES, ids=lambda value: value[:12] or "nothing")
@pytest.mark.parametrize("name", ["area", "status", "year"])
def test_a_filter_that_makes_no_sense_narrows_nothing(client, name, value):
    query = urlencode({parameter_names()[name]: value})

    assert projects_shown(client.get(f"/projekter/?{query}")) == 11


def test_a_filter_that_makes_sense_counts_beside_one_that_makes_none(client):
    assert projects_shown(client.get("/projekter/?status=possible&aar=abc&omraade=maanen")) == 3


def test_a_filter_in_the_words_of_the_other_language_narrows_nothing(client):
    assert projects_shown(client.get("/projekter/?area=tryg-by&year=2017")) == 11


@pytest.mark.parametrize("language", LISTS)
@given(data=st.data())
@hostile
def test_whatever_stands_in_the_query_a_list_is_shown(client, language, data):
    names = st.sampled_from(parameters(language)) | anything
    query = data.draw(st.lists(st.tuples(names, anything), max_size=6))
    address = data.draw(st.sampled_from(LISTS[language]))

    assert client.get(f"{address}?{urlencode(query)}").status_code == 200


@given(
    query=st.binary(max_size=60).filter(lambda octets: b"\0" not in octets),
    address=st.sampled_from(LISTS["da"]),
)
@hostile
def test_octets_that_are_no_text_in_the_query_show_the_list(client, query, address):
    assert client.get(f"{address}?side={quote(query)}&q={quote(query)}").status_code == 200


@pytest.mark.parametrize("address", EVERY_LIST)
def test_nothing_from_the_address_becomes_markup(client, address):
    attack = "\"'><script>alert(1)</script>"

    html = client.get(f"{address}?{urlencode(dict.fromkeys(['q', 'side', 'page'], attack))}")

    assert "<script>alert" not in html.content.decode()


@pytest.mark.parametrize("address", ["/", *EVERY_LIST, *MACHINE_ADDRESSES])
def test_more_parameters_than_anybody_needs_are_refused_or_ignored(client, address):
    query = "&".join(f"a{number}=1" for number in range(1500))

    assert client.get(f"{address}?{query}").status_code < 500


@pytest.mark.parametrize("number", ["0", "-1", "abc", "999", "9" * 5000], ids=lambda each: each[:5])
def test_a_part_of_the_site_map_that_is_none_is_not_found(client, number):
    assert client.get(f"/sitemap.xml?p={number}").status_code == 404


# Addresses


ODD_PATHS = [
    "/findes-ikke/",
    "/findes-ikke",
    "/viden/findes-ikke/",
    "/viden/radikalisering/rss/mere/",
    "/nyheder/rss/2017/",
    "/VIDEN/",
    "/viden//radikalisering/",
    "/viden/skolefravær/",
    "/viden/🦢/",
    "/ishøj/../viden/",
    "/.env",
    "/wp-login.php",
    "/" + "a" * 5000 + "/",
    "/" + "a/" * 2000,
    "/%ff%fe/",
    "/%c3%28/",
    "/%ed%a0%80/",
    "/%25%32%66/",
    "/'; DROP TABLE wagtailcore_page; --/",
    "/<script>alert(1)</script>/",
    "/was/was/",
    "/media/images/../../db.sqlite3",
    "/media/images/%2e%2e/%2e%2e/db.sqlite3",
    "/media/original_images/x.avif",
    "/media/images/gone.avif",
    "/media/images/" + "a" * 300,
    "/media/images/" + "a/" * 3000,
    "/static/css/gone.css",
    "/dokumenter/999999/gone.pdf",
    "/dokumenter/abc/gone.pdf",
]


@pytest.mark.parametrize("path", ODD_PATHS, ids=lambda path: path[:24])
def test_an_address_that_leads_nowhere_is_not_found(client, path):
    response = client.get(path, follow=True)  # to the same address with a slash at its end

    assert response.status_code == 404
    assert "<script>alert" not in response.content.decode()


@given(path=anything)
@hostile
def test_whatever_stands_in_the_path_there_is_an_answer(client, path):
    assert client.get(f"/x{quote(path)}/").status_code == 404


def test_a_path_that_starts_with_two_slashes_does_not_lead_elsewhere(client):
    response = client.get("//example.org/viden", follow=False)

    assert not response.headers.get("Location", "").startswith("//")
    assert response.status_code < 500


@pytest.mark.parametrize(
    "path", ["/%00", "/viden/%00/", "/?q=%00", "/projekter/?side=%00&omraade=x"]
)
def test_a_nul_byte_is_a_bad_request(client, path):
    response = client.get(path)

    assert response.status_code == 400
    assert first_heading(response) == gettext("The address cannot be understood")


def test_a_host_that_is_not_ours_is_a_bad_request(client):
    response = client.get("/", headers={"host": "example.org"})

    assert response.status_code == 400
    assert first_heading(response) == gettext("The address cannot be understood")


@pytest.mark.parametrize("host", ["", "example org", "a" * 300, "localhost:99999:1", "[::1", "<b>"])
def test_a_host_that_is_no_host_is_a_bad_request(client, host):
    assert client.get("/", headers={"host": host}).status_code == 400


# Not found


@pytest.mark.parametrize(
    ("language", "address"), [("da", "/findes/ikke/"), ("en", "/en/not/here/")]
)
def test_a_missing_page_is_told_in_the_language_of_the_reader_with_ways_on(
    client, language, address
):
    response = client.get(address)

    page = page_of(response)
    ways = {link.get("href") for link in main_of(response).iter("a")}
    front_pages = {"da": "/", "en": "/en/"}
    assert response.status_code == 404
    assert page.get("lang") == language
    assert first_heading(response) == in_language(language, "The page was not found")
    assert front_pages[language] in ways
    assert len(ways) >= 4
    assert {client.get(way).status_code for way in ways} == {200}


def test_a_missing_page_is_kept_from_search_engines(client):
    SiteSettings.objects.update(is_demonstration=False)

    metas = page_of(client.get("/findes/ikke/")).iter("meta")

    assert [meta.get("content") for meta in metas if meta.get("name") == "robots"] == ["noindex"]


def test_an_unpublished_page_is_not_found(client, danish):
    page = danish("articles.R1")
    page.unpublish()

    assert client.get(page.url).status_code == 404


def test_a_link_to_an_unpublished_page_is_gone_from_every_page(client, danish):
    page = danish("articles.R1")
    page.unpublish()

    for key in ("home", "knowledge", "knowledge_topics.radikalisering", "preparedness", "site_map"):
        response = client.get(danish(key).url)
        assert response.status_code == 200
        assert f'href="{page.url}"' not in response.content.decode()


def test_a_link_to_a_deleted_page_is_gone_from_every_page(client, danish):
    page = danish("articles.R1")
    address = page.url
    page.delete()

    for key in ("home", "knowledge", "knowledge_topics.radikalisering", "preparedness", "site_map"):
        response = client.get(danish(key).url)
        assert response.status_code == 200
        assert f'href="{address}"' not in response.content.decode()


def test_a_translation_stands_when_its_source_is_deleted(client, danish, english):
    page = english("projects.politikadet")
    danish("projects.politikadet").delete()

    response = client.get(page.url)

    assert response.status_code == 200
    assert in_language("en", "(front page: this page is not translated)") in text_of(
        page_of(response)
    )


def test_was_is_not_found_without_a_statement(client, danish):
    danish("accessibility").unpublish()

    assert client.get("/was").status_code == 404


# Languages


@pytest.mark.parametrize(
    "prefix", ["/de/", "/EN/", "/en//", "/da/", "/sv/viden/", "/en-gb/", "/e/"]
)
def test_a_language_we_do_not_have_is_not_found(client, prefix):
    assert client.get(prefix).status_code == 404


@pytest.mark.parametrize("wish", ["en", "de", "*", "", ";;;", "en;q=x", "x" * 5000, "zh-Hant-x-🦢"])
@pytest.mark.parametrize(("language", "address"), [("da", "/"), ("en", "/en/")])
def test_the_address_decides_the_language_whatever_the_browser_wishes(
    client, language, address, wish
):
    response = client.get(address, headers={"accept-language": wish})

    assert response.status_code == 200
    assert page_of(response).get("lang") == language


@pytest.mark.parametrize("name", ["sessionid", "csrftoken", "django_language", "messages"])
def test_rubbish_in_cookies_is_ignored(client, name):
    client.cookies[name] = "de<script>%00"

    response = client.get("/")

    assert response.status_code == 200
    assert page_of(response).get("lang") == "da"


# Methods


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "TRACE", "CONNECT", "FOO"])
@pytest.mark.parametrize("path", ["/", "/en/", *LISTS["da"], *MACHINE_ADDRESSES, "/findes-ikke/"])
def test_a_method_that_means_nothing_here_is_refused_or_ignored(method, path):
    for browser in (Client(), Client(enforce_csrf_checks=True)):
        assert browser.generic(method, path, b"\xff=\x00").status_code < 500


@pytest.mark.parametrize("path", ["/", "/en/", *LISTS["da"]])
def test_head_says_what_get_says_without_the_page(client, path):
    response = client.head(path)

    assert response.status_code == 200
    assert response.content == b""


def test_options_tells_what_may_be_asked(client):
    response = client.options("/viden/")

    assert response.status_code == 200
    assert "GET" in response.headers["Allow"]


# A site that lacks something


@pytest.fixture
def _other_site():
    """Wagtail remembers in the cache where the site starts; what a test made of it is forgotten."""
    cache.clear()
    yield
    cache.clear()


EVERYWHERE = [
    "/",
    "/en/",
    "/viden/",
    "/sitemap.xml",
    "/robots.txt",
    "/was",
    "/en/was",
    "/nope",
    "/soeg/",
]


def answers(client):
    return {path: client.get(path, follow=True).status_code for path in EVERYWHERE}


@pytest.mark.usefixtures("_other_site")
def test_a_database_without_pages_still_answers(client):
    Site.objects.all().delete()
    Page.objects.filter(depth__gt=1).delete()

    assert answers(client) == dict.fromkeys(EVERYWHERE, 404) | {
        "/sitemap.xml": 200,
        "/robots.txt": 200,
        "/soeg/": 200,
    }


@pytest.mark.usefixtures("_other_site")
def test_a_database_without_a_site_still_answers(client):
    Site.objects.all().delete()

    assert max(answers(client).values()) == 404


@pytest.fixture
def _first_page(_other_site):
    """The site as Wagtail's first migration leaves it: one page, which says nothing."""
    welcome = Page.get_first_root_node().add_child(title="Welcome", slug="welcome")
    Site.objects.update(root_page=welcome)


@pytest.mark.usefixtures("_first_page")
def test_a_site_without_content_says_that_it_is_being_set_up(client):
    response = client.get("/")

    assert response.status_code == 200
    assert page_of(response).get("lang") == "da"
    assert first_heading(response) == gettext("The site is being set up")


@pytest.mark.usefixtures("_first_page")
def test_a_site_without_content_still_answers(client):
    assert max(answers(client).values()) == 404


def test_a_site_without_settings_still_answers(client):
    SiteSettings.objects.all().delete()

    assert set(answers(client).values()) == {200, 404}
    assert client.get("/").status_code == 200


def test_a_picture_whose_file_is_missing_does_not_take_its_page_along(client, danish):
    SiteImageRendition.objects.all().delete()
    SiteImage.objects.update(file="original_images/gone.avif")
    page = danish("home")
    assert page.picture

    assert client.get(page.url).status_code == 200


# Our own mistakes


@pytest.fixture
def patient_client():
    """A browser that is shown the 500 page instead of the test seeing the exception."""
    return Client(raise_request_exception=False)


@pytest.mark.parametrize(("language", "address"), [("da", "/"), ("en", "/en/")])
def test_an_error_of_ours_is_admitted_in_the_language_of_the_reader(
    patient_client, monkeypatch, language, address
):
    def fail(*args, **kwargs):
        raise RuntimeError("secret detail")

    monkeypatch.setattr(HomePage, "get_context", fail)

    response = patient_client.get(address)

    assert response.status_code == 500
    assert page_of(response).get("lang") == language
    assert first_heading(response) == in_language(language, "Something went wrong")
    assert "112" in text_of(main_of(response))
    assert "secret" not in response.content.decode()


def test_the_error_page_asks_the_database_nothing(rf, django_assert_num_queries):
    with django_assert_num_queries(0):
        response = server_error(rf.get("/"))

    assert first_heading(response) == gettext("Something went wrong")


@pytest.mark.parametrize(
    "path", ["/", "/en/viden/", "/nope/", "/robots.txt", "/sitemap.xml", "/was"]
)
def test_without_a_database_the_error_page_is_shown(patient_client, django_db_blocker, path):
    with django_db_blocker.block():
        response = patient_client.get(path)

    assert response.status_code == 500
    assert re.search(r"<h1>.+</h1>", response.content.decode())


def test_the_error_page_fetches_nothing_but_our_own_style(rf):
    page = page_of(server_error(rf.get("/")))

    addresses = [each.get("href") for each in page.iter("link")]
    assert addresses
    assert [address for address in addresses if not address.startswith("/static/")] == []
    assert list(page.iter("script")) == []
