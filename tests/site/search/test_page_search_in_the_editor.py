"""Editors find pages as visitors do, by what they mean; and whatever they type, the editor answers."""

import pytest
from django.db import connection
from django.urls import reverse
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from wagtail.images import get_image_model
from wagtail.models import Page, PageViewRestriction
from wagtail.search.backends import get_search_backend
from wagtail.search.query import MATCH_ALL, Not, Phrase, PlainText

from tests.factories import ContentPageFactory, TopicFactory
from tests.reading import main_of, text_of
from tryghed.media.models import SiteDocument

SEARCH = reverse("wagtailadmin_pages:search")
CHOOSER = reverse("wagtailadmin_choose_page_search")
EXPLORER = reverse("wagtailadmin_explore_root")
HOSTILE = [
    '"',
    '""',
    'skole "',
    "'",
    "\\",
    "--",
    "- -",
    "!!!",
    "🦉",
    " ",
    "((((",
    "* : ^ & | !",
    "AND",
    "OR NOT NEAR(",
    "skole AND",
    "title:skole",
    "{title} : x",
    "live:yes",
    'live:"',
    "%s %(x)s %",
    "''; DROP TABLE x; --",
    "§",
    "ﹰ ﾞ",
    "\u202eskole",
    "x" * 10_000,
    "skole " * 1_700,
    '"' * 5_000,
    "a" * 3_000 + " b",
]


@pytest.fixture
def pages(danish):
    """
    Om os
    ├── Fraværsregler
    ├── Fravær
    └── Sommerfest
    """
    titles = ["Fraværsregler ved Åen", "Fravær ved Åen", "Sommerfest ved Åen"]
    return [ContentPageFactory(parent=danish("unit"), title=title) for title in titles]


def searched(client, query):
    return client.get(SEARCH, {"q": query})


def chosen(client, query):
    return client.get(CHOOSER, {"q": query})


def explored(client, query):
    return client.get(EXPLORER, {"q": query})


EVERYWHERE = pytest.mark.parametrize("look", [searched, chosen, explored])


@EVERYWHERE
@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("fravær ved åen", {"Fraværsregler ved Åen", "Fravær ved Åen"}),
        ("fraværet åen", {"Fraværsregler ved Åen", "Fravær ved Åen"}),
        ("fravaer aaen", {"Fraværsregler ved Åen", "Fravær ved Åen"}),
        ("regel åen", {"Fraværsregler ved Åen"}),
        ("sommerfesten åen", {"Sommerfest ved Åen"}),
        ("somm ved å", {"Sommerfest ved Åen"}),
        ("åen skolefest", set()),
    ],
)
def test_an_editor_finds_pages_by_what_she_means(editor_client, pages, look, query, found):
    assert shown(look(editor_client, query), pages) == found


def shown(response, pages):
    """Which of these pages an answer of the editor shows, by their titles."""
    assert response.status_code == 200
    text = response.content.decode()
    return {page.title for page in pages if page.title in text}


@EVERYWHERE
def test_an_editor_goes_on_finding_what_visitors_may_not_meet(editor_client, pages, look):
    rules, absence, _party = pages
    rules.unpublish()
    PageViewRestriction.objects.create(page=absence, restriction_type="login")

    assert shown(look(editor_client, "fraværet åen"), pages) == {rules.title, absence.title}


def test_pages_of_both_languages_are_found(editor_client, english):
    page = ContentPageFactory(parent=english("unit"), title="Children’s parties at Aa")

    assert shown(searched(editor_client, "child party"), [page]) == {page.title}


def test_what_is_found_is_counted_by_kind(editor_client, pages):
    answer = text_of(main_of(searched(editor_client, "fraværet åen")))

    assert "Alle (2) Indholdsside (2)" in answer


def test_quoted_words_must_stand_as_they_are(editor_client, pages):
    assert shown(searched(editor_client, '"fravær ved"'), pages) == {"Fravær ved Åen"}
    assert shown(searched(editor_client, '"ved fravær"'), pages) == set()
    assert shown(searched(editor_client, 'sommerfest "ved åen"'), pages) == {"Sommerfest ved Åen"}


def test_only_published_pages_are_found_where_that_is_asked_for(editor_client, pages):
    pages[0].unpublish()

    assert shown(searched(editor_client, "fravær åen live:yes"), pages) == {"Fravær ved Åen"}
    assert shown(searched(editor_client, "fravær åen live:no"), pages) == {"Fraværsregler ved Åen"}


def test_an_empty_search_shows_every_page(editor_client, pages):
    number = Page.objects.exclude(depth=1).count()

    assert editor_client.get(SEARCH).context["all_pages"].count() >= number


@EVERYWHERE
def test_whatever_an_editor_types_gets_an_answer(editor_client, look):
    assert [query for query in HOSTILE if look(editor_client, query).status_code != 200] == []


