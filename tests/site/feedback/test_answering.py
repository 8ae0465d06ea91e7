"""A reader says whether a page was useful, and nothing about the reader is kept."""

import datetime

import pytest
from django.test import Client
from django.utils import timezone
from wagtail.models import PageViewRestriction

from tests.reading import main_of, page_of, text_of, with_class
from tests.site.feedback.conftest import ADDRESS
from tryghed.feedback import limits
from tryghed.feedback.models import Tally

NOT_OURS = "Vi kunne ikke se, hvilken side svaret handler om."
GONE = "Den side, du svarede om, findes ikke længere på webstedet."


@pytest.fixture
def today(monkeypatch):
    """Let some days pass: today(days=8)."""
    now = timezone.now()

    def move(**period):
        monkeypatch.setattr(timezone, "now", lambda: now + datetime.timedelta(**period))

    return move


def box_at(client, address):
    return with_class(main_of(client.get(address)), "feedback")


def test_a_yes_is_counted_and_the_page_says_thank_you(client, article, answer, counted):
    response = answer(article, "yes")

    assert response.status_code == 303
    assert response["Location"] == f"{article.url}?tak=1#nyttig"
    assert counted(article) == {"yes": 1}
    (box,) = box_at(client, response["Location"])
    assert box.get("id") == "nyttig"
    assert "Tak for dit svar" in text_of(box)
    assert box.find(".//form") is None


@pytest.mark.parametrize("reason", ["too_long", "hard", "unanswered", "wrong", "outdated"])
def test_a_no_is_counted_under_its_reason(article, answer, counted, reason):
    assert answer(article, "no", reason=reason).status_code == 303

    assert counted(article) == {reason: 1}


def test_a_no_needs_no_reason(article, answer, counted):
    answer(article, "no")

    assert counted(article) == {"no": 1}


def test_a_reason_chosen_before_a_yes_is_not_counted(article, answer, counted):
    answer(article, "yes", reason="wrong")

    assert counted(article) == {"yes": 1}


def test_answers_add_up_in_one_row_a_day(article, answer, counted, today):
    for _ in range(3):
        answer(article, "yes")
    assert counted(article) == {"yes": 3}

    today(days=1)
    answer(article, "yes")

    assert sorted(Tally.objects.filter(page=article).values_list("number", flat=True)) == [1, 3]


def test_a_count_made_meanwhile_is_not_lost(article):
    """Two processes have both seen the row before either adds."""
    Tally.objects.add_one(article, "yes")
    seen = Tally.objects.get()
    Tally.objects.add_one(article, "yes")

    Tally.objects.add_one(seen.page, "yes")

    assert Tally.objects.get().number == 3


def test_nothing_is_kept_of_who_answered(client, article, answer):
    shown = client.get(article.url)
    response = answer(article, "no", reason="wrong")

    assert not shown.cookies
    assert not response.cookies
    assert {field.name for field in Tally._meta.fields} == {
        "id",
        "page",
        "day",
        "answer",
        "number",
    }
    assert Tally.objects.get().day == timezone.localdate()


def test_no_token_of_django_is_asked_for(article, form_at, counted):
    strict = Client(enforce_csrf_checks=True)

    response = strict.post(ADDRESS, form_at(article) | {"answer": "yes"})

    assert response.status_code == 303
    assert counted(article) == {"yes": 1}


def test_the_question_has_no_field_for_words(client, article):
    (box,) = box_at(client, article.url)

    assert not list(box.iter("textarea"))
    kinds = {each.get("type", "text") for each in box.iter("input")}
    assert kinds == {"hidden", "radio", "text"}
    (for_robots,) = [each for each in box.iter("input") if "type" not in each.attrib]
    assert for_robots in list(box.find(".//p[@hidden]").iter())


def test_a_robot_that_fills_in_everything_is_thanked_and_not_counted(article, answer, counted):
    assert answer(article, "yes", website="https://example.org").status_code == 303

    assert counted(article) == {}


def test_the_question_is_asked_in_english_and_leads_back_there(client, english, form_at, counted):
    page = english("articles.R1")

    assert "Was this page useful?" in text_of(box_at(client, page.url)[0])
    response = client.post("/en/was-this-page-useful/", form_at(page) | {"answer": "no"})

    assert response["Location"] == f"{page.url}?thanks=1#nyttig"
    assert counted(page) == {"no": 1}


def test_the_page_reads_the_same_all_day_and_its_form_works_for_a_week(
    client, article, form_at, today, counted
):
    """A copy of the page that a cache keeps must go on working, and be byte for byte the same."""
    kept = form_at(article)
    assert client.get(article.url).content == client.get(article.url).content
    today(days=7)

    assert client.post(ADDRESS, kept | {"answer": "yes"}).status_code == 303
    assert counted(article) == {"yes": 1}


# What cannot be counted


