"""A new page starts filled in, and never goes out with a mark in it."""

import json

import pytest
from django.urls import reverse
from django.utils import translation
from wagtail.models import Page, get_page_models

from home.models import ContentPage, NewsPage
from knowledge.models import ArticlePage
from projects.models import ProjectPage
from tests.editor_forms import add
from tests.factories import ContentPageFactory, ProjectPageFactory
from tests.reading import page_of, text_of
from tryghed.pages.publication import PublicationRefused, gates_opened
from tryghed.pages.starting import marks_in, to_write

STARTED = [model for model in get_page_models() if hasattr(model, "starts_with")]
PARENTS = {
    ContentPage: "home",
    NewsPage: "news",
    ArticlePage: "knowledge_topics.fravaer",
    ProjectPage: "focus_areas.tryg-by",
}
MARK = to_write("hvad der sker")


def started(page_type):
    page = page_type(title="Ny")
    for name, value in page.starts_with().items():
        setattr(page, name, value)
    return page


@pytest.fixture
def unfinished(danish):
    page = ContentPageFactory(parent=danish("home"), title="Broen", live=False)
    page.body = [("text", f"<p>{MARK}</p>")]
    page.save_revision()
    return page


def test_the_types_that_are_written_most_start_filled_in():
    assert {ContentPage, NewsPage, ArticlePage, ProjectPage} <= set(STARTED)


@pytest.mark.parametrize("page_type", STARTED, ids=lambda each: each.__name__)
def test_what_it_starts_with_can_be_shown_and_has_marks(rf, page_type):
    page = started(page_type)

    assert marks_in(page)
    assert "✎" in page.body.render_as_block()


@pytest.mark.parametrize("page_type", STARTED, ids=lambda each: each.__name__)
def test_every_mark_is_translated(page_type):
    def marks(language):
        with translation.override(language):
            return {mark for found in marks_in(started(page_type)).values() for mark in found}

    assert not marks("da") & marks("en")


@pytest.mark.parametrize("page_type", STARTED, ids=lambda each: each.__name__)
def test_only_the_marks_are_missing_in_what_it_starts_with(page_type):
    field = page_type._meta.get_field("body")

    field.stream_block.clean(started(page_type).body)


@pytest.mark.parametrize("page_type", PARENTS, ids=lambda each: each.__name__)
def test_an_editor_meets_it_in_the_form_of_a_new_page(editor_client, danish, page_type):
    screen = editor_client.get(add(page_type, danish(PARENTS[page_type]))).content.decode()

    assert "\\u270e" in screen or "✎" in screen


def test_it_is_in_the_language_of_the_page_not_of_the_editor(editor_client, english):
    screen = editor_client.get(add(NewsPage, english("news"))).content.decode()

    assert "what is new, for whom, and when" in screen
    assert "hvad der er nyt" not in screen


def test_a_page_that_code_makes_starts_empty():
    assert not ContentPage(title="Ny").body


@pytest.mark.parametrize("road", ["edit", "bulk", "shell"])
def test_no_road_leads_out_with_a_mark(editor_client, unfinished, road):
    def publish():
        if road == "shell":
            unfinished.latest_revision.publish()
        else:
            address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
            return editor_client.post(f"{address}?id={unfinished.pk}&next=/admin/", follow=True)

    if road == "shell":
        with pytest.raises(PublicationRefused, match="Skriv din egen tekst i stedet for"):
            publish()
    elif road == "bulk":
        assert f"Indhold: Skriv din egen tekst i stedet for »{MARK}«" in text_of(page_of(publish()))
    assert not Page.objects.get(pk=unfinished.pk).live


def test_the_message_says_where_and_what(unfinished):
    with pytest.raises(PublicationRefused) as refused:
        unfinished.latest_revision.publish()

    (objection,) = [each for each in refused.value.objections if each.field == "body"]
    assert objection.message == (
        f"Indhold: Skriv din egen tekst i stedet for »{MARK}«, eller slet den."
    )


def test_a_mark_in_a_plain_field_counts(danish):
    page = ProjectPageFactory(parent=danish("focus_areas.tryg-by"), title="Lys", live=False)
    page.purpose = to_write("formålet")

    with pytest.raises(PublicationRefused, match="Formål"):
        page.save_revision().publish()


def test_a_page_without_marks_goes_out(unfinished):
    unfinished.body = [("text", "<p>Det er skrevet nu [se kilden].</p>")]

    unfinished.save_revision().publish()

    assert Page.objects.get(pk=unfinished.pk).live


def test_content_that_is_loaded_passes(unfinished):
    with gates_opened("a test"):
        unfinished.latest_revision.publish()

    assert Page.objects.get(pk=unfinished.pk).live


def test_no_page_of_the_content_set_has_a_mark():
    assert not [page for page in Page.objects.live().specific() if marks_in(page)]


def test_a_mark_is_stored_as_it_is_written(unfinished):
    stored = json.loads(unfinished.latest_revision.content["body"])

    assert MARK in stored[0]["value"]
