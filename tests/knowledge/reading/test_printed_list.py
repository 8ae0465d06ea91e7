"""A reading list in one document: everything its articles say, with a table of contents."""

import datetime
import re
from itertools import pairwise

import pytest
from django.utils import timezone

from tests.factories import LegalReferenceFactory, SourceFactory
from tests.reading import main_of, page_of, section, text_of, with_class

RATED = {"impact": "moderate", "strength": 4, "rated_on": datetime.date(2026, 1, 1)}
QUESTIONS_FOR_EACH_ARTICLE = 4


def heading(text):
    return {"type": "heading", "value": {"text": text, "level": "2"}}


def prose(html):
    return {"type": "text", "value": html}


@pytest.fixture
def printed(client, address):
    def get(*articles):
        return client.get(address(*articles, printed=True))

    return get


def test_every_article_stands_there_in_full(printed, article):
    pages = [
        article(f"Side {name}", body=[heading("Baggrund"), prose(f"<p>Alt om {name}.</p>")])
        for name in ("ro", "uro")
    ]

    shown = text_of(main_of(printed(*pages)))

    for page in pages:
        assert page.title in shown
        assert page.full_url in shown
        assert f"/a/{page.pk}/" in shown
    assert "Alt om ro." in shown
    assert "Alt om uro." in shown


def test_the_contents_lead_to_each_article_with_its_rating_and_review(printed, article):
    page = article(reviewed_on=datetime.date(2026, 11, 1), **RATED)

    (contents,) = with_class(main_of(printed(page)), "compiled__contents")

    assert contents.find(".//a").get("href") == f"#artikel-{page.pk}"
    assert "Virkning: middel. Evidens: stærk." in text_of(contents)
    assert "Sidst gennemgået 1. november 2026" in text_of(contents)


def test_it_says_when_it_was_put_together(printed, article):
    today = timezone.localdate()

    assert f"Samlet den {today.day}. " in text_of(main_of(printed(article())))


def test_ids_are_unique_and_every_link_inside_leads_somewhere(printed, danish):
    pages = [danish(key) for key in ("articles.R1", "articles.R6", "articles.A2", "articles.F2")]

    main = page_of(printed(*pages))

    ids = [each.get("id") for each in main.iter() if each.get("id")]
    assert len(ids) == len(set(ids))
    inside = [a.get("href")[1:] for a in main.iter("a") if (a.get("href") or "").startswith("#")]
    assert set(inside) <= set(ids)


def test_its_headings_stand_in_order(printed, danish):
    content = printed(danish("articles.R1"), danish("articles.A2")).content.decode()

    levels = [int(level) for level in re.findall(r"<h([1-6])[ >]", content)]

    assert levels.count(1) == 1
    main = levels[levels.index(1) :]
    assert all(after <= before + 1 for before, after in pairwise(main))


def test_sources_are_numbered_through_the_document_and_listed_once(printed, article):
    one, two = SourceFactory(authors="Alfa"), SourceFactory(authors="Beta")
    law = LegalReferenceFactory()
    cites = '<p>Se <a linktype="{}" id="{}">her</a>.</p>'
    first = article("Først", body=[prose(cites.format("source", one.pk))])
    second = article(
        "Så",
        body=[
            prose(cites.format("source", two.pk)),
            prose(cites.format("source", one.pk)),
            prose(cites.format("law", law.pk)),
        ],
    )

    main = main_of(printed(first, second))

    sources = section(main, "kilder-paa-siden").findall(".//li")
    assert [text_of(each).split()[0] for each in sources] == ["Alfa", "Beta"]
    assert "barnets lov § 133" in text_of(section(main, "loven-paa-siden"))


def test_search_engines_stay_away(printed, article):
    head = page_of(printed(article())).find("head")

    assert "noindex" in [meta.get("content") for meta in head.iter("meta")]


def test_an_empty_list_has_nothing_to_print(client, list_page):
    response = client.get(list_page.printed_url)

    assert response.status_code == 200
    assert "Der er intet at udskrive på denne liste." in text_of(main_of(response))


def test_each_article_costs_few_questions(printed, article, django_assert_max_num_queries, danish):
    contact = danish("contact").contact
    body = [heading("Baggrund"), prose("<p>Alt.</p>")]
    pages = [article(f"Side {n}", body=body, contact=contact, **RATED) for n in range(20)]
    printed(*pages)

    with django_assert_max_num_queries(16 + 20 * QUESTIONS_FOR_EACH_ARTICLE):
        printed(*pages)
