"""Pages that editors put first: for what was meant, not for the letters that were typed."""

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse

from home.roles import make_roles
from tests.factories import ContentPageFactory
from tests.reading import main_of, text_of
from tryghed.analysis.words import words_of
from tryghed.search.models import PromotedPage, Promotion
from tryghed.search.promoting import promoted_page_ids

LIST = reverse("wagtailsnippets_search_promotion:list")
ADD = reverse("wagtailsnippets_search_promotion:add")


@pytest.fixture
def pages(danish):
    """Three pages to put first."""
    return [ContentPageFactory(parent=danish("unit"), title=f"Side {each}") for each in "ABC"]


def promote(*queries, pages, language="da"):
    promotion = Promotion.objects.create(language=language, queries="\n".join(queries))
    for place, page in enumerate(pages):
        PromotedPage.objects.create(promotion=promotion, page=page, sort_order=place)
    return promotion


def found(query, language="da"):
    return promoted_page_ids(words_of(query), language)


@pytest.mark.parametrize(
    ("promoted", "searched"),
    [
        ("skolefravær", "skolefraværet"),
        ("Skolefravær", "skolefravær"),
        ("skolefravær", "fravær i skolen"),
        ("skolefravær", "skole fravær"),
        ("fravær i skolen", "skolefravær"),
        ("børn", "barn"),
        ("A.R.T.", "art"),
        ("§ 133", "paragraf 133"),
        ("§ 133", "133"),
        ("hvad er A.R.T.?", "A.R.T."),
        ("tavshedspligt samtykke", "samtykke og tavshedspligt"),
        ("ungdomsklub", "klubben for ungdommen"),
        ("hvad nu", "hvad nu"),
    ],
)
def test_it_is_matched_on_meaning(pages, promoted, searched):
    promote(promoted, pages=pages[:1])

    assert found(searched) == [pages[0].pk]


@pytest.mark.parametrize(
    ("promoted", "searched"),
    [
        ("skolefravær", "skole"),
        ("skolefravær", "fravær"),
        ("fravær", "skolefravær"),
        ("skolefravær", "fraværsregler i skolen"),
        ("skolefravær", "skolefravær og pjæk"),
        ("A.R.T.", "artikel"),
        ("A.R.T.", "kunst art"),
        ("politiskole", "skolepoliti"),
        ("journal", "journalist"),
        ("§ 133", "§ 13"),
        ("hvad er A.R.T.?", "hvad er"),
        ("skolefravær", ""),
        ("skolefravær", "!!!"),
    ],
)
def test_what_means_something_else_is_left_alone(pages, promoted, searched):
    promote(promoted, pages=pages[:1])

    assert found(searched) == []


def test_any_line_will_do(pages):
    promote("tavshedspligt", "må jeg sige det videre", pages=pages[:1])

    assert found("sige det videre") == [pages[0].pk]


def test_pages_come_in_the_editors_order_and_once(pages):
    promote("pjæk", pages=[pages[2], pages[0]])
    promote("pjæk", pages=[pages[0], pages[1]])

    assert found("pjæk") == [pages[2].pk, pages[0].pk, pages[1].pk]


def test_a_language_has_its_own(pages):
    promote("exit", pages=pages[:1], language="en")

    assert found("exit") == []
    assert found("exit", "en") == [pages[0].pk]
    assert found("exits", "en") == [pages[0].pk]


def test_a_change_is_in_force_at_once(pages):
    promotion = promote("pjæk", pages=pages[:1])
    assert found("skulk") == []

    Promotion.objects.update(queries="skulk")  # as another process would
    assert found("skulk") == [pages[0].pk]

    promotion.delete()
    assert found("skulk") == []


def test_a_deleted_page_is_forgotten(pages):
    promote("pjæk", pages=pages[:2])
    pages[0].delete()

    assert found("pjæk") == [pages[1].pk]


def test_looking_it_up_writes_nothing_and_asks_twice_at_most(pages, django_assert_num_queries):
    for number in range(20):
        promote(f"ord{number}", pages=pages)

    with django_assert_num_queries(1) as asked:
        assert found("noget andet") == []
    with django_assert_num_queries(2) as asked:
        assert len(found("ord7")) == 3

    assert all(query["sql"].startswith("SELECT") for query in asked.captured_queries)


# Writing them


