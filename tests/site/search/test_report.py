"""Editors see what is searched for, what finds nothing and what is misspelt, and nothing about readers."""

import datetime
from urllib.parse import parse_qs, urlsplit

import pytest
from django.urls import reverse
from django.utils import timezone

from tests.reading import main_of, page_of, text_of
from tryghed.search.models import SearchCount

ADDRESS = "/admin/reports/searches/"
NOTHING = "Intet er søgt på ofte nok i den periode."


def count(query, number, days_ago=0, **more):
    day = timezone.localdate() - datetime.timedelta(days=days_ago)
    row = {"language": "da", "hits": 5, "query": query, "number": number, "day": day}
    return SearchCount.objects.create(**row | more)


def rows(client, **query):
    """The report as its reader sees it: [[query, language, times, hits, corrected to]]."""
    body = page_of(client.get(ADDRESS, query)).find(".//main").findall(".//table/tbody/tr")
    return [[text_of(cell) for cell in row][:5] for row in body]


def queries(client, **query):
    return [row[0] for row in rows(client, **query)]


def test_it_says_what_is_searched_for_how_often_and_what_came_of_it(editor_client):
    count("skulk", 4, days_ago=3, hits=0)
    count("skulk", 2, hits=9)
    count("skullk", 5, corrected_to="skulk")
    count("truancy", 8, language="en", hits=0)

    assert rows(editor_client) == [
        ["truancy", "engelsk", "8", "0", ""],
        ["skulk", "dansk", "6", "9", ""],
        ["skullk", "dansk", "5", "5", "skulk"],
    ]


def test_what_few_have_searched_for_is_a_number_without_its_text(editor_client):
    count("skulk", 5)
    count("anna hansen", 4)
    count("bo jensen", 2, hits=0)
    count("bo jensen", 2, days_ago=40, hits=0)

    response = editor_client.get(ADDRESS)

    text = text_of(main_of(response))
    assert queries(editor_client) == ["skulk"]
    assert "Øvrige søgninger: 8" in text
    assert b"hansen" not in response.content
    assert b"jensen" not in response.content


def test_days_of_the_period_add_up_to_what_is_enough(editor_client):
    count("skulk", 3, days_ago=40)
    count("skulk", 2)

    assert queries(editor_client) == ["skulk"]
    assert queries(editor_client, period="30") == []


def test_where_nothing_is_frequent_enough_it_says_so(editor_client):
    count("skulk", 2)

    text = text_of(main_of(editor_client.get(ADDRESS)))

    assert NOTHING in text
    assert "Øvrige søgninger: 2" in text


@pytest.mark.parametrize(
    ("kind", "shown"),
    [
        ("", ["fravær", "skulk", "skullk"]),
        ("missed", ["skulk"]),
        ("corrected", ["skullk"]),
        ("abc", ["fravær", "skulk", "skullk"]),
    ],
)
def test_it_shows_what_finds_nothing_or_is_corrected(editor_client, kind, shown):
    count("fravær", 9)
    count("skulk", 8, hits=0)
    count("skullk", 7, corrected_to="skulk")
    count("sjælden", 1, hits=0)

    assert queries(editor_client, kind=kind) == shown


def test_what_is_found_by_now_is_not_shown_as_missed(editor_client):
    count("skulk", 8, days_ago=5, hits=0)
    count("skulk", 1, hits=3)

    assert queries(editor_client, kind="missed") == []


@pytest.mark.parametrize(
    ("period", "times"), [("30", "5"), ("", "9"), ("90", "9"), ("-1", "9"), ("9" * 99, "9")]
)
def test_it_counts_the_days_that_are_asked_for(editor_client, period, times):
    count("skulk", 5, days_ago=29)
    count("skulk", 4, days_ago=89)
    count("skulk", 8, days_ago=90)

    assert [row[2] for row in rows(editor_client, period=period)] == [times]


def links(client):
    """{text of the link: its address} of the first row."""
    row = page_of(client.get(ADDRESS)).find(".//main").find(".//table/tbody/tr")
    return {text_of(link): link.get("href") for link in row.iter("a")}


