"""An alert that a reader closes stays closed for the visit, and nothing is kept beyond it."""

import pytest

from tests.factories import AlertFactory

HEADING = "Vandet skal koges"


@pytest.fixture
def alert(address):
    """An alert for the whole site, for the length of a test: there is no transaction to roll back."""
    alert = AlertFactory(heading=HEADING, kind="emergency")
    yield alert
    alert.delete()


def regions(page):
    return page.get_by_role("region", name=HEADING)


def close(page):
    regions(page).get_by_role("button", name=HEADING).click()


def test_a_reader_closes_it_and_goes_on_reading(alert, visit):
    page = visit("/")

    close(page)

    assert regions(page).count() == 0
    assert page.evaluate("document.activeElement.tagName") == "MAIN"
    page.goto("/kontakt/")
    assert regions(page).count() == 0


def test_it_can_be_closed_with_the_keyboard(alert, visit):
    page = visit("/")
    regions(page).get_by_role("button").focus()

    page.keyboard.press("Enter")

    assert regions(page).count() == 0


def test_another_visit_shows_it_again(alert, visit):
    close(visit("/"))

    assert regions(visit("/")).is_visible()


def test_a_changed_alert_comes_back(alert, visit):
    page = visit("/")
    close(page)

    alert.save_revision()
    page.reload()

    assert regions(page).is_visible()


def test_closing_leaves_no_cookie_and_nothing_for_later(alert, visit):
    page = visit("/")

    close(page)

    assert page.context.cookies() == []
    assert page.evaluate("localStorage.length") == 0


def test_without_javascript_it_stands_without_a_dead_button(alert, visit):
    page = visit("/", java_script_enabled=False)

    assert regions(page).is_visible()
    assert regions(page).get_by_role("button").count() == 0


@pytest.mark.parametrize("color_scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_its_button_can_be_hit_and_nothing_is_cut_off(alert, visit, width, color_scheme):
    page = visit("/", width=width, color_scheme=color_scheme)

    box = regions(page).get_by_role("button").bounding_box()

    assert min(box["width"], box["height"]) >= 24
    assert page.evaluate("document.documentElement.scrollWidth") <= width
