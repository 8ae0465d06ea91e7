"""JavaScript only adds to a page that works."""

import pytest

from tests.browser.addresses import IN_DANISH
from tests.browser.walking import heading, open_menu


def text_beside_buttons(page):
    """What the page says, apart from what can only be pressed with JavaScript ([data-scripted])."""
    page.evaluate("document.querySelectorAll('[data-scripted]').forEach((each) => each.remove())")
    return page.locator("main").inner_text()


@pytest.mark.parametrize("what", IN_DANISH)
def test_the_page_says_the_same_without_javascript(what, paths, visit):
    with_it, without_it = (
        text_beside_buttons(visit(paths[what], java_script_enabled=enabled))
        for enabled in (True, False)
    )

    assert len(without_it) > 50
    assert without_it == with_it


@pytest.mark.parametrize("width", [320, 1280])
def test_the_menu_leads_on_without_javascript(width, content, visit):
    page = visit("/", width=width, java_script_enabled=False)
    projects = content("projects")

    open_menu(page)
    page.get_by_role("banner").get_by_role("link", name=projects.listed_title, exact=True).click()

    assert heading(page) == projects.title


def test_the_filter_finds_without_javascript(content, visit):
    page = visit(content("projects").url, java_script_enabled=False)
    everything = page.get_by_role("table").get_by_role("row").count()

    page.locator("form select").nth(1).select_option(index=1)
    page.locator("form:has(select) [type=submit]").click()

    assert "=" in page.url
    assert 1 < page.get_by_role("table").get_by_role("row").count() < everything
