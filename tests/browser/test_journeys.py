"""What people come to do, with the keyboard alone."""

import pytest

from tests.browser.walking import follow, heading, tab_to


@pytest.mark.parametrize("width", [320, 1280])
def test_the_first_stop_skips_to_the_content(width, content, visit):
    page = visit(content("articles.R1").url, width=width)

    page.keyboard.press("Tab")
    skip_link = page.locator(":focus")
    assert skip_link.get_attribute("href") == "#indhold"
    assert skip_link.bounding_box()["x"] >= 0

    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.locator("main :focus").count() == 1


@pytest.mark.parametrize("width", [320, 1280])
def test_from_the_front_page_to_a_guide_and_on_to_somebody_to_talk_to(width, content, visit):
    page = visit("/", width=width)

    for key in ("knowledge", "knowledge_topics.radikalisering", "articles.R1", "contact"):
        follow(page, content(key).url)
        assert heading(page) == content(key).title


@pytest.mark.parametrize("width", [320, 1280])
def test_a_page_is_read_on_in_the_other_language(width, content, visit):
    page = visit(content("articles.R1").url, width=width)
    english = content("articles.R1", "en")

    follow(page, english.url)

    assert heading(page) == english.title
    assert page.locator("html").get_attribute("lang") == "en"


@pytest.mark.parametrize("width", [320, 1280])
def test_the_projects_are_filtered(width, content, visit):
    page = visit(content("projects").url, width=width)
    every_row = page.get_by_role("table").get_by_role("row").count()

    tab_to(page, lambda here: here["tagName"] == "SELECT" and here["name"] == "status")
    page.keyboard.press("ArrowDown")
    tab_to(page, lambda here: here["type"] == "submit")
    with page.expect_navigation():
        page.keyboard.press("Enter")

    assert "status=" in page.url
    assert 1 < page.get_by_role("table").get_by_role("row").count() < every_row


def test_the_menu_says_where_one_is(content, visit):
    page = visit(content("articles.R1").url)
    menu = page.get_by_role("banner").get_by_role("link", name=content("knowledge").listed_title)

    assert menu.first.get_attribute("aria-current")