OTHERS = {
    "images": reverse("wagtailimages:index"),
    "documents": reverse("wagtaildocs:index"),
    "topics": reverse("wagtailsnippets_taxonomy_topic:list"),
    "sources": reverse("wagtailsnippets_citations_source:list"),
    "contact cards": reverse("wagtailsnippets_people_contactcard:list"),
    "alerts": reverse("wagtailsnippets_alerts_alert:list"),
    "users": reverse("wagtailusers_users:index"),
    "chosen image": reverse("wagtailimages_chooser:choose_results"),
    "chosen document": reverse("wagtaildocs_chooser:choose_results"),
}


@pytest.mark.parametrize("address", OTHERS.values(), ids=OTHERS)
def test_whatever_is_looked_for_elsewhere_gets_an_answer(editor_client, address):
    failed = [
        query for query in HOSTILE if editor_client.get(address, {"q": query}).status_code != 200
    ]

    assert failed == []


# Asked in Python


def titles(results):
    return {each.title for each in results}


def of(pages):
    return Page.objects.filter(pk__in=[page.pk for page in pages])


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("fraværet", {"Fraværsregler ved Åen", "Fravær ved Åen"}),
        ("fravaer", {"Fraværsregler ved Åen", "Fravær ved Åen"}),
        ("regler", {"Fraværsregler ved Åen"}),
        ("sommerfester åen", {"Sommerfest ved Åen"}),
        ("kort sagt", {"Fraværsregler ved Åen", "Fravær ved Åen", "Sommerfest ved Åen"}),
        ("sommerfest fravær", set()),
        ("", set()),
    ],
)
def test_a_search_of_all_text_speaks_keys(pages, query, found):
    assert titles(of(pages).search(query)) == found


def test_any_word_will_do_where_that_is_asked_for(pages):
    assert titles(of(pages).search("sommerfest regler", operator="or")) == {
        "Fraværsregler ved Åen",
        "Sommerfest ved Åen",
    }
    assert titles(of(pages).autocomplete("sommerfest regler", operator="or")) == {
        "Fraværsregler ved Åen",
        "Sommerfest ved Åen",
    }


def test_the_page_that_fits_best_comes_first(danish):
    long = "Et besøg hos naboerne og deres mange venner"
    ContentPageFactory(parent=danish("unit"), title=long, summary="Om andet.")
    ContentPageFactory(parent=danish("unit"), title="Nabobesøg", summary="Besøg naboer. " * 3)
    ContentPageFactory(parent=danish("unit"), title="Besøg naboer", summary="Besøg naboer. " * 3)

    found = [page.title for page in Page.objects.autocomplete("besøg nabo")]

    assert found.index("Besøg naboer") < found.index(long)


def test_the_best_come_first_however_many_are_cut_out(pages, django_assert_num_queries):
    everything = [page.pk for page in of(pages).autocomplete("ved åen fravær")]

    assert [page.pk for page in of(pages).autocomplete("ved åen fravær")[1:2]] == everything[1:2]
    with django_assert_num_queries(1 if connection.vendor == "postgresql" else 3):
        list(of(pages).autocomplete("ved åen"))


def test_another_order_can_be_asked_for(pages):
    found = of(pages).order_by("title").autocomplete("åen", order_by_relevance=False)

    assert [page.title for page in found] == sorted(page.title for page in pages)


def test_queries_put_together_are_understood(pages):
    query = PlainText("fraværet") & ~PlainText("regel")

    assert titles(of(pages).search(query)) == {"Fravær ved Åen"}
    assert titles(of(pages).search(PlainText("regel") | Phrase("sommerfesten"))) == {
        "Fraværsregler ved Åen",
        "Sommerfest ved Åen",
    }
    assert len(of(pages).search(MATCH_ALL)) == 3
    assert len(of(pages).search(Not(MATCH_ALL))) == 0


def test_results_are_counted_cut_and_grouped(pages):
    found = of(pages).autocomplete("åen")

    assert found.count() == 3
    assert len(found[:2]) == 2
    assert sum(found.facet("content_type_id").values()) == 3
    assert of(pages).autocomplete("🦉").count() == 0
    assert dict(of(pages).autocomplete("🦉").facet("content_type_id")) == {}


def test_other_things_are_looked_for_as_before(django_user_model):
    backend = get_search_backend()
    topic = TopicFactory(name="Børn & unge på vej")

    def topics(query):
        return [each.pk for each in backend.autocomplete(query, type(topic))]

    assert topics("børn & unge") == [topic.pk]
    assert topics("på ve") == [topic.pk]
    assert topics("børnene") == []
    assert topics('"') == []


@pytest.mark.parametrize("model", [Page, SiteDocument, get_image_model()])
@pytest.mark.parametrize("ask", ["search", "autocomplete"])
@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(query=st.text(max_size=60) | st.text(alphabet="\"'\\*:^&|!()<>-~ \0aå§%", max_size=30))
def test_no_text_at_all_breaks_a_search(model, ask, query):
    results = getattr(get_search_backend(), ask)(query, model)

    assert results.count() >= len(results[:3])
