"""A draft may lack things. A publication says what is missing, on every road, and is never an error."""

import json
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page

from projects.models import ProjectPage
from tests.editor_forms import add, edit, edit_form, new_form
from tests.factories import ArticlePageFactory, ContentPageFactory
from tests.reading import page_of, text_of
from tryghed.pages.completeness import everything_is_filled_in
from tryghed.pages.publication import PublicationRefused

PUBLISH = {"action-publish": "1"}


@pytest.fixture
def new_project(editor_client, danish):
    """Sends the form of a new project with nothing but a title: new_project(**what is filled in)."""
    parent = danish("focus_areas.tryg-by")

    def send(**typed):
        empty = new_form(editor_client, ProjectPage, parent)
        empty |= {"title": "Lys på stien", "slug": "lys-paa-stien", "as_of_year": ""}
        return editor_client.post(add(ProjectPage, parent), empty | typed)

    return send


def project():
    return ProjectPage.objects.get(slug="lys-paa-stien")


def test_a_title_is_enough_for_a_draft(new_project, client):
    assert new_project().status_code == 302
    assert not project().live
    assert project().starts_on is None


def test_a_draft_without_a_start_can_be_looked_at(new_project, editor_client):
    new_project()

    address = reverse("wagtailadmin_pages:view_draft", args=[project().pk])
    assert editor_client.get(address).status_code == 200


def test_a_publication_says_at_each_field_what_is_missing(new_project, editor_client):
    new_project()

    response = editor_client.post(edit(project()), edit_form(editor_client, project()) | PUBLISH)

    errors = {
        each.get("id").removesuffix("-errors"): text_of(each)
        for each in page_of(response).iter("div")
        if (each.get("id") or "").endswith("-errors") and text_of(each)
    }
    assert {"summary", "purpose", "starts_on", "as_of_year"} <= {
        name.rpartition("-")[2].removeprefix("id_") for name in errors
    } or all(word in str(errors) for word in ("Feltet", "år"))
    assert not project().live


@pytest.mark.parametrize("road", ["bulk", "shell"])
def test_other_roads_say_it_too(new_project, editor_client, road):
    new_project()

    if road == "bulk":
        address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
        response = editor_client.post(f"{address}?id={project().pk}&next=/admin/", follow=True)
        said = text_of(page_of(response))
    else:
        with pytest.raises(PublicationRefused) as refused:
            project().latest_revision.publish()
        said = str(refused.value)

    assert "Opsummering: " in said
    assert "Skriv, hvilket år status er fra" in said
    assert not project().live


def test_a_schedule_is_refused_when_it_is_set(new_project):
    new_project()
    page = project()
    page.go_live_at = timezone.now() + timedelta(days=1)

    with pytest.raises(PublicationRefused):
        page.save_revision(clean=False).publish()


@pytest.fixture
def article(danish):
    return ArticlePageFactory(
        parent=danish("knowledge_topics.fravaer"), title="Fravær", slug="nyt-fravaer"
    )


@pytest.mark.parametrize(
    "typed", [{"article_type": "legal_basis"}, {"impact": "promising"}, {"strength": "3"}]
)
def test_a_rule_that_joins_two_fields_waits_for_the_publication_too(editor_client, article, typed):
    filled = edit_form(editor_client, article) | typed

    assert editor_client.post(edit(article), filled).status_code == 302
    assert editor_client.post(edit(article), filled | PUBLISH).status_code == 200


def test_a_block_that_is_half_filled_in_is_named(danish):
    page = ContentPageFactory(parent=danish("home"), title="Broen", live=False)
    page.body = [("callout", {"kind": "info", "heading": "", "text": ""})]
    page.save_revision(clean=False)

    with pytest.raises(PublicationRefused) as refused:
        page.latest_revision.publish()

    assert str(refused.value) == "Indhold: Udfyld det, der mangler i: fremhævet boks."


def test_every_page_of_the_content_set_could_be_published():
    missing = {
        str(page): [objection.message for objection in found]
        for page in Page.objects.live().filter(depth__gt=1, alias_of=None).specific()
        if (found := everything_is_filled_in(page, None, None))
    }

    assert not missing, json.dumps(missing, ensure_ascii=False, indent=1)
