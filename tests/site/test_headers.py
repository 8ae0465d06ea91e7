"""Every answer of both processes carries the headers that production sets, and scores as it should."""

import json
import os
import subprocess
import sys

import pytest
from django.conf import settings as site
from django.http import HttpResponse

from tests.observatory import score, verdicts

HOST, STAFF_HOST = "localhost", "redaktion.localhost"
LEAST_PUBLIC, LEAST_STAFF = 120, 80
ALWAYS = {
    "Strict-Transport-Security": "max-age=31536000; includeSubDomains; preload",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
}
DEVICES = ("camera", "microphone", "geolocation", "payment", "usb", "display-capture")
PUBLIC = {
    "page": ("get", "/", 200),
    "English page": ("get", "/en/", 200),
    "not found": ("get", "/findes-ikke/", 404),
    "NUL": ("get", "/?q=%00", 400),
    "form": ("get", "/soeg/?q=skole", 200),
    "refused form": ("post", "/var-siden-nyttig/", 400),
    "refused method": ("put", "/gennemgang/x/", 405),
    "RSS": ("get", "/nyheder/rss/", 200),
    "Atom": ("get", "/nyheder/atom/", 200),
    "JSON": ("get", "/soeg/forslag/?q=sk", 200),
    "file": ("get", "/static/img/icon.svg", 200),
    "redirect": ("get", "/viden", 301),
}
STAFF = {
    "dashboard": ("get", "/admin/", 200),
    "form": ("get", "/admin/login/", 302),
    "refused form": ("post", "/admin/reports/reviews/hand-over/", 200),
    "not found in the editor": ("get", "/admin/findes-ikke/", 404),
    "not found": ("get", "/findes-ikke/", 404),
    "page": ("get", "/", 200),
    "RSS": ("get", "/nyheder/rss/", 200),
}
POINTS_WITHOUT = {
    "Content-Security-Policy": 75,  # below 90 what is right counts no more
    "Strict-Transport-Security": 80,
    "Cross-Origin-Resource-Policy": 120,
    "Referrer-Policy": 125,
    "X-Content-Type-Options": 125,
}
PRINT_SETTINGS = """
import json
from django.conf import settings
names = [name for name in dir(settings) if name.startswith(("SECURE_", "SESSION_COOKIE_", "CSRF_COOKIE_"))]
print(json.dumps({name: getattr(settings, name) for name in names}))
"""


@pytest.fixture(scope="module")
def of_production():
    """What production sets about headers and cookies: {name: value}, asked in a Python of its own."""
    environment = {
        "DJANGO_SETTINGS_MODULE": "tryghed.settings.production",
        "PYTHONPATH": os.pathsep.join([str(site.ROOT), str(site.ROOT / "site")]),
        "PROCESS": "staff",
        "SECRET_KEY": "kun-til-en-test-af-hovederne-" + "0123456789" * 4,
        "SITE_URL": "https://localhost",
        "STAFF_URL": f"https://{STAFF_HOST}",
        "DATABASE_URL": "sqlite://:memory:",
    }
    asked = subprocess.run(
        [sys.executable, "-c", PRINT_SETTINGS], env=environment, check=True, capture_output=True
    )
    return json.loads(asked.stdout)


@pytest.fixture
def _production(settings, of_production):
    for name, value in of_production.items():
        setattr(settings, name, value)


@pytest.fixture
def visitor(served_by, _production):
    """A browser in the public process of production."""
    return served_by("public")


@pytest.fixture
def stranger(served_by, _production):
    """A browser in the staff process of production, not logged in."""
    return served_by("staff", STAFF_HOST)


@pytest.fixture
def colleague(stranger, editor):
    """The same, logged in."""
    stranger.force_login(editor)
    return stranger


def ask(browser, method, address, status):
    response = getattr(browser, method)(address, secure=True)
    assert response.status_code == status
    return response


def carries_what_is_always_sent(response):
    assert {name: response.get(name) for name in ALWAYS} == ALWAYS
    for device in DEVICES:
        assert f"{device}=()" in response["Permissions-Policy"].split(", ")
    assert response["Referrer-Policy"] in ("strict-origin-when-cross-origin", "no-referrer")


def test_every_kind_of_public_answer_is_closed_and_scores(visitor):
    for question in PUBLIC.values():
        response = ask(visitor, *question)

        carries_what_is_always_sent(response)
        assert score(response, HOST) >= LEAST_PUBLIC, (question, verdicts(response, HOST))
        assert not response.cookies
        assert "Access-Control-Allow-Origin" not in response


def test_every_kind_of_answer_to_staff_is_closed_and_scores(colleague):
    for question in STAFF.values():
        response = ask(colleague, *question)

        carries_what_is_always_sent(response)
        assert score(response, STAFF_HOST) >= LEAST_STAFF, (
            question,
            verdicts(response, STAFF_HOST),
        )


def test_every_answer_to_a_stranger_at_the_door_is_closed_and_scores(stranger):
    for address, status in (
        ("/", 302),
        ("/login/", 200),
        ("/findes-ikke", 302),
        ("/?q=%00", 400),
    ):
        response = ask(stranger, "get", address, status)

        carries_what_is_always_sent(response)
        assert score(response, STAFF_HOST) >= LEAST_STAFF, verdicts(response, STAFF_HOST)


def test_cookies_of_staff_belong_to_their_host_alone(colleague, settings):
    settings.SESSION_SAVE_EVERY_REQUEST = True  # so that the cookie is the server's, not the test's

    response = ask(colleague, *STAFF["dashboard"])

    assert set(response.cookies) == {"__Host-sessionid", "__Host-csrftoken"}
    for cookie in response.cookies.values():
        assert cookie["secure"]
        assert cookie["path"] == "/"
        assert not cookie["domain"]
        assert cookie["samesite"] == "Lax"
    assert response.cookies["__Host-sessionid"]["httponly"]


@pytest.mark.parametrize(("process", "host"), [("public", "localhost"), ("staff", STAFF_HOST)])
@pytest.mark.usefixtures("_production")
def test_http_leads_to_https_on_the_same_host(served_by, process, host):
    response = served_by(process, host).get("/viden/?q=1")

    assert response.status_code == 301
    assert response["Location"] == f"https://{host}/viden/?q=1"


def test_the_score_falls_by_what_is_missing(visitor):
    response = ask(visitor, *PUBLIC["page"])
    assert score(response, HOST) == 130

    for header, points in POINTS_WITHOUT.items():
        sent = response[header]
        del response[header]
        assert score(response, HOST) == points, header
        response[header] = sent


def test_an_answer_without_any_header_fails():
    assert score(HttpResponse("<p>"), HOST) == 100 - 25 - 20 - 5 - 20
