"""Production starts only when it is set up in full; public pages carry strict headers."""

import json
import os
import subprocess
import sys

import pytest
from django.conf import settings

from tests.reading import page_of

PUBLIC = [
    "/",
    "/projekter/",
    "/viden/radikalisering/",
    "/soeg/?q=skole",
    "/en/",
    "/en/search/",
    "/findes-ikke/",
    "/en/missing/",
    "/soeg/?q=%00",
]


@pytest.fixture
def proper(tmp_path):
    """An environment in which the public process of production starts."""
    return {
        "DJANGO_SETTINGS_MODULE": "tryghed.settings.production",
        "PYTHONPATH": os.pathsep.join([str(settings.ROOT), str(settings.ROOT / "site")]),
        "PYTHONDONTWRITEBYTECODE": "1",
        "SECRET_KEY": "kun-til-en-test-af-opstarten-" + "0123456789" * 4,
        "PROCESS": "public",
        "ALLOWED_HOSTS": "tryghed.example.org",
        "SITE_URL": "https://tryghed.example.org",
        "DATABASE_URL": f"sqlite:///{tmp_path / 'db.sqlite3'}",
    }


@pytest.fixture
def proper_for_staff(proper):
    """The same file of settings with the two lines that the staff process adds or changes."""
    return proper | {"PROCESS": "staff", "STAFF_URL": "https://redaktion.example.org"}


def python(environment, *arguments):
    """A Python of its own, with this environment and nothing else."""
    return subprocess.run(
        [sys.executable, *arguments],
        env=environment,
        cwd=settings.ROOT,
        capture_output=True,
        text=True,
        check=False,
    )


# Production


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("SECRET_KEY", None),
        ("ALLOWED_HOSTS", None),
        ("SITE_URL", None),
        ("DATABASE_URL", None),
        ("SECRET_KEY", "for kort"),
        ("SITE_URL", "http://tryghed.example.org"),
        ("PROCESS", None),
        ("PROCESS", "Both"),
    ],
)
def test_production_refuses_to_start_and_names_what_is_wrong(proper, name, value):
    assert_refused(proper, name, value)


@pytest.mark.parametrize(
    "value", [None, "http://redaktion.example.org", "https://tryghed.example.org:8443"]
)
def test_the_staff_process_wants_an_https_address_on_a_host_of_its_own(proper_for_staff, value):
    assert_refused(proper_for_staff, "STAFF_URL", value)


def test_production_does_not_serve_both_in_one_process(proper):
    assert_refused(proper, "PROCESS", "both")


def assert_refused(proper, name, value):
    environment = {key: each for key, each in proper.items() if key != name}
    if value:
        environment[name] = value

    refused = python(environment, "-c", "import django; django.setup()")

    assert refused.returncode != 0
    last_line = refused.stderr.strip().splitlines()[-1]
    assert "ImproperlyConfigured" in last_line
    assert name in last_line
    assert not value or value not in last_line or name == "PROCESS"


@pytest.mark.parametrize("process", ["proper", "proper_for_staff"])
def test_production_passes_the_deployment_check_without_a_warning(request, process):
    environment = request.getfixturevalue(process)

    checked = python(environment, "manage.py", "check", "--deploy", "--fail-level", "WARNING")

    assert checked.returncode == 0, checked.stderr
    assert "no issues" in checked.stdout


def test_in_production_superusers_log_in_in_two_steps_and_the_proxy_says_who_asks(proper):
    names = ("SUPERUSERS_TAKE_SECOND_STEP", "ALLAUTH_TRUSTED_PROXY_COUNT", "SESSION_COOKIE_AGE")
    ask = f"from django.conf import settings; print(*(getattr(settings, n) for n in {names}))"

    assert python(proper, "-c", ask).stdout.split() == ["True", "1", "28800"]


def test_a_secret_key_that_looks_made_up_fails_the_deployment_check(proper):
    weak = proper | {"SECRET_KEY": "django-insecure-" + "x" * 60}

    checked = python(weak, "manage.py", "check", "--deploy", "--fail-level", "WARNING")

    assert checked.returncode != 0
    assert "security.W009" in checked.stderr


ASK_WHAT_A_STRANGER_MAY = """
import django
django.setup()
from django.contrib.auth.models import AnonymousUser
from django.urls import get_resolver
print(len(get_resolver().url_patterns) > 0, AnonymousUser().has_perm("wagtailadmin.access_admin"))
"""


def test_the_public_process_does_without_the_apps_of_the_login(proper):
    asked = python(proper, "-c", ASK_WHAT_A_STRANGER_MAY)

    assert asked.stdout.split() == ["True", "False"], asked.stderr


# The embedded database

ASK_PRAGMAS = """
import django, json
django.setup()
from django.db import connection
answers = {}
for name in ("journal_mode", "foreign_keys", "busy_timeout"):
    with connection.cursor() as cursor:
        cursor.execute(f"PRAGMA {name}")
        answers[name] = cursor.fetchone()[0]
print(json.dumps(answers))
"""


def test_an_embedded_database_waits_keeps_references_and_lets_readers_read(proper):
    asked = python(proper, "-c", ASK_PRAGMAS)

    assert json.loads(asked.stdout) == {
        "journal_mode": "wal",
        "foreign_keys": 1,
        "busy_timeout": 20_000,
    }


# Headers


def policy(response):
    """The Content-Security-Policy of an answer: {directive: its sources}."""
    parts = response["Content-Security-Policy"].split(";")
    return {words[0]: set(words[1:]) for words in map(str.split, parts)}


@pytest.mark.parametrize("address", PUBLIC)
def test_a_public_page_allows_nothing_inline_and_nothing_foreign(client, address):
    sources = policy(client.get(address))

    assert sources["default-src"] == {"'none'"}
    assert set().union(*sources.values()) == {"'self'", "'none'"}


@pytest.mark.parametrize("address", PUBLIC)
def test_a_public_page_has_nothing_inline_that_its_policy_would_stop(client, address):
    for element in page_of(client.get(address)).iter():
        if not isinstance(element.tag, str):  # a comment
            continue
        assert element.tag != "style"
        assert not [name for name in element.attrib if name == "style" or name.startswith("on")]
        if element.tag == "script" and element.get("type") != "application/ld+json":
            assert element.get("src")


@pytest.mark.parametrize("address", PUBLIC)
def test_a_public_page_sets_no_cookie(client, address):
    response = client.get(address)

    assert "Set-Cookie" not in response
    assert not response.cookies


@pytest.mark.parametrize("address", PUBLIC)
def test_a_public_page_varies_by_nothing_that_splits_a_cache_by_browser(client, address):
    varies = {word.strip().lower() for word in client.get(address).get("Vary", "").split(",")}

    assert varies <= {"accept-language", "cookie"}


@pytest.mark.parametrize(("address", "language"), [("/", "da"), ("/en/", "en")])
@pytest.mark.parametrize("preferred", ["en", "da", "de;q=0.9, *;q=0.1", "æ;;q=x"])
def test_the_address_alone_decides_the_language(client, address, language, preferred):
    response = client.get(address, headers={"accept-language": preferred})

    assert response.status_code == 200
    assert page_of(response).get("lang") == language


def test_the_editor_has_a_policy_of_its_own(editor_client):
    response = editor_client.get("/admin/")

    sources = policy(response)
    assert "'unsafe-inline'" in sources["script-src"]
    assert sources["frame-ancestors"] == {"'self'"}
    assert response["X-Frame-Options"] == "SAMEORIGIN"
    assert not any(source.startswith("http") for each in sources.values() for source in each)
