"""Urgent help: three taps on a phone to what to do and whom to call; one sheet of paper for the wall."""

import io
import re

import pytest
from pypdf import PdfReader

from tests.browser.walking import heading

A4 = (595, 842)  # points
PHONE = {"width": 375, "height": 667}
ROLES = {"da": "akut/plakat", "en": "en/urgent/poster"}
EVERY_ROLE = ["laerer", "klub", "sagsbehandler", "foraelder", "borger"]


def pdf_of(page):
    return PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))


def text_of(pdf):
    return re.sub(r"\s+", " ", " ".join(sheet.extract_text() for sheet in pdf.pages))


@pytest.mark.parametrize("has_javascript", [True, False])
def test_three_taps_lead_to_what_to_do_about_a_pupil_with_extremist_remarks(visit, has_javascript):
    page = visit("/", **PHONE, java_script_enabled=has_javascript)

    page.get_by_role("banner").get_by_role("link", name="Akut hjælp").click()
    page.get_by_role("link", name="Lærer eller skolepædagog").click()
    page.get_by_role("link", name="En elev siger noget ekstremt").click()

    assert page.url.endswith("/akut/laerer/ekstreme-udsagn/")
    main = page.locator("main").inner_text()
    for words in (
        "I dag",
        "Tal med din leder i dag.",
        "Lov ikke at holde det hemmeligt.",
        "Skriv ned",
    ):
        assert words in main
    for contact in ("Din nærmeste leder", "Infohuset"):
        assert page.get_by_role("heading", name=contact, exact=True).is_visible()
    assert page.locator("main a").first.get_attribute("href") == "tel:112"


@pytest.mark.parametrize("has_javascript", [True, False])
def test_a_reader_goes_back_and_starts_again(visit, has_javascript):
    page = visit("/akut/laerer/konflikt/", **PHONE, java_script_enabled=has_javascript)

    page.get_by_role("link", name="Tilbage", exact=True).click()
    assert heading(page) == "Hvad sker der?"

    page.get_by_role("link", name="Start forfra").click()
    assert heading(page) == "Akut hjælp"


@pytest.mark.parametrize("path", ["/akut/", "/akut/laerer/", "/akut/laerer/ekstreme-udsagn/"])
def test_112_and_the_question_are_seen_without_scrolling(visit, path):
    page = visit(path, **PHONE)

    for seen in (page.locator("a[href='tel:112']").first, page.locator("h1")):
        box = seen.bounding_box()
        assert box["y"] + box["height"] <= PHONE["height"]


@pytest.mark.parametrize(
    "path", ["/akut/laerer/", "/akut/laerer/ekstreme-udsagn/", "/akut/plakat/laerer/"]
)
@pytest.mark.parametrize("width", [320, 1280])
def test_no_step_is_wider_than_its_window(visit, probe, path, width):
    assert not probe(visit(path, width=width), "overflow")


@pytest.mark.parametrize("role", EVERY_ROLE)
@pytest.mark.parametrize("language", ROLES)
def test_a_poster_is_one_sheet_of_a4(visit, language, role):
    pdf = pdf_of(visit(f"/{ROLES[language]}/{role}/"))

    (sheet,) = pdf.pages
    assert (round(sheet.mediabox.width), round(sheet.mediabox.height)) == A4
    text = text_of(pdf)
    for words in ("112", "114", f"/{role}/", "20"):
        assert words in text


def test_a_poster_has_nothing_on_it_that_only_works_on_a_screen(visit):
    text = text_of(pdf_of(visit("/akut/plakat/laerer/")))

    for words in ("Start forfra", "Udskriv siden", "Menu", "English"):
        assert words not in text
    assert "Mistanke om vold eller overgreb mod et barn" in text


def test_an_answer_is_printed_with_its_address(visit):
    pdf = pdf_of(visit("/akut/laerer/ekstreme-udsagn/"))
    text = text_of(pdf)

    assert len(pdf.pages) <= 2
    for words in ("Fare nu? Ring 112", "/akut/laerer/ekstreme-udsagn/", "Infohuset"):
        assert words in text
    assert "Start forfra" not in text