@pytest.fixture
def refused(client):
    """Send what must be refused: refused(data, status) -> what the page says."""

    def send(data, status, address=ADDRESS, **headers):
        response = client.post(address, data, headers=headers)
        assert response.status_code == status
        assert not response.cookies
        assert not Tally.objects.exists()
        return text_of(main_of(response))

    return send


def test_a_form_older_than_a_week_is_refused(article, form_at, today, refused):
    kept = form_at(article)
    today(days=8)

    assert "åben i mere end en uge" in refused(kept | {"answer": "yes"}, 400)


@pytest.mark.parametrize("token", ["", "abc", "1.20261122:abc", ":", "🦢" * 500, "<script>"])
def test_a_token_that_is_none_is_refused(refused, token):
    said = refused({"token": token, "answer": "yes"}, 400)

    assert NOT_OURS in said
    assert "<script>" not in said


def test_a_token_for_one_page_does_not_count_for_another(article, danish, form_at, refused):
    own, _, signature = form_at(article)["token"].partition(".")
    other = danish("articles.R1").pk
    assert own == str(article.pk)

    assert NOT_OURS in refused({"token": f"{other}.{signature}", "answer": "yes"}, 400)


@pytest.mark.parametrize(
    "data",
    [
        {"answer": "maybe"},
        {"answer": ""},
        {},
        {"answer": "no", "reason": "because"},
        {"answer": "too_long"},
        {"answer": "yes", "reason": "yes"},
    ],
)
def test_an_answer_that_is_none_is_refused_with_a_way_back(client, article, form_at, data):
    response = client.post(ADDRESS, form_at(article) | data)

    assert response.status_code == 400
    main = main_of(response)
    assert "Vælg ja eller nej" in text_of(main)
    assert f"{article.url}#nyttig" in [link.get("href") for link in main.iter("a")]
    assert not Tally.objects.exists()


def test_a_page_that_was_deleted_is_not_counted(article, form_at, refused):
    form = form_at(article)
    article.delete()

    assert GONE in refused(form | {"answer": "yes"}, 404)


@pytest.mark.parametrize("hidden", ["draft", "expired", "private", "below_private"])
def test_a_page_that_visitors_may_not_meet_is_as_good_as_gone(article, form_at, refused, hidden):
    form = form_at(article)
    if hidden == "draft":
        article.unpublish()
    elif hidden == "expired":
        article.expire_at = timezone.now() - datetime.timedelta(minutes=1)
        article.save()
    else:
        closed = article if hidden == "private" else article.get_parent()
        PageViewRestriction.objects.create(page=closed, restriction_type="login")

    said = refused(form | {"answer": "yes"}, 404)

    assert GONE in said
    assert article.title not in said


def test_staff_are_not_asked_about_a_page_that_is_private(editor_client, article):
    PageViewRestriction.objects.create(page=article, restriction_type="login")

    response = editor_client.get(article.url)

    assert response.status_code == 200
    assert with_class(page_of(response), "feedback") == []


def test_another_website_cannot_answer_in_the_readers_name(article, form_at, refused):
    form = form_at(article) | {"answer": "yes"}

    assert NOT_OURS in refused(form, 400, **{"Sec-Fetch-Site": "cross-site"})


def test_a_browser_that_sends_from_our_own_page_is_counted(client, article, form_at, counted):
    form = form_at(article) | {"answer": "yes"}

    client.post(ADDRESS, form, headers={"Sec-Fetch-Site": "same-origin"})

    assert counted(article) == {"yes": 1}


def test_a_minute_has_room_for_so_many_answers_about_a_page(
    monkeypatch, article, danish, answer, counted
):
    monkeypatch.setattr(limits, "MOST_ANSWERS_A_MINUTE", 2)
    monkeypatch.setattr(limits.time, "time", lambda: 1_000_000)
    answer(article, "yes")
    answer(article, "yes")

    response = answer(article, "yes")

    assert response.status_code == 429
    assert "Prøv igen om et minut" in text_of(main_of(response))
    assert counted(article) == {"yes": 2}
    assert answer(danish("articles.R1"), "yes").status_code == 303

    monkeypatch.setattr(limits.time, "time", lambda: 1_000_060)
    assert answer(article, "yes").status_code == 303


def test_nothing_but_a_form_is_received(client):
    response = client.get(ADDRESS)

    assert response.status_code == 405
    assert response["Allow"] == "POST"
    assert "Der blev ikke sendt noget" in text_of(main_of(response))


def test_a_refusal_is_in_the_readers_language(refused):
    said = refused({"token": "x"}, 400, address="/en/was-this-page-useful/")

    assert "Your answer was not counted" in said


def test_octets_that_are_no_text_are_refused(client):
    response = client.post(
        ADDRESS, b"token=%00%ff&answer=%00", content_type="application/x-www-form-urlencoded"
    )

    assert response.status_code == 400


@pytest.mark.parametrize("query", ["tak=", "tak=0&tak=1", "tak[]=1", "nej=%ff"])
def test_whatever_stands_in_the_address_the_page_is_shown(client, article, query):
    assert client.get(f"{article.url}?{query}").status_code == 200
