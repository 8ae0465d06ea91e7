"""A sensitive page can be left at once, and does not come back with the back button."""

from urllib.parse import urlsplit

import pytest

ELSEWHERE = "https://www.dr.dk/"
NEUTRAL = "<title>Et andet sted</title><h1>Et andet sted</h1>"


@pytest.fixture
def sensitive(content, visit):
    """A sensitive page, come to from the front page; no request leaves this machine."""

    def open_page(key="articles.R1", **options):
        page = visit("/", **options)
        page.route(
            f"{ELSEWHERE}**", lambda route: route.fulfill(body=NEUTRAL, content_type="text/html")
        )
        page.goto(content(key).url)
        return page

    return open_page


def button(page):
    return page.get_by_role("link", name="Forlad siden hurtigt", exact=True)


def is_left(page):
    page.wait_for_url(ELSEWHERE)
    page.go_back()
    return urlsplit(page.url).path == "/"


def test_the_button_leads_away_and_the_back_button_not_here(sensitive):
    page = sensitive()

    button(page).click()

    assert is_left(page)


def test_it_works_with_the_keyboard(sensitive):
    page = sensitive()
    button(page).focus()

    page.keyboard.press("Enter")

    assert is_left(page)


def test_three_times_esc_leads_away(sensitive):
    page = sensitive()

    for _ in range(3):
        page.keyboard.press("Escape")

    assert is_left(page)


def test_two_times_esc_and_another_key_do_not(sensitive):
    page = sensitive()
    address = page.url

    for key in ("Escape", "Escape", "Shift", "Escape", "Escape"):
        page.keyboard.press(key)

    assert page.url == address
    assert button(page).is_visible()


def test_the_page_disappears_and_its_title_turns_neutral_before_the_other_page_is_there(sensitive):
    page = sensitive()
    assert "radikalisering" in page.title().lower()
    last_words = []
    page.on("console", lambda message: last_words.append(message.text))
    page.evaluate(
        "addEventListener('beforeunload',"
        " () => console.log(document.title, document.documentElement.hidden))"
    )

    button(page).click()

    page.wait_for_url(ELSEWHERE)
    assert last_words == ["DR true"]


def test_without_javascript_it_is_a_link_that_tells_nobody_where_one_came_from(sensitive):
    page = sensitive(java_script_enabled=False)

    assert set(button(page).get_attribute("rel").split()) == {"noreferrer", "noopener"}
    with page.expect_request(f"{ELSEWHERE}**") as asked:
        button(page).click()

    assert "referer" not in asked.value.headers
    page.wait_for_url(ELSEWHERE)


@pytest.mark.parametrize("color_scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_it_stays_within_reach_and_covers_no_content(sensitive, width, color_scheme):
    page = sensitive(width=width, height=800, color_scheme=color_scheme)
    first = button(page).bounding_box()
    assert min(first["width"], first["height"]) >= 24
    assert first["y"] + first["height"] <= 800

    page.locator(".terms").first.evaluate("each => each.scrollIntoView()")

    assert button(page).bounding_box()["y"] >= 0
    row = page.locator(".quick-exit").bounding_box()
    terms = page.locator(".terms").first.bounding_box()
    assert terms["y"] >= row["y"] + row["height"]
    assert row["height"] <= 100
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_it_says_honestly_what_it_cannot_do(sensitive):
    page = sensitive()

    page.get_by_role("link", name="Skjuler ikke alt").click()

    heading = page.get_by_role("heading", name="Hvad knappen »Forlad siden hurtigt« ikke kan")
    assert heading.bounding_box()["y"] < 800
    text = page.locator(".quick-exit-limits").inner_text()
    assert all(word in text for word in ("historik", "internetudbyder", "overvåger"))


def test_other_pages_have_no_such_button(sensitive):
    assert sensitive("articles.F2").locator(".quick-exit, .quick-exit-limits").count() == 0
