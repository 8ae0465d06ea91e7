"""A reading list stands in its address; nobody is on it whom a visitor may not meet."""

import datetime

import pytest
from django.utils import timezone
from wagtail.models import PageViewRestriction

from knowledge.models.articles import ArticleType, Urgency
from tests.reading import main_of, page_of, text_of, with_class

RATED = {"impact": "moderate", "strength": 4, "rated_on": datetime.date(2026, 1, 1)}
YESTERDAY = timezone.now() - datetime.timedelta(days=1)
TOMORROW = timezone.now() + datetime.timedelta(days=1)
CANNOT_BE_SHOWN = "1 side kan ikke vises."


def titles(response):
    return [text_of(each) for each in with_class(main_of(response), "reading-list__title")]


def text(response):
    return text_of(main_of(response))


def test_it_shows_the_chosen_articles_in_the_order_of_the_address(client, article, address):
    first, second = article("Først"), article("Så")

    assert titles(client.get(address(second, first))) == ["Så", "Først"]


def test_it_says_type_urgency_evidence_and_review_in_words(client, article, address):
    page = article(
        article_type=ArticleType.METHOD,
        urgency=Urgency.THIS_WEEK,
        reviewed_on=datetime.date(2026, 11, 1),
        reviewed_by_role="Skolekonsulenten",
        **RATED,
    )

    shown = text(client.get(address(page)))

    assert "Metode · Handl denne uge" in shown
    assert "Virkning: middel. Evidens: stærk." in shown
    assert "Sidst gennemgået 1. november 2026 · Skolekonsulenten" in shown


def test_a_draft_is_shown_as_one(client, article, address):
    assert "Udkast – skal fagligt godkendes." in text(client.get(address(article())))


def test_an_article_whose_review_is_old_says_so(client, article, address):
    page = article(reviewed_on=datetime.date(2020, 1, 1))

    assert "skal gennemgås igen" in text(client.get(address(page)))


def test_each_article_has_a_way_off_the_list(client, article, address, list_page):
    first, second = article("Først"), article("Så")
    links = main_of(client.get(address(first, second))).iter("a")

    ways = {link.get("data-drop"): link.get("href") for link in links if link.get("data-drop")}

    assert ways[str(first.pk)] == address(second)
    assert ways[str(second.pk)] == address(first)
    assert ways[f"{first.pk},{second.pk}"] == list_page.url


def test_the_last_one_taken_off_leaves_an_empty_list(client, article, address, list_page):
    (page,) = [article()]
    links = with_class(main_of(client.get(address(page))), "button--quiet")

    assert list_page.url in [link.get("href") for link in links if link.get("data-drop")]


def test_an_empty_list_says_how_to_fill_it(client, list_page):
    response = client.get(list_page.url)

    assert titles(response) == []
    assert "Listen er tom." in text(response)
    assert "Tøm listen" not in text(response)


def hide_as_draft(page):
    page.unpublish()


def hide_as_private(page):
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)


def hide_as_expired(page):
    type(page).objects.filter(pk=page.pk).update(expire_at=YESTERDAY)


def hide_as_not_yet_public(page):
    type(page).objects.filter(pk=page.pk).update(go_live_at=TOMORROW)


def hide_by_deleting(page):
    type(page).objects.get(pk=page.pk).delete()


@pytest.mark.parametrize(
    "hide",
    [hide_as_draft, hide_as_private, hide_as_expired, hide_as_not_yet_public, hide_by_deleting],
)
@pytest.mark.parametrize("printed", [False, True])
def test_what_visitors_may_not_meet_is_left_out_and_counted(
    client, article, address, hide, printed
):
    shown, hidden = article("Alle må se mig"), article("Hemmeligheden")
    asked = address(hidden, shown, printed=printed)
    hide(hidden)

    response = client.get(asked)

    assert "Hemmeligheden" not in response.content.decode()
    assert "Alle må se mig" in text(response)
    assert CANNOT_BE_SHOWN in text(response)


