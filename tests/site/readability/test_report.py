"""Editors see which of their published pages are hardest to read."""

import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Site

from tests.reading import page_of, text_of
from tests.site.readability.texts import EASY, audience
from tryghed.readability.models import Measurement
from tryghed.taxonomy.models import PageAudience

ADDRESS = "/admin/reports/hardest-pages/"
NONE = "Ingen udgivet side, du må redigere, er målt."


@pytest.fixture(autouse=True)
def _nothing_has_been_measured():
    Measurement.objects.all().delete()


def measured(page, lix, words=200):
    return Measurement.objects.create(
        page=page,
        published_at=timezone.now(),
        lix=lix,
        words=words,
        sentences=words // 20,
        long_words=words // 4,
    )


def rows(client, **query):
    """The report as its reader sees it: [[title, LIX, target, words a sentence, share, audiences]]."""
    body = page_of(client.get(ADDRESS, query)).find(".//main").findall(".//table/tbody/tr")
    return [[text_of(cell) for cell in row] for row in body]


def titles(client, **query):
    return [row[0].removesuffix(" dansk").removesuffix(" engelsk") for row in rows(client, **query)]


def test_the_hardest_page_comes_first_with_its_numbers(editor_client, article, targets):
    targets(40, leder=50)
    page, other = article(EASY, title="Let"), article(EASY, title="Svær")
    PageAudience.objects.create(page=other, audience=audience("leder"))
    measured(page, 31)
    measured(other, 52)

    first, second = rows(editor_client)

    assert first[0].startswith("Svær")
    assert first[1:] == ["52 (svær)", "50 over målet", "20", "25 %", "Leder"]
    assert second[1:] == ["31 (let)", "40", "20", "25 %", ""]


def test_a_page_is_listed_as_it_was_published_last(editor_client, article):
    page = article(EASY)
    measured(page, 60)
    measured(page, 30)

    assert [row[1] for row in rows(editor_client)] == ["30 (let)"]


def test_what_is_short_or_not_published_is_left_out(editor_client, article):
    short, withdrawn = article(EASY, title="Kort"), article(EASY, title="Trukket")
    measured(short, 60)
    measured(short, None)
    measured(withdrawn, 60)
    withdrawn.unpublish()

    assert rows(editor_client) == []
    assert NONE in editor_client.get(ADDRESS).content.decode()


def test_it_can_be_narrowed_to_a_section_in_every_language(editor_client, danish, english):
    for find, number in ((danish, 60), (english, 50)):
        measured(find("articles.R1"), number)
        measured(find("projects.politikadet"), number)

    found = titles(editor_client, section=danish("knowledge").pk)

    assert found == [danish("articles.R1").title, english("articles.R1").title]


def test_it_can_be_narrowed_to_an_audience_in_every_language(editor_client, article):
    one, two, none = (article(EASY, title=title) for title in ("En", "To", "Ingen"))
    PageAudience.objects.create(page=one, audience=audience("foraelder"))
    PageAudience.objects.create(page=two, audience=audience("foraelder", "en"))
    for page, number in ((one, 30), (two, 20), (none, 10)):
        measured(page, number)

    assert titles(editor_client, audience=audience("foraelder").pk) == ["En", "To"]


def test_it_can_be_narrowed_to_a_language(editor_client, danish, english):
    measured(danish("articles.R1"), 30)
    measured(english("articles.R1"), 40)

    assert titles(editor_client, language="en") == [english("articles.R1").title]


@pytest.mark.parametrize("query", [{"section": "abc"}, {"audience": "9" * 30}, {"language": "xx"}])
def test_nonsense_narrows_nothing(editor_client, article, query):
    measured(article(EASY), 30)

    assert len(rows(editor_client, **query)) == 1


def test_it_leads_to_the_readability_of_the_page(editor_client, article):
    page = article(EASY)
    measured(page, 30)

    link = page_of(editor_client.get(ADDRESS)).find(".//main").find(".//table/tbody/tr//a")

    assert link.get("href") == f"/admin/readability/{page.pk}/"


def test_an_editor_sees_only_pages_that_she_may_edit(client_as, danish):
    measured(danish("articles.R1"), 30)
    measured(danish("projects.politikadet"), 40)

    assert titles(client_as("Redaktør")) == [danish("articles.R1").title]


def test_a_user_without_pages_is_turned_away(guest_client):
    assert guest_client.get(ADDRESS).status_code == 302
    assert ADDRESS not in guest_client.get("/admin/").content.decode()


def test_it_stands_in_the_menu_of_reports(editor_client):
    assert reverse("hardest_pages") == ADDRESS
    assert ADDRESS in editor_client.get("/admin/").content.decode()


def test_it_can_be_taken_out_as_a_table(editor_client, article, targets):
    targets(40)
    measured(article(EASY, title="Svær side"), 52)

    response = editor_client.get(ADDRESS, {"export": "csv"})

    assert "de-svaereste-sider.csv" in response["Content-Disposition"]
    lines = b"".join(response.streaming_content).decode().lstrip("\ufeff").splitlines()
    assert lines == [
        'Titel,LIX,Sværhedsgrad,Højeste LIX,Ord pr. sætning,"Lange ord, procent",Målgrupper',
        "Svær side,52,svær,40,20,25,",
    ]


def test_many_pages_cost_no_more_questions_than_one(
    editor_client, article, django_assert_max_num_queries
):
    measured(article(EASY), 30)
    editor_client.get(ADDRESS)
    with django_assert_max_num_queries(100) as with_one:
        editor_client.get(ADDRESS)
    for number in range(20):
        measured(article(EASY, title=f"Side {number}"), 30)

    with django_assert_max_num_queries(len(with_one)):
        editor_client.get(ADDRESS)


def test_the_rest_of_the_page_is_fetched_alone(editor_client, article):
    measured(article(EASY, title="Svær side"), 52)

    response = editor_client.get(f"{ADDRESS}results/", {"language": "da"})

    assert "Svær side" in response.content.decode()
    assert b"<main" not in response.content


def test_without_a_default_site_the_report_and_the_editor_still_answer(editor_client, danish):
    article = danish("articles.R1")
    measured(article, lix=52)
    Site.objects.all().delete()

    assert editor_client.get(ADDRESS).status_code == 200
    assert (
        editor_client.get(reverse("wagtailadmin_pages:edit", args=[article.pk])).status_code == 200
    )
