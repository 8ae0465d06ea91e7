"""Every address of both processes, found by walking the routes, bears whatever is sent to it."""

import random
from urllib.parse import urlsplit

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import translation
from django.utils.translation import gettext
from wagtail.models import Page

from tests.hostile import TOO_MANY, TOO_MUCH, Attacker
from tests.reading import main_of, page_of, text_of
from tests.resolver import every_route

STAFF_HOST = "redaktion.localhost"
PUBLIC_URLS, STAFF_URLS = "tryghed.urls.public", "tryghed.urls.staff"
SEED, EACH = 20, 75  # tests/fuzz.py sends more: make it find something, and give its seed here
# More than a database can count, and longer than a file may be called; nothing; a swan
ABSURD = ("9" * 300, "0", "%F0%9F%A6%A2")


@pytest.fixture
def visitor(served_by):
    """A browser in the public process that is shown our error pages."""
    return served_by("public", raise_request_exception=False, enforce_csrf_checks=True)


@pytest.fixture
def colleague(served_by, editor):
    """A browser in the staff process in which somebody is logged in who may do everything."""
    browser = served_by("staff", STAFF_HOST, raise_request_exception=False)
    browser.force_login(editor)
    return browser


def first_heading(response):
    return text_of(main_of(response).find(".//h1"))


def in_language_of(address, msgid):
    with translation.override("en" if address.startswith("/en/") else "da"):
        return gettext(msgid)


# Every address


@pytest.mark.parametrize(
    ("who", "urls"), [("visitor", PUBLIC_URLS), ("colleague", STAFF_URLS)], ids=["public", "staff"]
)
def test_a_nul_byte_is_refused_at_every_address_in_words(request, who, urls):
    browser = request.getfixturevalue(who)
    for route in every_route(urls):
        address = route.filled()
        refusals = [
            (browser.get(f"{address}?q=%00"), "The address cannot be understood"),
            (browser.post(address, {"q": "a\0b"}), "What was sent cannot be read"),
        ]
        for response, words in refusals:
            assert response.status_code == 400, address
            assert first_heading(response) == in_language_of(address, words), address


@pytest.mark.parametrize(
    ("who", "urls"), [("visitor", PUBLIC_URLS), ("colleague", STAFF_URLS)], ids=["public", "staff"]
)
def test_absurd_numbers_and_words_in_an_address_are_answered(request, who, urls):
    browser = request.getfixturevalue(who)
    with_holes = [route for route in every_route(urls) if route.holes]
    for number, route in enumerate(with_holes):
        value = ABSURD[number % len(ABSURD)]
        response = browser.get(route.filled(**dict.fromkeys(route.holes, value)))
        assert response.status_code < 500, (route, value)


@pytest.mark.parametrize(("process", "host"), [("public", "localhost"), ("staff", STAFF_HOST)])
def test_what_was_drawn_at_random_is_answered(served_by, editor, process, host):
    """A slice of tests/fuzz.py, the same in every run."""
    browser = served_by(process, host, raise_request_exception=False)
    logged_in = Client()
    logged_in.force_login(editor)
    session = f"sessionid={logged_in.cookies['sessionid'].value}"
    attacker = Attacker(random.Random(SEED), {process: every_route(urls_of(process))}, words())

    for _ in range(EACH):
        attack = attacker.attack(process)
        cookie = "; ".join(filter(None, [attack.cookie, session if attack.is_known else ""]))
        headers = {"cookie": cookie} | attack.headers
        response = browser.generic(attack.method, attack.target, attack.body, headers=headers)
        assert response.status_code < 500, attack
        assert speaks_the_language(response, attack.target), attack


def urls_of(process):
    return PUBLIC_URLS if process == "public" else STAFF_URLS


def words():
    pages = Page.objects.filter(depth__gt=1)
    return [*sorted({page.url for page in pages if page.url}), *map(str, range(1, 40))]


def speaks_the_language(response, address):
    """Whether a refusal that has words has them in the reader's language; the editor's is Danish."""
    is_html = response.get("Content-Type", "").startswith("text/html")
    if response.status_code < 400 or not is_html or not response.content:
        return True
    expected = "en" if urlsplit(address).path.startswith("/en/") else "da"
    return page_of(response).get("lang") == expected


# What one request holds


@pytest.mark.parametrize("address", ["/var-siden-nyttig/", "/en/was-this-page-useful/", "/soeg/"])
@pytest.mark.parametrize(
    "body", [b"a=" + b"x" * TOO_MUCH, b"&".join(b"a%d=1" % each for each in range(TOO_MANY))]
)
def test_too_much_at_once_is_refused_in_words(visitor, address, body):
    response = visitor.post(address, body, content_type="application/x-www-form-urlencoded")

    assert response.status_code == 400
    assert first_heading(response) == in_language_of(address, "What was sent cannot be read")


def test_a_nul_that_hides_in_a_cookie_is_refused(visitor):
    response = visitor.get("/", headers={"cookie": r'sessionid="a\000b"'})

    assert response.status_code == 400


@pytest.mark.parametrize(
    "content_type", ["multipart/form-data", "multipart/form-data; boundary=", "x"]
)
@pytest.mark.parametrize("address", ["/var-siden-nyttig/", "/gennemgang/x/", "/soeg/"])
def test_a_form_that_is_not_whole_is_refused(visitor, address, content_type):
    response = visitor.post(address, b"--x\r\n\xff\xfe", content_type=content_type)

    assert response.status_code in (400, 403, 404)
    assert page_of(response).get("lang") == "da"


def test_a_file_may_hold_nul_bytes(colleague):
    upload = SimpleUploadedFile("x.png", b"\x89PNG\0\0", "image/png")

    response = colleague.post("/admin/images/add/", {"title": "Billede", "file": upload})

    assert response.status_code == 200  # refused by the form, which looks at what it is


# Methods


@pytest.mark.parametrize("method", ["PUT", "DELETE", "FOO"])
@pytest.mark.parametrize("address", ["/gennemgang/x/", "/", "/en/search/", "/nope/"])
def test_a_method_that_means_nothing_is_refused_in_words(visitor, method, address):
    response = visitor.generic(method, address)

    assert response.status_code == 405
    assert int(response["Content-Length"]) == len(response.content)
    assert page_of(response).get("lang") == ("en" if address.startswith("/en/") else "da")
    assert first_heading(response)


# The editor


def test_a_screen_of_wagtails_that_stumbles_says_so_and_the_log_explains_it(colleague, caplog):
    response = colleague.get("/admin/snippets/choose/taxonomy/topic/chosen/mange/")

    assert response.status_code == 400
    assert first_heading(response) == gettext("The address cannot be understood")
    (record,) = [each for each in caplog.records if "could not answer" in each.message]
    assert record.exc_info


def test_a_mistake_of_ours_in_the_editor_stays_one(colleague, monkeypatch):
    monkeypatch.setattr("tryghed.review.reports.reviewed_pages", int)  # of a user: a TypeError

    assert colleague.get("/admin/reports/reviews/").status_code == 500
