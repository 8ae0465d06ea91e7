"""Searching in a real browser: suggestions by keyboard and mouse, and all of it without JavaScript."""

from urllib.parse import parse_qs, urlsplit

import pytest

from tests.browser.axe import AXE, RUNS, objections_to
from tests.browser.walking import heading, open_menu, tab_to

SUGGESTED = {
    "fr": [{"text": "fravær", "url": ""}, {"text": "Fritid", "url": ""}],
    "fra": [
        {"text": "fravær", "url": ""},
        {"text": "fraværsregler", "url": ""},
        {"text": "Kontakt", "url": "/kontakt/"},
    ],
    "frav": [{"text": "fravær", "url": ""}],
}


class Field:
    """The search field of a page, and the list below it."""

    def __init__(self, page, form):
        self.page = page
        self.input = page.locator(f"{form} [name=q]").first
        self.list = page.locator(f"{form} [role=listbox]").first
        self.options = self.list.get_by_role("option")
        self.status = page.locator(f"{form} [role=status]").first

    def type(self, text):
        self.input.press_sequentially(text)

    def open(self, text):
        """Type a text, and wait for what is suggested."""
        self.type(text)
        self.options.nth(len(SUGGESTED[text]) - 1).wait_for()

    def press(self, *keys):
        for key in keys:
            self.page.keyboard.press(key)

    @property
    def active(self):
        """The text of the option that a screen reader is told of; empty when it is in the field."""
        anchor = self.input.get_attribute("aria-activedescendant")
        selected = self.list.locator("[aria-selected=true]")
        if not anchor:
            assert selected.count() == 0
            return ""
        assert selected.get_attribute("id") == anchor
        assert self.input.evaluate("each => each === document.activeElement")
        return selected.inner_text()

    @property
    def is_open(self):
        shown = self.list.is_visible()
        assert self.input.get_attribute("aria-expanded") == str(shown).lower()
        return shown


@pytest.fixture
def field(visit):
    """A search field whose suggestions are SUGGESTED: field("/kontakt/"). What it asks is in .asked."""

    def open_page(path="/kontakt/", form=".header__wide-only", answer=None, **options):
        page = visit(path, **options)
        found = Field(page, form)
        found.asked = []

        def fulfil(route):
            (query,) = parse_qs(urlsplit(route.request.url).query)["q"]
            found.asked.append(query)
            (answer or (lambda route, query: route.fulfill(json=SUGGESTED.get(query, []))))(
                route, query
            )

        page.route("**/forslag/?q=*", fulfil)
        return found

    return open_page


def searched_for(page):
    """What the page that one came to was asked for."""
    page.wait_for_url("**/soeg/?*")
    return parse_qs(urlsplit(page.url).query)["q"]


# What assistive technology is told


def test_each_field_of_a_page_is_a_combobox_with_a_list_of_its_own(visit):
    page = visit("/soeg/?q=ssp")

    lists = [
        field.get_attribute("aria-controls") for field in page.locator("[role=combobox]").all()
    ]

    assert len(lists) == len(set(lists)) == 3
    for anchor in lists:
        assert page.locator(f"[id='{anchor}']").get_attribute("role") == "listbox"


def test_suggestions_are_shown_and_their_number_is_said(field):
    search = field()
    assert not search.is_open

    search.open("fra")

    assert search.is_open
    assert search.active == ""
    assert search.list.get_attribute("aria-label") == "Forslag"
    assert search.options.all_inner_texts() == ["fravær", "fraværsregler", "Kontakt side"]
    assert search.status.inner_text() == "3 forslag"

    search.type("v")
    search.page.wait_for_function("() => document.querySelectorAll('[role=option]').length === 1")

    assert search.status.inner_text() == "Ét forslag"


def test_it_speaks_english_on_an_english_page(field):
    search = field("/en/contact/")
    search.page.route(
        "**/suggestions/?q=*", lambda route: route.fulfill(json=[{"text": "a", "url": "/en/"}] * 2)
    )

    search.type("ab")
    search.options.nth(1).wait_for()

    assert search.status.inner_text() == "2 suggestions"
    assert search.options.first.inner_text() == "a page"


# By keyboard


