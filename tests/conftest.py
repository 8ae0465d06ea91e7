"""Every test starts on the site as a newcomer gets it: the whole content set, in both languages."""

import gc
import shutil

import pytest
from django.conf import settings
from django.contrib.auth.models import Group, Permission
from django.core.cache import cache
from django.test import Client
from django.utils import translation
from wagtail.models import Page, Site

from home.roles import make_roles
from tests.browser.axe import AXE
from tryghed.approval.gating import a_second_reader
from tryghed.demo.loader import Loader
from tryghed.demo.models import ContentItem
from tryghed.pages import publication
from tryghed.pages.models import SiteSettings
from tryghed.settings.processes import Process, settings_of

gc.set_threshold(50_000, 20, 20)  # as measured: a tenth of the suite's time


def pytest_terminal_summary(terminalreporter):
    """Say how often axe has looked, where the browser tests ran."""
    passed = terminalreporter.stats.get("passed", [])
    looked = sum(
        times for report in passed for name, times in report.user_properties if name == AXE
    )
    if looked:
        terminalreporter.write_line(f"axe looked {looked} times and had no objection")


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    """Load the content set into the test database once; each test then rolls back what it changes."""
    with django_db_blocker.unblock():
        if not ContentItem.objects.exists():
            shutil.rmtree(settings.MEDIA_ROOT, ignore_errors=True)
        Loader().load()
    gc.collect()
    gc.freeze()  # else the collector looks through all that is loaded, again and again


@pytest.fixture(autouse=True)
def _in_danish(db):
    """Every test may ask the database, and none inherits the language of the one before it."""
    Site.clear_site_root_paths_cache()
    with translation.override("da"):
        yield


@pytest.fixture(autouse=True)
def _nothing_is_remembered():
    """What an earlier test left in memory, sizes of pictures among them, is of rows that are gone."""
    cache.clear()


@pytest.fixture
def danish():
    """Find a Danish page of the content set by its key: danish("projects.politikadet")."""
    return Loader().find


@pytest.fixture
def english(danish):
    """Find the English version of a page of the content set by its key."""

    def find(key):
        source = danish(key)
        return Page.objects.get(
            translation_key=source.translation_key, locale__language_code="en"
        ).specific

    return find


@pytest.fixture
def site_settings():
    """Change what the site says of itself: site_settings(is_demonstration=False)."""

    def change(**values):
        settings = SiteSettings.objects.get()
        for name, value in values.items():
            setattr(settings, name, value)
        settings.save()
        return settings

    return change


@pytest.fixture
def editor(django_user_model):
    """A user who may do everything."""
    return django_user_model.objects.create_superuser("chef", "chef@example.org", "kun til test")


@pytest.fixture
def editor_client(client, editor):
    """A browser in which that user is logged in."""
    client.force_login(editor)
    return client


@pytest.fixture
def client_as(client, django_user_model):
    """A browser in which somebody with a role is logged in."""

    def log_in(role):
        make_roles()
        user = django_user_model.objects.create_user("nogen")
        user.groups.add(Group.objects.get(name=role))
        client.force_login(user)
        return client

    return log_in


@pytest.fixture
def guest_client(client, django_user_model):
    """A browser of somebody whom the editor lets in, but who may not edit any page."""
    group = Group.objects.create(name="Ingen sider")
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    user = django_user_model.objects.create_user("gaest", password="kun til test")
    user.groups.add(group)
    client.force_login(user)
    return client


@pytest.fixture
def without_gates():
    """Whatever a test publishes goes out: what stands in the way is asked in the tests of each gate."""
    with publication.gates_opened("a test"):
        yield


@pytest.fixture
def without_approval(monkeypatch):
    """Guidance goes out though nobody has approved its text: that is asked in tests/site/approval."""
    others = [look for look in publication._gates if look is not a_second_reader]
    monkeypatch.setattr(publication, "_gates", others)


@pytest.fixture
def served_by(settings):
    """Serve the site as one of its processes does: served_by("public") gives a browser there."""

    def serve(name, host="localhost", **options):
        process = Process(name)
        for setting, value in settings_of(process).items():
            setattr(settings, setting, value)
        settings.ALLOWED_HOSTS = [host]
        return Client(headers={"host": host}, **options)

    return serve
