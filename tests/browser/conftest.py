"""A real Chromium in front of the real site with the whole content set."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.auth import get_user_model
from django.db import connection
from django.test import Client
from playwright.sync_api import sync_playwright
from wagtail.models import Locale

from tests.browser.addresses import find_paths
from tests.browser.find_chromium import find, flags
from tests.browser.serving import serve
from tryghed.demo.loader import Loader

PREFERENCES = ["color_scheme", "reduced_motion", "forced_colors"]
PROBES = Path(__file__).parent / "probes"


@pytest.fixture(scope="session")
def address(django_db_setup, django_db_blocker):
    """Where the site is; each worker of pytest-xdist has its own, on its own database."""
    with django_db_blocker.unblock(), serve() as address:
        yield address


@pytest.fixture
def db(address):
    """The loaded test database, but no transaction around the test, unlike elsewhere: it is the
    server that reads and writes (sizes of pictures), and on SQLite it would wait for us for ever.
    pytest-django's live_server is no help either: it empties the database after each test.
    """


@pytest.fixture(scope="module", autouse=True)
def _nothing_left(address):
    """The server writes past every transaction of ours: the next module gets the database as loaded."""
    connection.ensure_connection()
    with closing(sqlite3.connect(":memory:")) as loaded:
        connection.connection.backup(loaded)
        yield
        loaded.backup(connection.connection)


@pytest.fixture(scope="session")
def paths(address):
    """Where to find each thing in addresses.EVERYTHING."""
    return find_paths()


@pytest.fixture(scope="session")
def content(address):
    """A page of the content set: content("articles.R1"), content("articles.R1", "en")."""

    def find(key, language="da"):
        page = Loader().find(key)
        return page.get_translation(Locale.objects.get(language_code=language)).specific

    return find


@pytest.fixture(scope="session")
def browser(address):
    """One Chromium for all tests of a worker."""
    # Playwright keeps an event loop in this thread, so Django takes every query for an async one.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    chromium = find()
    with sync_playwright() as playwright:
        yield playwright.chromium.launch(executable_path=chromium, args=flags())


@pytest.fixture(scope="session")
def context_with(browser, address):
    """A browser window without history, one for each set of options: style sheets are fetched once."""
    contexts = {}

    def find(**options):
        key = str(sorted(options.items()))
        if key not in contexts:
            contexts[key] = browser.new_context(base_url=address, locale="da-DK", **options)
        return contexts[key]

    return find


@pytest.fixture
def visit(context_with):
    """Visit an address in a tab of its own: visit("/kontakt/", width=320, color_scheme="dark").

    What the visitor prefers can be changed later (page.emulate_media); other options are those of
    Playwright's new_context.
    """
    pages = []

    def open_page(path, width=1280, height=800, **options):
        preferences = {key: options.pop(key) for key in PREFERENCES if key in options}
        page = context_with(**options).new_page()
        pages.append(page)
        page.set_viewport_size({"width": width, "height": height})
        page.emulate_media(**{"reduced_motion": "reduce"} | preferences)
        page.goto(path)
        return page

    yield open_page
    for page in pages:
        if page.url.startswith("http"):  # the next visitor uses the same window
            page.evaluate("localStorage.clear()")
        page.close()


@pytest.fixture
def chief(address):
    """Somebody who may do everything, for as long as the test lasts."""
    user = get_user_model().objects.create_superuser("chef", "chef@example.org", "kun til test")
    yield user
    user.delete()


@pytest.fixture
def logged_in(browser, address):
    """A tab of the editor in which somebody is logged in: logged_in(user)."""
    contexts = []

    def open_tab(user):
        client = Client()
        client.force_login(user)
        name = settings.SESSION_COOKIE_NAME
        session = {"name": name, "value": client.cookies[name].value, "url": address}
        context = browser.new_context(base_url=address, locale="da-DK", reduced_motion="reduce")
        contexts.append(context)
        context.add_cookies([session])
        return context.new_page()

    yield open_tab
    for context in contexts:
        context.close()


@pytest.fixture
def probe():
    """Ask a question of a page with a function from probes/: probe(page, "overflow")."""

    def ask(page, name, *argument):
        return page.evaluate((PROBES / f"{name}.js").read_text(), *argument)

    return ask