def test_what_cannot_be_shown_can_be_taken_off(client, article, address):
    shown, hidden = article("Alle må se mig"), article("Hemmeligheden")
    asked = address(hidden, shown)
    hidden.unpublish()

    links = main_of(client.get(asked)).iter("a")

    assert {link.get("data-drop"): link.get("href") for link in links}[str(hidden.pk)] == address(
        shown
    )


@pytest.mark.parametrize("key", ["home", "projects.politikadet", "knowledge"])
def test_pages_that_are_no_guidance_are_left_out(client, danish, address, key):
    response = client.get(address(danish(key)))

    assert titles(response) == []
    assert CANNOT_BE_SHOWN in text(response)


@pytest.mark.parametrize(
    "rubbish",
    ["0", "-1", "1.5", "x", "'", "²", "9" * 18, "9" * 400, "1e9", "%27%20OR%201", "<b>", "None"],
)
@pytest.mark.parametrize("printed", [False, True])
def test_rubbish_in_the_address_is_skipped(client, article, address, rubbish, printed):
    response = client.get(address(rubbish, article(), printed=printed))

    assert response.status_code == 200
    assert "Ro i klassen" in text(response)
    assert CANNOT_BE_SHOWN in text(response)


@pytest.mark.parametrize("query", ["?artikler", "?artikler=", "?artikler=,,", "?artikler=%20,%20"])
def test_an_address_that_asks_for_nothing_is_an_empty_list(client, list_page, query):
    response = client.get(list_page.url + query)

    assert "Listen er tom." in text(response)
    assert "kan ikke vises" not in text(response)


def test_an_article_asked_for_twice_stands_there_once(client, article, address):
    page = article()

    response = client.get(f"{address(page, page)}&artikler={page.pk}")

    assert titles(response) == ["Ro i klassen"]
    assert "kan ikke vises" not in text(response)


def test_a_list_is_cut_at_twenty_and_says_so(client, article, address):
    pages = [article(f"Side nummer {number:02}") for number in range(1, 22)]

    response = client.get(address(*pages))

    assert titles(response) == [page.title for page in pages[:20]]
    assert "Der er plads til højst 20 sider på en liste." in text(response)


def test_twenty_fit(client, article, address):
    pages = [article(f"Side nummer {number:02}") for number in range(1, 21)]

    response = client.get(address(*pages))

    assert len(titles(response)) == 20
    assert "Der er plads til" not in text(response)


def test_an_english_reader_gets_the_english_versions(
    client, danish, english, address, english_list
):
    chosen, version = danish("articles.R1"), english("articles.R1")

    response = client.get(address(chosen, page=english_list, name="chosen"))

    assert titles(response) == [version.title]


def test_both_versions_of_an_article_are_one(client, danish, english, address):
    response = client.get(address(danish("articles.R1"), english("articles.R1")))

    assert titles(response) == [danish("articles.R1").title]
    assert "kan ikke vises" not in text(response)


def test_an_article_that_is_not_translated_is_counted_to_english_readers(
    client, article, address, english_list
):
    response = client.get(address(article(), page=english_list, name="chosen"))

    assert titles(response) == []
    assert "1 page cannot be shown." in text(response)


def test_the_language_switcher_takes_the_list_along(client, danish, address, english_list):
    page = danish("articles.R1")

    links = page_of(client.get(address(page))).iter("a")

    assert f"{english_list.url}?chosen={page.pk}" in [link.get("href") for link in links]


def test_search_engines_are_shown_one_address_for_all_lists(client, article, address, list_page):
    head = page_of(client.get(address(article()))).find("head")

    (canonical,) = [link for link in head.iter("link") if link.get("rel") == "canonical"]

    assert canonical.get("href") == list_page.full_url


@pytest.mark.parametrize("number", [1, 20])
def test_a_list_costs_the_same_however_long(
    client, article, address, django_assert_max_num_queries, number
):
    asked = address(*[article(f"Side nummer {each}") for each in range(number)])
    client.get(asked)

    with django_assert_max_num_queries(22):
        client.get(asked)