def test_the_arrow_keys_go_round_the_list_while_the_text_stays(field):
    search = field()
    search.open("fra")

    seen = []
    for key in ["ArrowDown"] * 4 + ["ArrowUp"] * 2:
        search.press(key)
        seen.append(search.active)

    words = ["fravær", "fraværsregler", "Kontakt side"]
    assert seen == [*words, words[0], words[2], words[1]]
    assert search.input.input_value() == "fra"


def test_up_from_the_field_goes_to_the_last(field):
    search = field()
    search.open("fra")

    search.press("ArrowUp")

    assert search.active == "Kontakt side"


@pytest.mark.parametrize(
    ("key", "caret"), [("Home", 0), ("End", 3), ("ArrowLeft", 2), ("ArrowRight", 3)]
)
def test_keys_that_move_the_caret_go_back_to_the_field(field, key, caret):
    search = field()
    search.open("fra")
    search.press("ArrowDown")

    search.press(key)

    assert search.active == ""
    assert search.is_open
    assert search.input.evaluate("each => each.selectionStart") == caret


def test_enter_on_a_word_searches_for_it(field):
    search = field()
    search.open("fra")

    search.press("ArrowDown", "ArrowDown", "Enter")

    assert searched_for(search.page) == ["fraværsregler"]


def test_enter_on_a_page_goes_to_it(field):
    search = field("/")
    search.open("fra")

    search.press("ArrowUp", "Enter")

    search.page.wait_for_url("**/kontakt/")


def test_enter_in_the_field_searches_for_what_was_typed(field):
    search = field()
    search.open("fra")
    search.press("ArrowDown", "End")

    search.press("Enter")

    assert searched_for(search.page) == ["fra"]


def test_escape_closes_the_list_and_keeps_the_text(field):
    search = field()
    search.open("fra")
    search.press("ArrowDown")

    search.press("Escape")

    assert not search.is_open
    assert search.active == ""
    assert search.input.input_value() == "fra"
    assert search.status.inner_text() == ""
    assert search.input.evaluate("each => each === document.activeElement")


def test_down_opens_the_list_again(field):
    search = field()
    search.open("fra")
    search.press("Escape")

    search.press("ArrowDown")

    search.options.first.wait_for()
    assert search.is_open


def test_tab_closes_the_list_and_chooses_nothing(field):
    search = field()
    search.open("fra")
    search.press("ArrowDown")

    search.press("Tab")

    assert not search.is_open
    assert search.input.input_value() == "fra"
    assert search.page.url.endswith("/kontakt/")


@pytest.mark.parametrize("key", ["ArrowDown", "Enter", "Escape"])
def test_a_key_that_belongs_to_an_input_method_is_left_to_it(field, key):
    search = field()
    search.open("fra")
    search.press("ArrowDown")

    goes_on = search.input.evaluate(
        """(each, key) => each.dispatchEvent(
            new KeyboardEvent("keydown", {key, isComposing: true, cancelable: true, bubbles: true}))""",
        key,
    )

    assert goes_on
    assert search.is_open
    assert search.active == "fravær"


# By mouse


def test_a_click_chooses(field):
    search = field()
    search.open("fra")

    search.options.nth(1).click()

    assert searched_for(search.page) == ["fraværsregler"]


def test_a_press_on_the_list_leaves_the_focus_in_the_field(field):
    search = field()
    search.open("fra")

    search.options.nth(1).hover()
    search.page.mouse.down()

    assert search.is_open
    assert search.input.evaluate("each => each === document.activeElement")


def test_a_click_elsewhere_closes_the_list(field):
    search = field()
    search.open("fra")

    search.page.locator("h1").click()

    assert not search.is_open


# When it asks


@pytest.fixture
def stop_clock():
    """Have time pass for a page only when told to. The window is shared: afterwards it goes on."""
    stopped = []

    def stop(page):
        page.clock.install(time="2026-01-01")
        page.clock.pause_at("2026-01-02")
        stopped.append(page.clock)
        return page.clock

    yield stop
    for clock in stopped:
        clock.resume()


def test_it_asks_from_two_letters_on_and_once_typing_pauses(field, stop_clock):
    search = field()
    clock = stop_clock(search.page)

    search.type(" f ")
    clock.run_for(1000)
    assert search.asked == []

    search.input.fill("")
    search.type("fra")
    clock.run_for(140)
    assert search.asked == []

    with search.page.expect_response("**/forslag/?q=*"):  # it is noted by then
        clock.run_for(20)
    assert search.asked == ["fra"]