def form(queries, pages, **changed):
    """What the browser sends: the queries, and the pages in their order."""
    data = {
        "language": "da",
        "queries": queries,
        "promoted_pages-TOTAL_FORMS": len(pages),
        "promoted_pages-INITIAL_FORMS": 0,
        "promoted_pages-MIN_NUM_FORMS": 1,
        "promoted_pages-MAX_NUM_FORMS": 3,
    }
    for place, page in enumerate(pages):
        data |= {
            f"promoted_pages-{place}-page": page.pk,
            f"promoted_pages-{place}-ORDER": place + 1,
            f"promoted_pages-{place}-id": "",
            f"promoted_pages-{place}-DELETE": "",
        }
    return data | changed


def test_an_editor_promotes_pages_and_meets_them_in_the_list(editor_client, pages):
    editor_client.post(ADD, form("  pjæk\r\n\r\nskulk ", [pages[1], pages[0]]))

    assert Promotion.objects.get().queries == "pjæk\nskulk"
    (row,) = main_of(editor_client.get(LIST)).findall(".//table/tbody/tr")
    assert "pjæk · skulk" in text_of(row)
    assert "Side B · Side A" in text_of(row)
    assert found("skulk") == [pages[1].pk, pages[0].pk]


def test_pages_can_change_places(editor_client, pages):
    promotion = promote("pjæk", pages=pages[:2])
    one, other = promotion.promoted_pages.order_by("sort_order")
    address = reverse("wagtailsnippets_search_promotion:edit", args=[promotion.pk])
    data = form("pjæk", [pages[1], pages[0]]) | {
        "promoted_pages-INITIAL_FORMS": 2,
        "promoted_pages-0-id": one.pk,
        "promoted_pages-1-id": other.pk,
    }

    editor_client.post(address, data)

    assert found("pjæk") == [pages[1].pk, pages[0].pk]


@pytest.mark.parametrize(
    ("queries", "message"),
    [
        ("???", "»???« har hverken bogstaver eller tal."),
        ("pjæk\nPJÆK", "»pjæk« og »PJÆK« er det samme for søgningen."),
        ("pjæk, skulk", "på sin egen linje"),
        ("x" * 61, "højst 60 tegn"),
    ],
    ids=["no letter", "twice", "a comma", "too long"],
)
def test_a_query_that_cannot_work_is_refused_in_words(editor_client, pages, queries, message):
    response = editor_client.post(ADD, form(queries, pages[:1]))

    assert message in " ".join(response.context["form"].errors["queries"])
    assert not Promotion.objects.exists()


@pytest.mark.parametrize("number", [0, 4])
def test_it_has_one_to_three_pages(editor_client, pages, danish, number):
    chosen = [*pages, danish("unit")][:number]

    response = editor_client.post(ADD, form("pjæk", chosen))

    assert response.status_code == 200
    assert not Promotion.objects.exists()


def test_a_page_stands_once(editor_client, pages):
    response = editor_client.post(ADD, form("pjæk", [pages[0], pages[0]]))

    assert "En side er valgt to gange." in text_of(main_of(response))
    assert not Promotion.objects.exists()


@pytest.mark.parametrize("page", ["999999", "", "-1"])
def test_a_page_that_is_none_is_refused(editor_client, pages, page):
    response = editor_client.post(ADD, form("pjæk", pages[:1]) | {"promoted_pages-0-page": page})

    assert response.status_code == 200
    assert not Promotion.objects.exists()


def test_the_report_fills_in_the_form(editor_client):
    main = main_of(editor_client.get(ADD, {"language": "en", "queries": "skiving"}))

    assert main.find(".//textarea[@name='queries']").text.split() == ["skiving"]
    chosen = main.find(".//select[@name='language']/option[@selected]")
    assert chosen.get("value") == "en"


def test_a_promoted_page_says_so_where_it_is_used(editor_client, pages):
    promote("pjæk", pages=pages[:1])

    response = editor_client.get(reverse("wagtailadmin_pages:usage", args=[pages[0].pk]))

    assert "pjæk" in text_of(main_of(response))


@pytest.mark.parametrize(
    ("role", "may"), [("Redaktør", True), ("Kommunikation", True), ("Projektmedarbejder", False)]
)
def test_only_those_who_keep_shared_things_may_promote(client, django_user_model, role, may):
    make_roles()
    user = django_user_model.objects.create_user("nogen")
    user.groups.add(Group.objects.get(name=role))
    client.force_login(user)

    assert [client.get(address).status_code for address in (LIST, ADD)] == [200 if may else 302] * 2
