"""Search without the engine: what the page, the feed and the suggestions make of an answer."""

import datetime

import pytest
from django.utils.safestring import mark_safe

from tryghed.search import finding
from tryghed.search.found import Facet, Found, Option, Result


@pytest.fixture
def result(danish):
    """One page that was found: result("contact", title="Kontakt os")."""

    def make(key="articles.F2", **values):
        page = danish(key)
        known = {
            "page": page,
            "title": page.title,
            "url": page.url,
            "kind": "lovgrundlag",
            "topics": ["Skolefravær"],
            "reviewed_on": datetime.date(2026, 5, 3),
            "excerpt": mark_safe("Hvad siger <mark>fraværsreglerne</mark>?"),
            "language": "da",
        }
        return Result(**known | values)

    return make


@pytest.fixture
def facets():
    """What results can be narrowed by."""
    topics = [Option("fravaer", "Skolefravær", 7, True), Option("art", "A.R.T.", 2, False)]
    kinds = [Option("action_guide", "Handleguide", 4, False)]
    return [Facet("topic", "Emne", topics), Facet("kind", "Type", kinds)]


@pytest.fixture
def answer(monkeypatch):
    """Say what is found, whatever is asked: answer(results=[…]). Gives the list of the questions asked."""

    def set_answer(**values):
        asked = []

        def find(question):
            asked.append(question)
            return Found(**{"query": question.text, "used_query": question.text} | values)

        monkeypatch.setattr(finding, "find", find)
        return asked

    return set_answer
