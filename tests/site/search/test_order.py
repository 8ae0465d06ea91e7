"""What comes first: the very word, then its forms, synonyms, parts of compounds; titles before texts."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.rich_text import RichText

from tests.factories import ContentPageFactory
from tryghed.search import finding
from tryghed.search.engines import engine
from tryghed.search.finding import Question, find, match
from tryghed.search.models import Direction, Synonym

LOOKED_UP = {  # how to ask a database for its plan, and what the plan says
    "sqlite": ("EXPLAIN QUERY PLAN", "VIRTUAL TABLE INDEX"),
    "postgresql": ("EXPLAIN", "Bitmap Index Scan on search_entry"),
}


@pytest.fixture
def make(danish):
    def make(title, summary="Kort sagt.", **more):
        return ContentPageFactory(parent=danish("unit"), title=title, summary=summary, **more)

    return make


def titles(query, language="da", **more):
    return [each.title for each in find(Question(query, language, **more)).results]


def test_a_title_comes_before_a_text(make):
    make("Noget andet", summary="Også om flagermus.")
    make("Flagermus")

    assert titles("flagermus") == ["Flagermus", "Noget andet"]


def test_the_very_form_comes_before_another(make):
    make("Flagermusene")
    make("Flagermus")

    assert titles("flagermusene") == ["Flagermusene", "Flagermus"]
    assert titles("flagermus") == ["Flagermus", "Flagermusene"]


def test_a_synonym_comes_after_the_word_and_a_part_of_a_compound_last(make):
    Synonym.objects.create(terms="flagermus\nnatsværmer", direction=Direction.BOTH)
    make("Flagermusekasser")
    make("Natsværmer")
    make("Flagermus")

    assert titles("flagermus") == ["Flagermus", "Natsværmer", "Flagermusekasser"]
    assert find(Question("flagermus", "da")).also_searched == ["natsværmer"]


def test_a_synonym_of_one_way_does_not_lead_back(make):
    Synonym.objects.create(terms="natsværmer\nflagermus", direction=Direction.FIRST)
    make("Flagermus")
    make("Natsværmer")

    assert titles("natsværmer") == ["Natsværmer", "Flagermus"]
    assert titles("flagermus") == ["Flagermus"]


def test_a_page_with_all_words_comes_before_one_with_some(make):
    make("Flagermus flagermus flagermus")
    make("Flagermus om natten", summary="De flyver ved vandtårnet.")

    assert titles("flagermus vandtårnet") == [
        "Flagermus om natten",
        *titles("flagermus vandtårnet")[1:],
    ]


def test_a_compound_is_found_by_its_parts_and_the_other_way_round(make):
    make("Regler for flagermus")
    assert titles("flagermusregler")[0] == "Regler for flagermus"

    make("Edderkopperegler")
    assert titles("regler for edderkopper")[0] == "Edderkopperegler"


def test_some_words_are_enough_where_all_find_nothing_and_the_answer_says_so(make):
    make("Flagermus")

    found = find(Question("flagermus xyzzyxyzzy", "da", is_literal=True))

    assert [each.title for each in found.results] == ["Flagermus"]
    assert found.found_by_any_word


def test_without_danish_letters_a_word_is_found(make):
    make("Løsgående høns på gærdet")

    for query in ("hoens", "gaerdet", "gardet", "loesgaaende"):
        assert titles(query) == ["Løsgående høns på gærdet"], query


def test_a_misspelt_word_is_corrected_and_can_be_searched_for_all_the_same(make):
    make("Flagermus")

    found = find(Question("flagremus", "da"))
    literally = find(Question("flagremus", "da", is_literal=True))

    assert found.used_query == "flagermus"
    assert found.is_corrected
    assert literally.used_query == "flagremus"
    assert "Flagermus" not in [each.title for each in literally.results]


def test_a_short_word_is_never_taken_for_another(make):
    make("Artikel om ørne")

    assert find(Question("ørn", "da")).used_query == "ørn"
    assert not find(Question("arx", "da")).is_corrected


def test_small_words_do_not_count_but_are_not_lost_where_there_are_no_others(make):
    make("Flagermus")

    assert titles("hvad er en flagermus") == ["Flagermus"]
    assert find(Question("hvem er du", "da")).query == "hvem er du"


def test_a_paragraph_is_found_by_sign_word_and_number(make):
    make("Loven", summary="Se § 9876, stk. 2.")

    for query in ("§ 9876", "§9876", "paragraf 9876", "9876", "lov 9876"):
        assert titles(query)[:1] == ["Loven"], query


def test_english_pages_are_found_by_english_rules(english):
    ContentPageFactory(parent=english("unit"), title="Bats and owls", summary="In short.")

    assert titles("bat", "en") == ["Bats and owls"]
    assert titles("owl bats", "en") == ["Bats and owls"]


def test_readers_of_english_are_told_of_danish_pages_that_nobody_has_translated(make):
    make("Flagermus")

    found = find(Question("flagermus", "en"))

    assert found.results == []
    assert [(each.title, each.language) for each in found.in_danish] == [("Flagermus", "da")]


def test_both_pages_of_a_long_list_are_one_list(make):
    for number in range(13):
        make(f"Flagermus {number}")

    first = find(Question("flagermus", "da"))
    second = find(Question("flagermus", "da", number=2))

    assert first.total == second.total == 13
    shown = [each.title for each in [*first.results, *second.results]]
    assert sorted(shown) == sorted(f"Flagermus {number}" for number in range(13))


def test_what_an_engine_orders_itself_follows_what_we_order(make, monkeypatch):
    monkeypatch.setattr(finding, "MOST_BY_TITLE", 5)
    monkeypatch.setattr(finding, "MOST_CANDIDATES", 3)
    pages = {make(f"Flagermus {number}").pk for number in range(7)}

    found = match(Question("flagermus", "da")).page_ids(0, 10)

    assert set(found) == pages
    assert len(found) == 7


def test_where_a_word_is_everywhere_those_come_first_that_have_it_in_the_title(make, monkeypatch):
    monkeypatch.setattr(type(engine()), "most_ranked", 3)
    monkeypatch.setattr(finding, "MOST_BY_TITLE", 2)
    monkeypatch.setattr(finding, "MOST_CANDIDATES", 1)
    about = {make(f"Flagermus {number}").pk for number in range(3)}
    body = [("text", RichText("<p>Om flagermus.</p>"))]
    others = {make(f"Natten {number}", body=body).pk for number in range(3)}

    found = match(Question("flagermus", "da")).page_ids(0, 10)

    assert set(found[:3]) == about
    assert set(found) == about | others


@pytest.mark.parametrize("most", [None, 1])
def test_words_are_looked_up_and_texts_are_not_read_one_by_one(most):
    asked, (explain, looked_up) = engine(), LOOKED_UP[connection.vendor]

    with CaptureQueriesContext(connection) as captured:
        asked.matching(asked.any_form("skole", "da"), most=most)
    question = captured[0]["sql"].rpartition("; ")[2]
    with connection.cursor() as cursor:
        cursor.execute(f"{explain} {question}")
        plan = str(cursor.fetchall())

    assert looked_up in plan
