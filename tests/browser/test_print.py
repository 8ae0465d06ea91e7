"""On paper: A4, few sheets, with the address and the date, without what only works on a screen."""

import io
import re

import pytest
from django.utils import timezone
from pypdf import PdfReader

A4 = (595, 842)  # points
MOST_SHEETS = {"articles.R1": 6, "projects.politikadet": 3, "projects": 4}


@pytest.fixture(params=MOST_SHEETS)
def printed(request, content, visit):
    """(the page, its PDF, all text on it without white space, the most sheets it may take)"""
    page = content(request.param)
    pdf = PdfReader(io.BytesIO(visit(page.url).pdf(prefer_css_page_size=True)))
    text = "".join(sheet.extract_text() for sheet in pdf.pages)
    return page, pdf, re.sub(r"\s", "", text), MOST_SHEETS[request.param]


def test_a_page_is_printed_on_few_sheets_of_a4(printed):
    _, pdf, _, most = printed
    sizes = {(round(sheet.mediabox.width), round(sheet.mediabox.height)) for sheet in pdf.pages}

    assert sizes == {A4}
    assert len(pdf.pages) <= most


def test_the_paper_tells_where_and_when_it_is_from(printed):
    page, _, text, _ = printed
    date = timezone.localdate(page.last_published_at)

    assert re.sub(r"\s", "", page.title) in text
    assert page.url.strip("/") in text
    assert f"{date.day}." in text
    assert str(date.year) in text


def test_nothing_is_printed_that_only_works_on_a_screen(printed):
    _, _, text, _ = printed

    for word in ("Gåtilindholdet", "English", "Visalle"):
        assert word not in text