def test_fewer_than_two_letters_left_close_the_list(field):
    search = field()
    search.open("fr")

    search.press("Backspace")

    assert not search.is_open


def test_an_answer_that_comes_too_late_is_not_shown(field):
    held = []

    def answer(route, query):
        if query == "fr":
            held.append(route)
        else:
            route.fulfill(json=SUGGESTED[query])

    search = field(answer=answer)
    with search.page.expect_request("**/forslag/?q=fr"):
        search.type("fr")
    search.type("a")
    search.options.nth(2).wait_for()

    held[0].fulfill(json=SUGGESTED["fr"])
    search.press("ArrowDown")

    assert search.options.all_inner_texts() == ["fravær", "fraværsregler", "Kontakt side"]


def test_an_answer_that_comes_when_one_has_left_is_not_shown(field):
    held = []
    search = field(answer=lambda route, query: held.append(route))
    with search.page.expect_request("**/forslag/?q=fr"):
        search.type("fr")

    search.press("Tab")
    held[0].fulfill(json=SUGGESTED["fr"])

    assert not search.is_open


@pytest.mark.parametrize("fail", ["abort", "500", "rubbish"])
def test_without_an_answer_one_searches_as_usual(field, fail):
    fulfil = {
        "abort": lambda route, query: route.abort(),
        "500": lambda route, query: route.fulfill(status=500, body="no"),
        "rubbish": lambda route, query: route.fulfill(body="<html>"),
    }
    search = field(answer=fulfil[fail])
    errors = []

    def note(error):
        errors.append(error)

    search.page.on("pageerror", note)
    with search.page.expect_request("**/forslag/?q=fr"):
        search.type("fr")

    search.press("Enter")

    assert searched_for(search.page) == ["fr"]
    assert errors == []


# In every window


@pytest.mark.parametrize("width", [320, 1280])
def test_the_list_fits_the_window(field, probe, width):
    search = field("/soeg/", form="main", width=width)
    long_word = "kriminalpræventionsmedarbejderuddannelsesaftale"
    search.page.route(
        "**/forslag/?q=*", lambda route: route.fulfill(json=[{"text": long_word, "url": "/"}] * 8)
    )

    search.type("fr")
    search.options.nth(7).wait_for()

    assert probe(search.page, "overflow") == []


def test_axe_has_no_objection_to_the_open_list(field, record_property):
    search = field("/soeg/", form="main")
    search.open("fra")
    search.press("ArrowDown")

    assert objections_to(search.page) == {}
    assert search.is_open
    record_property(AXE, RUNS)


def test_the_chosen_option_is_seen_in_forced_colours(field):
    search = field(forced_colors="active")
    search.open("fra")
    search.press("ArrowDown")

    chosen = search.list.locator("[aria-selected=true]")

    assert chosen.evaluate("each => getComputedStyle(each).outlineStyle") == "solid"


@pytest.mark.parametrize("width", [320, 1280])
def test_from_the_front_page_to_a_page_by_what_is_suggested(width, visit, content):
    """With the site's own suggestions, and the keyboard alone."""
    page = visit("/", width=width)
    tab_to(page, lambda here: here["name"] == "q")

    page.keyboard.type("akut")
    page.get_by_role("option").filter(has_text="Akut hjælp").wait_for()
    while page.locator("[aria-selected=true]").all_inner_texts() != ["Akut hjælp side"]:
        page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")

    page.wait_for_url(f"**{content('urgent').url}")


# Without JavaScript


@pytest.mark.parametrize("width", [320, 1280])
def test_search_narrow_and_widen_without_javascript(width, visit):
    page = visit("/", width=width, java_script_enabled=False)
    open_menu(page)
    assert page.locator("[role=combobox], [role=listbox]").count() == 0

    field = page.get_by_role("banner").locator("[name=q]:visible")
    field.fill("skole")
    field.press("Enter")
    everything = number_found(page)
    unfold(page)
    page.locator(".facets__option").first.click()
    page.get_by_role("button", name="Vis resultater").click()

    narrowed = number_found(page)
    assert 0 < narrowed < everything
    assert "q=skole" in page.url

    page.locator(".chip").first.click()

    assert number_found(page) == everything


def number_found(page):
    assert heading(page) == "Søg"
    return int(page.get_by_role("status").inner_text().split()[0])


def unfold(page):
    summary = page.locator(".facets summary")
    if summary.is_visible():
        summary.click()
