"""Every article fits on one sheet of A4, in both languages; a reading list is one document."""

import io
import re

import pytest
from pypdf import PdfReader

from tests.factories import ArticlePageFactory
from tryghed.demo import content as content_set

A4 = (595, 842)  # points
ARTICLES = [node.key for node in content_set.pages() if node.model == "knowledge.ArticlePage"]
LONG = "Ord i en lang sætning " * 12


def pdf_of(page):
    return PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))


def text_of(pdf):
    return re.sub(r"\s", "", "".join(sheet.extract_text() for sheet in pdf.pages))


@pytest.fixture
def endless(content):
    """An article with more of everything than fits on paper, for the length of a test."""
    steps = [
        {"title": f"Trin nummer {n} {LONG[:90]}", "text": f"<p>{LONG}.</p>", "branches": []}
        for n in range(40)
    ]
    many = [f"{n} {LONG}"[:250] for n in range(20)]
    article = ArticlePageFactory(
        parent=content("knowledge_topics.art"),
        title=f"Alt for lang {LONG}"[:200],
        summary=LONG[:300],
        when_to_act=LONG * 10,
        as_of_year=2017,
        needs_legal_review=True,
        needs_local_review=True,
        law_as_of="2025-10-01",
        body=[
            {"type": "steps", "value": {"heading": "", "steps": steps}},
            {"type": "dos_and_donts", "value": {"dos": many, "donts": many}},
        ],
    )
    yield article
    article.delete()


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("key", ARTICLES)
def test_an_article_fits_on_one_sheet(key, language, content, visit):
    article = content(key, language)

    pdf = pdf_of(visit(article.handout_url))

    assert len(pdf.pages) == 1
    assert (round(pdf.pages[0].mediabox.width), round(pdf.pages[0].mediabox.height)) == A4
    text = text_of(pdf)
    for words in (article.title, f"/a/{article.pk}/", "112", "114"):
        assert re.sub(r"\s", "", words) in text


def test_an_article_that_is_far_too_long_still_fits(endless, visit):
    pdf = pdf_of(visit(endless.handout_url))

    assert len(pdf.pages) == 1
    assert "Dervarikkepladstilalt" in text_of(pdf)


def test_nothing_is_printed_that_only_works_on_a_screen(content, visit):
    text = text_of(pdf_of(visit(content("articles.R1").handout_url)))

    for words in ("Tilbagetilhelesiden", "Printsidenfra", "Gåtilindholdet"):
        assert words not in text


@pytest.mark.parametrize("width", [320, 1280])
def test_the_sheet_can_be_read_on_a_screen(width, content, visit, probe):
    page = visit(content("articles.R1").handout_url, width=width)

    assert probe(page, "overflow") == []
    assert page.locator(".handout__qr svg").bounding_box()["width"] > 80


def test_a_printed_list_begins_each_article_on_a_new_sheet(content, visit):
    articles = [content(key) for key in ("articles.R1", "articles.F2")]
    ids = ",".join(str(article.pk) for article in articles)

    page = visit(f"{content('knowledge.reading_list').printed_url}?artikler={ids}")
    sheets = [re.sub(r"\s", "", sheet.extract_text()) for sheet in pdf_of(page).pages]

    for article in articles:
        title = re.sub(r"\s", "", article.title)
        assert title in sheets[0]
        assert any(title in sheet[: len(title) + 60] for sheet in sheets[1:])
