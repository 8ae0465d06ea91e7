"""How often a page of each type asks the database, and that a large site asks no more often."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import get_page_models

from tests.growing import add_copies
from tryghed.pages.querysets import visible_pages

BOUNDARIES = (
    "BEGIN",
    "SAVEPOINT",
    "RELEASE",
    "COMMIT",
)  # of transactions: they differ from a test's

# A page of every type: most questions in Danish, and in English, where references are translated.
BUDGETS = {
    "home": (24, 29),
    "unit": (27, 32),
    "contributions.koordination-og-netvaerk": (25, 30),
    "activities.ssp-samarbejdet": (25, 31),
    "policy_frame": (25, 30),
    "projects": (26, 31),
    "focus_areas.tryg-by": (27, 32),
    "projects.politikadet": (27, 34),
    "knowledge": (33, 41),
    "knowledge_topics.radikalisering": (36, 43),
    "articles.R1": (36, 44),
    "knowledge.law": (23, 29),
    "knowledge.glossary": (20, 26),
    "knowledge.reading_list": (18, 23),
    "urgent": (19, 24),
    "news": (20, 25),
    "news.demonstration-i-luften": (23, 28),
    "contact": (21, 28),
    "accessibility": (17, 22),
    "privacy": (17, 22),
    "site_map": (19, 24),
}
# What there is more of on a large site: what the pages above list, and their siblings.
GROWING = [
    "contributions.koordination-og-netvaerk",
    "activities.ssp-samarbejdet",
    "policy_frame",
    "focus_areas.tryg-by",
    "projects.politikadet",
    "projects.vejleaaparken",
    "knowledge_topics.radikalisering",
    "articles.R1",
    "preparedness",
    "news.demonstration-i-luften",
    "about_site",
]


@pytest.fixture
def measured(client):
    """How often the database is asked for a page of every type: {key: number}."""

    def questions(page):
        with CaptureQueriesContext(connection) as captured:
            assert client.get(page.url).status_code == 200
        return len([each for each in captured if not each["sql"].startswith(BOUNDARIES)])

    return lambda find: {key: questions(find(key)) for key in BUDGETS}


def test_every_page_type_has_a_budget(danish):
    assert {type(danish(key)) for key in BUDGETS} == {
        model for model in get_page_models() if model._meta.app_label != "wagtailcore"
    }


def test_no_page_asks_the_database_more_often_than_its_budget_allows(measured, danish, english):
    for find in (danish, english):
        measured(find)  # the first time, pictures get their sizes
    in_danish, in_english = measured(danish), measured(english)

    asked = {key: (in_danish[key], in_english[key]) for key in BUDGETS}
    over = {
        key: f"{asked[key]} questions, budget {budget}"
        for key, budget in BUDGETS.items()
        if asked[key][0] > budget[0] or asked[key][1] > budget[1]
    }
    assert over == {}, asked


def test_a_large_site_asks_no_more_often_than_a_small_one(measured, english):
    """Behind each page of GROWING come first 10 and then 990 others of its kind."""
    for key in GROWING:
        add_copies(english(key), 10)
    measured(english)
    small = measured(english)

    for key in GROWING:
        add_copies(english(key), 990)
    large = measured(english)

    assert visible_pages().count() > 1_000 * len(GROWING)
    assert large == small
