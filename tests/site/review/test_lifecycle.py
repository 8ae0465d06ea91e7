"""A page grows old in view of those who answer for it, and later of its readers."""

import datetime
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from knowledge.choices import ArticleType
from tests.factories import ArticlePageFactory, ContentPageFactory, NewsPageFactory
from tryghed.review.kinds import months_after
from tryghed.review.models import PageReview, Reminder
from tryghed.search.finding import Question, find

ONE_DAY = datetime.timedelta(days=1)
OLD = "Siden er ikke gennemgået siden"


def days(first, last):
    day, end = datetime.date.fromisoformat(first), datetime.date.fromisoformat(last)
    while day <= end:
        yield day.isoformat()
        day += ONE_DAY


def review_of(page):
    return PageReview.objects.get(pk=page.pk)


def test_a_year_and_a_half_of_a_page_that_nobody_reviews(project, remind, read, client):
    """Every day the command runs; what comes of it, and what readers see."""
    mails = {day: [mail.to for mail in remind(day)] for day in days("2027-01-10", "2028-07-20")}

    assert {day: to for day, to in mails.items() if to} == {
        "2027-12-11": [["anna@example.org"]],
        "2028-01-10": [["anna@example.org"]],
        "2028-02-09": [["anna@example.org"]],
    }
    assert OLD not in read(project.url, "2028-04-09")
    assert f"{OLD} 10. januar 2027." in read(project.url, "2028-04-10")


def test_a_click_starts_the_next_year(project, remind, link, read, client):
    address = link("2028-02-09")
    client.post(address)

    assert review_of(project).due_on == datetime.date(2029, 2, 9)
    assert OLD not in read(project.url, "2029-05-08")
    assert f"{OLD} 9. februar 2028." in read(project.url, "2029-05-09")
    assert remind("2029-01-09") == []
    assert len(remind("2029-01-10")) == 1


def test_a_mail_names_the_pages_the_days_and_the_links(project, guide, remind):
    (mail,) = remind("2027-12-11")

    assert mail.subject == "2 sider skal gennemgås"
    assert "Hej Anna" in mail.body
    assert "Lys på stien\nSkal være gennemgået senest 10. januar 2028." in mail.body
    assert "Ikke gennemgået siden 10. januar 2027." in mail.body
    assert f"Læs siden: {guide.full_url}" in mail.body
    assert f"/admin/pages/{project.pk}/edit/" in mail.body
    assert mail.body.count("Stadig korrekt: http") == 2
    assert "60 dage" in mail.body
    assert not [line for line in mail.body.splitlines() if "{" in line or "&quot;" in line]


def test_the_same_mail_is_not_sent_twice(project, remind):
    assert len(remind("2027-12-11")) == 1
    assert remind("2027-12-11") == []
    assert remind("2027-12-12") == []


def test_days_on_which_the_command_did_not_run_are_made_up_for_with_one_mail(project, remind):
    (mail,) = remind("2028-03-01")

    assert "Skulle være gennemgået senest 10. januar 2028." in mail.body
    assert remind("2028-03-02") == []


def test_a_new_responsible_person_hears_of_what_is_due(project, person, remind):
    remind("2027-12-11")
    PageReview.objects.filter(pk=project.pk).update(responsible=person("bo"))

    assert [mail.to for mail in remind("2027-12-12")] == [["bo@example.org"]]


@pytest.mark.parametrize("values", [{"is_active": False}, {"email": ""}])
def test_where_nobody_can_be_written_to_the_administrators_are(
    project, anna, person, remind, values
):
    person("chef")
    for name, value in values.items():
        setattr(anna, name, value)
    anna.save()

    (mail,) = remind("2027-12-11")

    assert mail.to == ["chef@example.org"]
    nobody = "Ingen er ansvarlig for siden." in mail.body
    assert nobody is (values == {"is_active": False})


def test_a_draft_and_a_page_that_was_taken_back_are_not_reminded_of(project, danish, anna, remind):
    ContentPageFactory(parent=danish("unit"), title="Kladde", owner=anna, live=False)
    project.unpublish()

    assert remind("2028-01-10") == []


