"""The way from the front page to this page, without steps that a visitor may not take."""

import pytest

from tests.factories import ContentPageFactory
from tests.reading import text_of
from tests.site.navigation.landmarks import entries, landmark
from tests.site.pages.hiding import draft, expired, not_yet


@pytest.fixture
def page(danish):
    """
    Forside
    └── Byen og dens kvarterer   (called Byen in navigation)
        └── Nord
            └── Havnen ved vandet   (called Havnen)
    """
    byen = ContentPageFactory(
        parent=danish("home"), title="Byen og dens kvarterer", slug="byen", navigation_title="Byen"
    )
    nord = ContentPageFactory(parent=byen, title="Nord", slug="nord")
    return ContentPageFactory(
        parent=nord, title="Havnen ved vandet", slug="havnen", navigation_title="Havnen"
    )


def crumbs(client, page):
    return landmark(client.get(page.url), "Du er her")


def test_they_lead_from_the_front_page_down(client, page):
    assert entries(crumbs(client, page)) == [
        ("Forside", "/"),
        ("Byen", "/byen/"),
        ("Nord", "/byen/nord/"),
    ]


def test_the_page_itself_comes_last_and_is_no_link(client, page):
    last = crumbs(client, page).findall(".//li")[-1]

    assert text_of(last).strip() == "Havnen"
    assert last.get("aria-current") == "page"
    assert last.find("a") is None


@pytest.mark.parametrize("hide", [draft, expired, not_yet], ids=lambda each: each.__name__)
def test_they_skip_a_step_that_visitors_may_not_take(client, page, hide):
    hide(page.get_parent())

    assert entries(crumbs(client, page)) == [("Forside", "/"), ("Byen", "/byen/")]


def test_there_are_none_on_the_front_page(client, danish):
    assert crumbs(client, danish("home")) is None


def test_english_ones_start_at_the_english_front_page(client, english):
    found = landmark(client.get(english("projects.vejleaaparken").url), "You are here")

    assert entries(found) == [
        ("Home", "/en/"),
        ("Projects", "/en/projects/"),
        ("Safe town", "/en/projects/safe-town/"),
    ]


def test_there_are_none_on_an_error_page(client):
    assert landmark(client.get("/findes-ikke/"), "Du er her") is None
