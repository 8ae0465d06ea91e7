"""Every component with every variant, long words and nothing at all: it fits, and axe is content."""

import pytest
from django.conf import settings
from django.contrib.auth import get_user_model
from django.test import Client
from django.urls import reverse

from tests.browser.axe import AXE, RUNS, objections_to

DIRECTIONS = ["ltr", "rtl"]


@pytest.fixture(scope="module")
def window(browser, address, django_db_blocker):
    """A browser window in which an editor is logged in."""
    with django_db_blocker.unblock():
        editor = get_user_model().objects.create_superuser("stil", "stil@example.org", "til test")
        client = Client()
        client.force_login(editor)
        window = browser.new_context(base_url=address, reduced_motion="reduce")
        key = client.cookies[settings.SESSION_COOKIE_NAME].value
        window.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": key, "url": address}])
        yield window
        window.close()
        editor.delete()


@pytest.fixture(params=["ltr", "rtl"])
def guide(window, request):
    """The style guide, in one direction of reading."""
    page = window.new_page()
    page.goto(f"{reverse('style_guide')}?retning={request.param}")
    yield page
    page.close()


def test_every_component_fits_a_phone(guide, probe):
    guide.set_viewport_size({"width": 320, "height": 800})

    assert guide.locator(".sample").count() > 30
    assert probe(guide, "overflow") == []


def test_axe_has_no_objection(guide, record_property):
    assert objections_to(guide) == {}
    record_property(AXE, RUNS)