def test_a_mail_server_that_is_down_loses_nothing(project, remind, settings, clock):
    working = settings.EMAIL_BACKEND
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1  # where nobody answers
    clock.move_to("2027-12-11 06:00")
    with pytest.raises(CommandError, match="tries again"):
        call_command("remind_of_reviews", stdout=StringIO())
    assert not Reminder.objects.exists()

    settings.EMAIL_BACKEND = working
    assert len(remind("2027-12-12")) == 1


def test_the_command_takes_in_pages_from_before_there_were_reviews(project, clock):
    PageReview.objects.filter(pk=project.pk).delete()

    clock.move_to("2027-12-11 06:00")
    call_command("remind_of_reviews", stdout=(said := StringIO()))

    assert "Reminders sent: 1." in said.getvalue()
    assert review_of(project).due_on == datetime.date(2028, 1, 10)


@pytest.mark.parametrize(
    ("values", "months"),
    [
        ({}, 12),
        ({"needs_legal_review": True}, 6),
        ({"article_type": ArticleType.LEGAL_BASIS}, 6),
        ({"article_type": ArticleType.LEGAL_BASIS, "review_interval_months": 3}, 3),
    ],
)
def test_guidance_is_reviewed_each_year_and_law_twice(danish, values, months):
    day = datetime.date(2027, 1, 10)
    page = ArticlePageFactory(
        parent=danish("knowledge_topics.art"),
        title="Ro",
        reviewed_on=day,
        law_as_of=day,
        **values,
    )

    assert review_of(page).due_on == page.review_due == months_after(day, months)


def test_news_are_never_due(danish):
    page = NewsPageFactory(parent=danish("news"), title="Nyt")
    page.save_revision().publish()

    assert review_of(page).due_on is None


def test_a_translation_follows_its_source(danish, english, anna, remind):
    source, translation = danish("projects.politikadet"), english("projects.politikadet")
    source.owner = anna
    PageReview.objects.filter(pk__in=[source.pk, translation.pk]).delete()

    source.save()
    translation.save()

    assert review_of(translation).responsible == anna
    mails = remind("2029-01-01")
    assert [mail.body.count("Stadig korrekt: http") for mail in mails] == [1]


def test_readers_are_told_calmly_in_both_languages(danish, english, read):
    for find_page, said in ((danish, OLD), (english, "The page has not been reviewed since")):
        page = find_page("projects.politikadet")
        page.save()
        PageReview.objects.filter(pk=page.pk).update(
            reviewed_on=datetime.date(2026, 1, 1), due_on=datetime.date(2027, 1, 1)
        )

        assert said not in read(page.url, "2027-03-31")
        assert said in read(page.url, "2027-04-01")


def test_the_acute_path_says_it_too(danish, read):
    page = danish("urgent")
    page.save()
    PageReview.objects.filter(pk=page.pk).update(due_on=datetime.date(2026, 1, 1))

    assert OLD in read(page.url, "2026-12-01")


def test_readers_never_see_who_is_responsible(project, client, clock):
    clock.move_to("2028-06-01")

    body = client.get(project.url).content.decode()

    assert OLD in body
    assert "Anna" not in body
    assert "anna" not in body


def test_a_page_that_is_long_overdue_stands_lower_in_search(danish, clock):
    for title in ("Flagermus ét", "Flagermus to"):
        page = ContentPageFactory(parent=danish("unit"), title=title)
        page.save_revision().publish()
    neglected = page  # else the newer comes first

    def first(day):
        clock.move_to(f"{day} 12:00")
        return find(Question("flagermus", "da")).results[0].title

    review = review_of(neglected)
    assert review.falls_on == datetime.date(2028, 7, 10)
    other = PageReview.objects.get(page__title="Flagermus ét")
    other.review_interval_months = 120
    other.save()
    other.page.specific.save()
    assert first("2028-07-09") == "Flagermus to"
    assert first("2028-07-10") == "Flagermus ét"