def test_one_click_leads_to_a_synonym_or_a_promoted_page_for_the_query(editor_client):
    count("blå & grøn", 5, language="en", hits=0)

    found = links(editor_client)

    assert set(found) == {"Tilføj synonym blå & grøn", "Fremhæv side blå & grøn"}
    synonym, promotion = (urlsplit(address) for address in found.values())
    assert synonym.path == reverse("wagtailsnippets_search_synonym:add")
    assert parse_qs(synonym.query) == {"language": ["en"], "terms": ["blå & grøn"]}
    assert promotion.path == reverse("wagtailsnippets_search_promotion:add")
    assert parse_qs(promotion.query) == {"language": ["en"], "queries": ["blå & grøn"]}
    for address in found.values():
        field = main_of(editor_client.get(address)).find(".//textarea")
        assert field.text.strip() == "blå & grøn"


def test_what_a_reader_typed_is_shown_as_text(editor_client):
    count("<script>alert(1)</script>", 5)

    response = editor_client.get(ADDRESS)

    assert b"<script>alert" not in response.content
    assert queries(editor_client) == ["<script>alert(1)</script>"]


@pytest.mark.parametrize(
    ("role", "sees", "adds"),
    [
        ("Redaktør", True, True),
        ("Kommunikation", True, True),
        ("Projektmedarbejder", True, False),
        ("Faglig godkender", True, False),
    ],
)
def test_who_may_add_synonyms_has_the_buttons(client_as, role, sees, adds):
    count("skulk", 5)
    browser = client_as(role)

    assert (queries(browser) == ["skulk"]) is sees
    assert bool(links(browser)) is adds


def test_a_user_without_pages_is_turned_away(guest_client):
    count("skulk", 5)

    assert guest_client.get(ADDRESS).status_code == 302
    assert guest_client.get(f"{ADDRESS}results/").status_code == 302
    assert ADDRESS not in guest_client.get("/admin/").content.decode()


def test_it_stands_in_the_menu_of_reports(editor_client):
    assert reverse("searches") == ADDRESS
    assert ADDRESS in editor_client.get("/admin/").content.decode()
    assert "Søgninger" in page_of(editor_client.get(ADDRESS)).find(".//title").text


def exported(client, **query):
    response = client.get(ADDRESS, {"export": "csv"} | query)
    return b"".join(response.streaming_content).decode().lstrip("\ufeff").splitlines()


def test_it_can_be_taken_out_as_a_table_without_what_few_have_typed(editor_client):
    count("skulk", 5, hits=0, corrected_to="skole")
    count("anna hansen", 4)

    assert exported(editor_client) == ["Søgt på,Sprog,Gange,Fund,Rettet til", "skulk,da,5,0,skole"]
    assert exported(editor_client, kind="missed")[1:] == ["skulk,da,5,0,skole"]


@pytest.mark.parametrize("typed", ["=1+1", "+45", "-skole", "@sum(a1)"])
def test_no_spreadsheet_takes_a_query_for_a_formula(editor_client, typed):
    count(typed, 5)

    assert exported(editor_client)[1].startswith(f"'{typed}")


def test_it_can_be_taken_out_for_excel(editor_client):
    count("skulk", 5)

    response = editor_client.get(ADDRESS, {"export": "xlsx"})

    assert response.status_code == 200
    assert "soegninger.xlsx" in response["Content-Disposition"]


def test_many_searches_cost_no_more_questions_than_one(
    editor_client, django_assert_max_num_queries
):
    count("skulk", 5)
    editor_client.get(ADDRESS)
    with django_assert_max_num_queries(100) as with_one:
        editor_client.get(ADDRESS)
    for number in range(60):
        count(f"ord {number}", 5)

    with django_assert_max_num_queries(len(with_one)):
        editor_client.get(ADDRESS)


def test_a_long_list_goes_on_over_the_page(editor_client):
    for number in range(60):
        count(f"ord {number:02}", 5)

    first, second = queries(editor_client), queries(editor_client, p=2)

    assert len(first) == 50
    assert len(set(first + second)) == 60


def test_the_rest_of_the_page_is_fetched_alone(editor_client):
    count("skulk", 5)

    response = editor_client.get(f"{ADDRESS}results/", {"period": "30"})

    assert "skulk" in response.content.decode()
    assert b"<main" not in response.content
