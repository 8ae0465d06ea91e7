"""A page that readers answer about, and readers who answer."""

import pytest
from django.core.cache import cache

from tests.factories import ArticlePageFactory
from tests.reading import main_of
from tryghed.feedback.models import Tally

ADDRESS = "/var-siden-nyttig/"


@pytest.fixture(autouse=True)
def _nobody_has_answered_this_minute():
    cache.clear()


@pytest.fixture
def article(danish):
    return ArticlePageFactory(parent=danish("knowledge_topics.art"), title="Ro i klassen")


@pytest.fixture
def form_at(client):
    """The form under a page as a browser sends it: form_at(page) -> {"token": …, "website": ""}."""

    def read(page, address=None):
        form = main_of(client.get(address or page.url)).find(".//form[@class='feedback__form']")
        inputs = [each for each in form.iter("input") if each.get("type") != "radio"]
        return {each.get("name"): each.get("value", "") for each in inputs}

    return read


@pytest.fixture
def answer(client, form_at):
    """Answer about a page: answer(page, "no", reason="wrong")."""

    def send(page, given, **more):
        return client.post(ADDRESS, form_at(page) | {"answer": given} | more)

    return send


@pytest.fixture
def counted():
    """What has been counted about a page: {"yes": 1, …}."""
    return lambda page: dict(Tally.objects.filter(page=page).values_list("answer", "number"))
