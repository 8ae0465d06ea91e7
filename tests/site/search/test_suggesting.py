"""What the search field suggests while somebody types."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.factories import ContentPageFactory
from tests.growing import add_copies
from tryghed.search.finding import Question, find
from tryghed.search.suggesting import MOST, Suggestion, suggest

letters = st.characters(exclude_characters="\0", exclude_categories=["Cs"])


@pytest.fixture(autouse=True)
def page(danish):
    return ContentPageFactory(parent=danish("unit"), title="Flagermus i skumringen")


def test_words_come_before_the_pages_that_have_them_in_their_titles(page):
    assert suggest("flag", "da") == [
        Suggestion("flagermus"),
        Suggestion("Flagermus i skumringen", page.url),
    ]


def test_the_words_before_the_last_are_kept(page):
    assert Suggestion("gamle flagermus") in suggest("gamle flag", "da")
    assert Suggestion(page.title, page.url) not in suggest("gamle flag", "da")


@pytest.mark.parametrize("typed", ["", " ", "f", "!", "og", "xyzzy"])
def test_nothing_is_suggested_where_there_is_nothing_to_say(typed):
    assert suggest(typed, "da") == []


def test_a_common_beginning_has_few_suggestions():
    assert 0 < len(suggest("fr", "da")) <= MOST


def test_each_language_has_its_own_suggestions():
    assert suggest("flag", "en") == []
    assert suggest("abs", "en")


@settings(
    max_examples=150,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.text(letters, max_size=40))
def test_whatever_is_typed_there_is_an_answer(typed):
    assert len(suggest(typed, "da")) <= MOST
    assert find(Question(typed, "da")).total >= 0


def test_a_search_asks_the_database_as_often_on_a_large_site(page):
    def questions():
        find(Question("flagermus", "da"))  # the first time, lists are made
        with CaptureQueriesContext(connection) as captured:
            find(Question("flagermus", "da"))
        return len(captured)

    before = questions()
    add_copies(page, 40)

    assert questions() == before
    assert before <= 19
