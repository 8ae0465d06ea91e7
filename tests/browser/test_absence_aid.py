"""The absence aid counts in the browser, says which threshold is reached, and sends nothing."""

import pytest

NUMBER = "Skriv et tal, for eksempel 12 eller 12,5."


@pytest.fixture
def aid(content, visit):
    """The aid on the page about the rules: aid(width=320)."""

    def open_aid(language="da", **options):
        return visit(content("articles.F2", language).url, **options).locator(".absence-aid")

    return open_aid


def work_out(aid, *numbers):
    for field, number in zip(aid.get_by_role("textbox").all(), numbers, strict=True):
        field.fill(number)
    aid.get_by_role("button").click()


def said(aid):
    return " ".join(aid.get_by_role("status").inner_text().split())


@pytest.mark.parametrize(
    ("numbers", "share", "reached"),
    [
        (("360", "54", ""), "15 %", "15 % eller mere – Lov: pligt"),
        (("360", "53", ""), "14,7 %", "10 % eller mere – Praksis: advarsel"),
        (("360", "36", "100"), "10 %", "10 % eller mere – Praksis: advarsel"),
        (("360", "35,5", ""), "9,8 %", "Alt ulovligt fravær – Kontakt"),
        (("360", "0", "100"), "0 %", "Ingen grænse er nået."),
        (("360", "0", ""), "0 %", "Ingen grænse er nået."),
        ((" 40 ", "6", "0"), "15 %", "15 % eller mere – Lov: pligt"),
        (("10", "10", "0"), "100 %", "15 % eller mere – Lov: pligt"),
        (("1,1", "0.11", ""), "10 %", "10 % eller mere – Praksis: advarsel"),
        (("2500", "374,9", ""), "14,9 %", "10 % eller mere – Praksis: advarsel"),
    ],
)
def test_only_unlawful_absence_reaches_a_threshold(aid, numbers, share, reached):
    shown = aid()

    work_out(shown, *numbers)

    words = said(shown)
    assert f"Ulovligt fravær: {share} " in words.replace("\N{NO-BREAK SPACE}", " ")
    assert reached in words.replace("\N{NO-BREAK SPACE}", " ")


def test_it_says_the_next_step_and_marks_the_row_of_the_table(aid):
    shown = aid()

    work_out(shown, "360", "54", "12,5")

    assert "3,4 % (tæller ikke med i grænserne)" in said(shown).replace("\N{NO-BREAK SPACE}", " ")
    assert "sender en underretning til kommunen" in said(shown)
    marked = shown.locator("tr[aria-current=true]")
    assert "15 % eller mere" in marked.inner_text()

    work_out(shown, "360", "0", "12")

    assert shown.locator("tr[aria-current=true]").count() == 0


@pytest.mark.parametrize(
    ("numbers", "mistakes"),
    [
        (
            ("", "", ""),
            {
                0: "Skriv, hvor mange lektioner der er i kvartalet.",
                1: "Skriv, hvor mange lektioner eleven har haft ulovligt fravær. "
                "Skriv 0, hvis der ikke er nogen.",
            },
        ),
        (("1.000", "abc", "1e3"), {0: NUMBER, 1: NUMBER, 2: NUMBER}),
        (("360", "-3", "−2"), dict.fromkeys((1, 2), "Tallet kan ikke være under nul.")),
        (("0", "0", ""), {0: "Der skal være mindst én lektion i kvartalet."}),
        (
            ("10", "11", ""),
            {1: "Der kan ikke være mere fravær, end der er lektioner i kvartalet."},
        ),
        (
            ("10", "6", "5"),
            {2: "Der kan ikke være mere fravær, end der er lektioner i kvartalet."},
        ),
        (("9" * 400, "1", ""), {0: NUMBER}),
        (("<b>", "🦢", "1"), {0: NUMBER, 1: NUMBER}),
    ],
)
def test_a_mistake_is_said_at_its_field_and_in_a_summary(aid, numbers, mistakes):
    shown = aid()

    work_out(shown, *numbers)

    assert said(shown) == ""
    summary = shown.get_by_role("alert")
    assert summary.evaluate("each => each === document.activeElement")
    links = [link for link in summary.get_by_role("link").all() if link.is_visible()]
    assert [link.inner_text() for link in links] == list(mistakes.values())
    for number, field in enumerate(shown.get_by_role("textbox").all()):
        assert (field.get_attribute("aria-invalid") == "true") == (number in mistakes)
        described = field.evaluate(
            "each => each.getAttribute('aria-describedby').split(' ')"
            ".map(id => document.getElementById(id).textContent).join(' ')"
        )
        assert mistakes.get(number, "") in described


def test_a_link_in_the_summary_leads_to_the_field(aid):
    shown = aid()
    work_out(shown, "360", "abc", "")

    shown.get_by_role("alert").get_by_role("link").click()

    assert shown.get_by_role("textbox").nth(1).evaluate("each => each === document.activeElement")


def test_a_mended_mistake_is_gone(aid):
    shown = aid()
    work_out(shown, "", "", "")

    work_out(shown, "360", "54", "")

    assert shown.get_by_role("alert").count() == 0
    assert "15 % eller mere" in said(shown).replace("\N{NO-BREAK SPACE}", " ")
    assert shown.locator("[aria-invalid=true]").count() == 0


def test_it_works_with_the_keyboard_and_sends_and_keeps_nothing(aid):
    shown = aid()
    page = shown.page
    requests = []
    page.on("request", lambda request: requests.append(request.url))
    address = page.url
    icon = page.locator("link[rel=icon]").evaluate("link => link.href")

    shown.get_by_role("textbox").first.focus()
    for number in ("360", "54", "0"):
        page.keyboard.type(number)
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    assert "15 %" in said(shown).replace("\N{NO-BREAK SPACE}", " ")
    assert set(requests) <= {icon}  # Chromium fetches it when it has time, also after the page
    assert page.url == address
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    assert page.context.cookies() == []


def test_it_speaks_english_on_the_english_page(aid):
    shown = aid("en")

    work_out(shown, "360", "53.5", "")

    assert "Unlawful absence: 14.8%" in said(shown)
    assert "10% or more – Practice: a warning" in said(shown)


def test_without_javascript_there_is_the_table_and_no_dead_form(aid):
    shown = aid(java_script_enabled=False)

    assert not shown.get_by_role("button").is_visible()
    rows = [row.inner_text() for row in shown.get_by_role("row").all()]
    assert [
        word in row
        for word, row in zip(("Kontakt", "Praksis: advarsel", "Lov: pligt"), rows[1:], strict=True)
    ] == [True] * 3
    assert shown.get_by_role("link", name="§ 133").is_visible()


@pytest.mark.parametrize("width", [320, 1280])
def test_nothing_is_cut_off(aid, width):
    shown = aid(width=width)

    work_out(shown, "", "x", "-1")
    assert shown.page.evaluate("document.documentElement.scrollWidth") <= width
    work_out(shown, "360", "54", "3")
    assert shown.page.evaluate("document.documentElement.scrollWidth") <= width
