"""Editors see which of their pages help, which do not, and why not."""

import datetime
from collections import defaultdict
from io import BytesIO
from itertools import product

import openpyxl
import pytest
from django.contrib.auth.models import Group, Permission
from django.urls import reverse
from django.utils import timezone
from wagtail.models import GroupPagePermission

from tests.factories import ArticlePageFactory
from tests.reading import page_of, text_of
from tryghed.counts.small_numbers import is_small
from tryghed.feedback.models import NOES, Answer, Tally
from tryghed.feedback.shown import as_shown

ADDRESS = "/admin/reports/feedback/"
FEW = "færre end 5"
NO_ANSWERS = "Ingen læser har svaret om en side, du må redigere."


@pytest.fixture
def tally(article):
    """Have some readers answered: tally("wrong", 3, page=…, days_ago=…)."""

    def make(answer, number, page=article, days_ago=0):
        day = timezone.localdate() - datetime.timedelta(days=days_ago)
        return Tally.objects.create(page=page, day=day, answer=answer, number=number)

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
    tally("yes", 18)
    tally("no", 5)
    tally("too_long", 5)
    tally("outdated", 6)
    tally("outdated", 2, days_ago=1)

    ((title, yes, no, share, reasons),) = rows(editor_client)

    assert title.startswith("Ro i klassen")
    assert (yes, no, share) == ("18", "18", "50 %")
    assert reasons == "Noget er forældet: 8, Den er for lang: 5"


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ({"yes": 4, "no": 9}, [FEW, "9", "–", ""]),
        ({"yes": 9, "no": 1}, ["9", FEW, "–", ""]),
        ({"yes": 9}, ["9", "0", "100 %", ""]),
        ({"wrong": 1}, ["0", FEW, "–", "Noget er forkert"]),
        (
            {"yes": 5, "too_long": 6, "wrong": 1},
            ["5", "7", "42 %", "Noget er forkert, Den er for lang"],
        ),
        ({"yes": 5, "hard": 6, "no": 1}, ["5", "7", "42 %", "Den er svær at forstå"]),
    ],
)
def test_a_small_number_is_said_in_words_and_what_is_wrong_is_said_all_the_same(
    editor_client, tally, given, shown
):
    for answer, number in given.items():
        tally(answer, number)

    assert [row[1:] for row in rows(editor_client)] == [shown]


def test_no_small_number_can_be_worked_out_from_what_is_shown():
    """Whatever readers answer, another number of the same answer would look the same."""
    small_enough = range(6)  # a larger one hides nothing that a 5 does not
    by_look = defaultdict(list)
    for noes in product(small_enough, repeat=len(NOES)):
        look = as_shown(dict(zip(NOES, noes, strict=True)))
        by_look[look.no, look.reasons].append(noes)

    for alike in by_look.values():
        for numbers in zip(*alike, strict=True):
            assert not (len(set(numbers)) == 1 and is_small(numbers[0])), alike


def test_a_share_is_not_shown_where_it_would_tell_a_small_number():
    for yes, no in product(range(12), repeat=2):
        shown = as_shown({Answer.YES: yes, Answer.NO: no})

        assert (shown.share == "") == (is_small(yes) or is_small(no) or not yes + no)


def test_pages_that_help_least_come_first(editor_client, article, tally):
    other = ArticlePageFactory(parent=article.get_parent(), title="Anden side")
    tally("yes", 9)
    tally("no", 1)
    tally("no", 5, page=other)

    assert rows(editor_client)[0][0].startswith("Anden side")


def test_the_order_does_not_tell_what_the_numbers_hide(editor_client, article, tally):
    other = ArticlePageFactory(parent=article.get_parent(), title="Anden side")
    tally("no", 4)
    tally("no", 1, page=other)

    assert [row[0][:2] for row in rows(editor_client)] == ["An", "Ro"]


def test_a_page_without_answers_is_not_listed(editor_client):
    assert rows(editor_client) == []
    assert NO_ANSWERS in editor_client.get(ADDRESS).content.decode()


@pytest.mark.parametrize(
    ("period", "yes"),
    [
        ("30", "5"),
        ("90", "15"),
        ("365", "35"),
        ("", "75"),
        ("abc", "75"),
        ("-1", "75"),
        ("9" * 99, "75"),
    ],
)
def test_it_counts_the_days_that_are_asked_for(editor_client, tally, period, yes):
    tally("yes", 5, days_ago=29)
    tally("yes", 10, days_ago=89)
    tally("yes", 20, days_ago=364)
    tally("yes", 40, days_ago=365)

    assert [row[1] for row in rows(editor_client, period=period)] == [yes]


def test_an_editor_sees_only_pages_that_she_may_edit(author_of, danish, article, tally):
    tally("no", 20)
    tally("no", 30, page=danish("articles.R1"))

    client = author_of(article.get_parent())

    assert [row[2] for row in rows(client)] == ["20"]


def test_a_user_without_pages_is_turned_away(guest_client, tally):
    tally("no", 2)

    assert guest_client.get(ADDRESS).status_code == 302
    assert ADDRESS not in guest_client.get("/admin/").content.decode()


def test_it_stands_in_the_menu_of_reports(editor_client):
    assert reverse("was_the_page_useful") == ADDRESS
    assert ADDRESS in editor_client.get("/admin/").content.decode()


def exported(client, kind):
    response = client.get(ADDRESS, {"export": kind})
    return b"".join(response.streaming_content)


def test_it_can_be_taken_out_as_a_table(editor_client, tally):
    tally("yes", 15)
    tally("hard", 5)

    lines = exported(editor_client, "csv").decode().splitlines()

    assert lines[0].lstrip("\ufeff") == 'Titel,Ja,Nej,"Andel ja, procent",Hvorfor ikke'
    assert lines[1] == "Ro i klassen,15,5,75,Den er svær at forstå: 5"


def test_what_is_taken_out_hides_the_same(editor_client, article, tally):
    tally("yes", 3)
    tally("wrong", 1)
    article.title = "=1+1"
    article.save()

    csv = exported(editor_client, "csv").decode().splitlines()[1]
    sheet = openpyxl.load_workbook(BytesIO(exported(editor_client, "xlsx"))).active
    row = list(sheet.iter_rows(values_only=True))[1]

    assert csv == f"'=1+1,{FEW},{FEW},,Noget er forkert"
    assert row[1:] == (FEW, FEW, None, "Noget er forkert")


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
