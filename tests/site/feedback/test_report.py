"""Editors see which of their pages help, which do not, and why not."""

import datetime

import pytest
from django.contrib.auth.models import Group, Permission
from django.urls import reverse
from django.utils import timezone
from wagtail.models import GroupPagePermission

from tests.factories import ArticlePageFactory
from tests.reading import page_of, text_of
from tryghed.feedback.models import Tally

ADDRESS = "/admin/reports/feedback/"
NO_ANSWERS = "Ingen læser har svaret om en side, du må redigere."


@pytest.fixture
def tally(article):
    """Have some readers answered: tally("wrong", 3, page=…, months_ago=…)."""

    def make(answer, number, page=article, months_ago=0):
        day = timezone.localdate().replace(day=1)
        for _ in range(months_ago):
            day = (day - datetime.timedelta(days=1)).replace(day=1)
        return Tally.objects.create(page=page, month=day, answer=answer, number=number)

    return make


@pytest.fixture
def author_of(client, django_user_model):
    """Log an editor in who may edit below one page only."""

    def log_in(page):
        group = Group.objects.create(name="Kun her")
        group.permissions.add(Permission.objects.get(codename="access_admin"))
        permission = Permission.objects.get(
            codename="change_page", content_type__app_label="wagtailcore"
        )
        GroupPagePermission.objects.create(group=group, page=page, permission=permission)
        user = django_user_model.objects.create_user("skribent", password="kun til test")
        user.groups.add(group)
        client.force_login(user)
        return client

    return log_in


def rows(client, **query):
    """The report as its reader sees it: [[title, yes, no, share, reasons]]."""
    body = page_of(client.get(ADDRESS, query)).find(".//main").findall(".//table/tbody/tr")
    return [[text_of(cell) for cell in row] for row in body]


def test_it_says_how_many_found_the_page_useful_and_why_the_others_did_not(editor_client, tally):
    tally("yes", 6)
    tally("no", 1)
    tally("too_long", 1)
    tally("outdated", 2)
    tally("outdated", 2, months_ago=1)

    ((title, yes, no, share, reasons),) = rows(editor_client)

    assert title.startswith("Ro i klassen")
    assert (yes, no, share) == ("6", "6", "50 %")
    assert reasons == "Noget er forældet: 4, Den er for lang: 1"


def test_pages_that_help_least_come_first(editor_client, article, tally):
    other = ArticlePageFactory(parent=article.get_parent(), title="Anden side")
    tally("yes", 9)
    tally("no", 1)
    tally("no", 5, page=other)

    assert rows(editor_client)[0][0].startswith("Anden side")


def test_a_page_without_answers_is_not_listed(editor_client):
    assert rows(editor_client) == []
    assert NO_ANSWERS in editor_client.get(ADDRESS).content.decode()


@pytest.mark.parametrize(
    ("period", "yes"),
    [("3", "1"), ("12", "3"), ("", "7"), ("abc", "7"), ("-1", "7"), ("9" * 99, "7")],
)
def test_it_counts_the_months_that_are_asked_for(editor_client, tally, period, yes):
    tally("yes", 1, months_ago=2)
    tally("yes", 2, months_ago=3)
    tally("yes", 4, months_ago=12)

    assert [row[1] for row in rows(editor_client, period=period)] == [yes]


def test_an_editor_sees_only_pages_that_she_may_edit(author_of, danish, article, tally):
    tally("no", 2)
    tally("no", 3, page=danish("articles.R1"))

    client = author_of(article.get_parent())

    assert [row[2] for row in rows(client)] == ["2"]


def test_a_user_without_pages_is_turned_away(guest_client, tally):
    tally("no", 2)

    assert guest_client.get(ADDRESS).status_code == 302
    assert ADDRESS not in guest_client.get("/admin/").content.decode()


def test_it_stands_in_the_menu_of_reports(editor_client):
    assert reverse("was_the_page_useful") == ADDRESS
    assert ADDRESS in editor_client.get("/admin/").content.decode()


def test_it_can_be_taken_out_as_a_table(editor_client, tally):
    tally("yes", 3)
    tally("hard", 1)

    response = editor_client.get(ADDRESS, {"export": "csv"})

    lines = b"".join(response.streaming_content).decode().splitlines()
    assert lines[0].lstrip("\ufeff") == 'Titel,Ja,Nej,"Andel ja, procent",Hvorfor ikke'
    assert lines[1] == "Ro i klassen,3,1,75,Den er svær at forstå: 1"


def test_many_pages_cost_no_more_questions_than_one(
    editor_client, article, tally, django_assert_max_num_queries
):
    tally("wrong", 1)
    editor_client.get(ADDRESS)
    with django_assert_max_num_queries(100) as with_one:
        editor_client.get(ADDRESS)
    for number in range(20):
        page = ArticlePageFactory(parent=article.get_parent(), title=f"Side {number}")
        tally("wrong", 1, page=page)

    with django_assert_max_num_queries(len(with_one)):
        editor_client.get(ADDRESS)


def test_a_deleted_page_takes_its_numbers_along(article, tally):
    tally("yes", 1)

    article.delete()

    assert not Tally.objects.exists()


def test_counting_does_not_make_a_page_look_used(editor_client, article, tally):
    tally("yes", 1)

    response = editor_client.get(reverse("wagtailadmin_pages:usage", args=[article.pk]))

    assert "Tally" not in response.content.decode()
