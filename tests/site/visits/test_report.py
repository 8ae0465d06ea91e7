"""Editors see how often their pages are opened, and no number small enough to be about somebody."""

import datetime
from io import BytesIO

import openpyxl
import pytest
from django.urls import reverse
from django.utils import timezone

from tests.factories import ArticlePageFactory
from tests.reading import main_of, page_of, text_of
from tryghed.feedback.models import Tally
from tryghed.visits.models import VisitCount

ADDRESS = "/admin/reports/visits/"
FEW = "færre end 5"


@pytest.fixture
def article(danish):
    return ArticlePageFactory(parent=danish("knowledge_topics.art"), title="Ro i klassen")


@pytest.fixture
def visited(article):
    """Have a page been opened: visited(7, page=…, days_ago=…)."""

    def make(number, page=article, days_ago=0):
        day = timezone.localdate() - datetime.timedelta(days=days_ago)
        return VisitCount.objects.create(page=page, day=day, number=number)

    return make


def rows(client, **query):
    """The report as its reader sees it: {title: [visits, share of yes]}."""
    body = page_of(client.get(ADDRESS, query)).find(".//main").findall(".//table/tbody/tr")
    cells = [[text_of(cell) for cell in row] for row in body]
    return {title: numbers for title, *numbers in cells}


def of_article(client, **query):
    (found,) = [row for title, row in rows(client, **query).items() if title.startswith("Ro i")]
    return found


def test_it_says_how_often_a_page_was_opened_and_how_many_found_it_useful(
    editor_client, article, visited
):
    visited(100)
    visited(20, days_ago=3)
    for answer, number in (("yes", 15), ("wrong", 5)):
        Tally.objects.create(page=article, day=timezone.localdate(), answer=answer, number=number)

    assert of_article(editor_client) == ["120", "75 %"]


@pytest.mark.parametrize(("number", "shown"), [(1, FEW), (4, FEW), (5, "5")])
def test_a_small_number_is_said_in_words(editor_client, visited, number, shown):
    visited(number)

    assert of_article(editor_client) == [shown, "–"]


def test_days_of_the_period_add_up_to_what_is_enough(editor_client, visited):
    visited(3, days_ago=40)
    visited(2)

    assert of_article(editor_client) == ["5", "–"]
    assert of_article(editor_client, period="30") == [FEW, "–"]


def test_a_page_that_nobody_opened_is_listed_with_a_nought(editor_client, article):
    assert list(rows(editor_client, p="1"))  # the first of several pages
    response = editor_client.get(ADDRESS, {"export": "csv"})

    assert "Ro i klassen,0," in b"".join(response.streaming_content).decode()


def test_the_order_does_not_tell_what_the_numbers_hide(editor_client, article, visited):
    other = ArticlePageFactory(parent=article.get_parent(), title="Anden side")
    visited(1, page=other)
    visited(4)
    visited(9, page=article.get_parent())

    first, second, third = list(rows(editor_client))[:3]

    assert first.startswith(article.get_parent().title)
    assert second.startswith("Anden side")
    assert third.startswith("Ro i klassen")


@pytest.mark.parametrize(
    ("period", "visits"),
    [("30", "10"), ("90", "30"), ("365", "70"), ("", "150"), ("abc", "150"), ("9" * 99, "150")],
)
def test_it_counts_the_days_that_are_asked_for(editor_client, visited, period, visits):
    for number, days_ago in ((10, 29), (20, 89), (40, 364), (80, 365)):
        visited(number, days_ago=days_ago)

    assert of_article(editor_client, period=period)[0] == visits


@pytest.mark.parametrize(
    ("role", "pages"),
    [
        ("Redaktør", True),
        ("Projektmedarbejder", False),
        ("Kommunikation", True),
        ("Administrator", True),
    ],
)
def test_who_may_edit_the_page_sees_its_number(client_as, visited, role, pages):
    visited(1000)

    found = rows(client_as(role))

    assert any(title.startswith("Ro i klassen") for title in found) is pages


def test_a_user_without_pages_is_turned_away(guest_client, visited):
    visited(1000)

    assert guest_client.get(ADDRESS).status_code == 302
    assert ADDRESS not in guest_client.get("/admin/").content.decode()


def test_it_stands_in_the_menu_of_reports(editor_client):
    assert reverse("visits") == ADDRESS
    assert ADDRESS in editor_client.get("/admin/").content.decode()


def test_it_says_what_is_not_counted(editor_client, visited):
    visited(7)

    assert "Robotter" in text_of(main_of(editor_client.get(ADDRESS)))


def cells(response):
    sheet = openpyxl.load_workbook(BytesIO(b"".join(response.streaming_content))).active
    return list(sheet.iter_rows(values_only=True))


def test_what_is_taken_out_hides_the_same(editor_client, article, visited):
    visited(4)
    article.title = "=1+1"
    article.save()

    csv = editor_client.get(ADDRESS, {"export": "csv"})
    excel = editor_client.get(ADDRESS, {"export": "xlsx"})
    sheet = cells(excel)

    assert "besoeg-paa-sider.xlsx" in excel["Content-Disposition"]
    lines = b"".join(csv.streaming_content).decode().splitlines()
    assert lines[0].lstrip("\ufeff") == 'Titel,Besøg,"Andel ja, procent"'
    assert lines[1] == f"'=1+1,{FEW},"
    assert sheet[1][1] == FEW


def test_many_pages_cost_no_more_questions_than_one(
    editor_client, article, visited, django_assert_max_num_queries
):
    visited(1)
    editor_client.get(ADDRESS)
    with django_assert_max_num_queries(100) as with_one:
        editor_client.get(ADDRESS)
    for number in range(20):
        visited(9, page=ArticlePageFactory(parent=article.get_parent(), title=f"Side {number}"))

    with django_assert_max_num_queries(len(with_one)):
        editor_client.get(ADDRESS)


def test_a_deleted_page_takes_its_numbers_along(article, visited):
    visited(1)

    article.delete()

    assert not VisitCount.objects.exists()


def test_counting_does_not_make_a_page_look_used(editor_client, article, visited):
    visited(1)

    response = editor_client.get(reverse("wagtailadmin_pages:usage", args=[article.pk]))

    assert "VisitCount" not in response.content.decode()
