"""Whatever road a page takes to its readers, the checklist stands on it."""

import pytest
from django.urls import reverse
from wagtail.models import Page, Revision, TaskState, WorkflowState

from tests.factories import ContentPageFactory
from tests.reading import page_of, text_of
from tests.site.checklist import roads
from tests.site.checklist.breaking import BROKEN
from tests.site.checklist.roads import ROADS
from tryghed.checklist.models import CheckOutcome, Decision
from tryghed.pages.publication import PublicationRefused

REFUSED_BY_THE_FORM = 200  # before it asks the checklist, in words of its own

every_road = pytest.mark.parametrize("road", ROADS, ids=lambda road: road.__name__)
every_rule = pytest.mark.parametrize("identifier", BROKEN)


@pytest.fixture
def walk(editor_client, editor):
    """Publish the newest draft of a page as somebody who may do everything: walk(road, page)."""
    return lambda road, page: road(editor_client, editor, page)


def draft_of(page, *changes, title="Ro i klasserne"):
    """Save a draft with another title and more."""
    page.title = title
    for change in changes:
        change(page)
    page.save_revision(clean=False)
    return page


def public_title(page):
    return Page.objects.get(pk=page.pk).title


def draft_title(page):
    return Page.objects.get(pk=page.pk).get_latest_revision_as_object().title


@every_road
def test_a_page_that_keeps_all_rules_goes_out(road, walk, article, only):
    only("summary")

    walk(road, draft_of(article))

    assert public_title(article) == "Ro i klasserne"
    assert CheckOutcome.objects.filter(page=article, decision=Decision.PUBLISHED).count() == 2


@every_rule
@every_road
def test_a_broken_rule_stops_it(road, identifier, walk, article, only):
    only(identifier)

    response = walk(road, draft_of(article, BROKEN[identifier].change))

    page = Page.objects.get(pk=article.pk)
    assert page.live
    assert page.title == "Ro i klassen"
    if response is None or response.status_code != REFUSED_BY_THE_FORM:
        outcome = CheckOutcome.objects.get(page=article, decision=Decision.REFUSED)
        assert draft_title(page) == "Ro i klasserne"
        assert BROKEN[identifier].said in outcome.reasons[0]
        assert outcome.revision_id == page.latest_revision_id


@every_rule
def test_it_is_not_scheduled_either(identifier, walk, article, only):
    only(identifier)

    walk(roads.scheduling, draft_of(article, BROKEN[identifier].change))

    assert not Revision.objects.filter(approved_go_live_at__isnull=False).exists()


def test_what_keeps_all_rules_is_scheduled(walk, article, only):
    only("summary")

    walk(roads.scheduling, draft_of(article))

    assert Page.objects.get(pk=article.pk).scheduled_revision
    assert CheckOutcome.objects.filter(page=article, decision=Decision.SCHEDULED).exists()


@pytest.mark.parametrize("road", [roads.editor, roads.scheduling, roads.bulk, roads.workflow])
def test_the_editor_is_told_what_to_do_and_where(road, walk, editor_client, article):
    page = draft_of(article, BROKEN["responsible_role"].change)

    walk(road, page)

    said = editor_client.get(reverse("wagtailadmin_pages:edit", args=[page.pk]))
    text = text_of(page_of(said))
    assert "»Ro i klasserne« blev ikke udgivet. Din kladde er gemt. Ret dette først:" in text
    assert "Skriv i »ansvarlig rolle«, hvilken rolle der har ansvaret for siden." in text
    assert f"/admin/pages/{page.pk}/edit/#id_responsible_role" in said.content.decode()


def test_a_command_gets_the_reasons_as_an_error(article):
    page = draft_of(article, BROKEN["responsible_role"].change)

    with pytest.raises(PublicationRefused, match="ansvarlig rolle"):
        page.get_latest_revision().publish()


def new_page(client, parent, **values):
    """Fill in the form for a new content page, and press *publish*."""
    address = reverse("wagtailadmin_pages:add", args=["home", "contentpage", parent.pk])
    html = client.get(address).content.decode()
    form = roads.querydict_from_html(html, form_id="page-edit-form").dict()
    filled = {"title": "Helt ny", "slug": "helt-ny", "summary": "Kort sagt.", "body-count": "0"}
    return client.post(address, form | filled | values | {"action-publish": "1"})


def test_a_new_page_that_is_stopped_is_saved_as_a_draft(editor_client, danish):
    new_page(editor_client, danish("home"))

    page = Page.objects.get(slug="helt-ny")
    assert not page.live
    assert page.has_unpublished_changes
    assert CheckOutcome.objects.get(page=page).decision == Decision.REFUSED


def test_a_new_page_with_all_it_needs_goes_out(editor_client, danish):
    new_page(editor_client, danish("home"), responsible_role="SSP-konsulenten")

    page = Page.objects.get(slug="helt-ny")
    assert page.live
    assert CheckOutcome.objects.get(page=page).decision == Decision.PUBLISHED


def test_of_many_pages_only_those_that_are_stopped_stay_behind(editor_client, danish):
    fine, wrong = (
        ContentPageFactory(parent=danish("home"), title=title, live=False)
        for title in ("Fin side", "Side med mangler")
    )
    fine.save_revision()
    wrong.responsible_role = ""
    wrong.save_revision()
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])

    response = editor_client.post(f"{address}?id={wrong.pk}&id={fine.pk}&next=/admin/", follow=True)

    text = text_of(page_of(response))
    assert Page.objects.get(pk=fine.pk).live
    assert not Page.objects.get(pk=wrong.pk).live
    assert "»Side med mangler« blev ikke udgivet" in text
    assert "1 side" in text


def test_a_page_that_is_stopped_stays_unapproved(walk, article):
    page = draft_of(article, BROKEN["responsible_role"].change)

    walk(roads.workflow, page)

    assert TaskState.objects.get().status == TaskState.STATUS_IN_PROGRESS


def test_what_an_approver_has_written_is_kept_when_it_is_stopped(editor_client, editor, article):
    page = draft_of(article, BROKEN["responsible_role"].change)
    roads.start_workflow(editor, page)

    roads.submit(
        editor_client,
        page,
        **{
            "title": "Rettet af godkenderen",
            "action-workflow-action": "true",
            "workflow-action-name": "approve",
        },
    )

    assert public_title(page) == "Ro i klassen"
    assert draft_title(page) == "Rettet af godkenderen"
    assert WorkflowState.objects.get().status == WorkflowState.STATUS_IN_PROGRESS


@pytest.mark.parametrize(("role", "is_live"), [("", False), ("SSP-konsulenten", True)])
def test_a_copy_of_a_public_page_is_asked_too(editor_client, danish, role, is_live):
    page = ContentPageFactory(parent=danish("home"), title="Forlæg", responsible_role=role)
    page.save_revision()

    editor_client.post(
        reverse("wagtailadmin_pages:copy", args=[page.pk]),
        {
            "new_title": "Kopi",
            "new_slug": "kopi",
            "new_parent_page": danish("home").pk,
            "publish_copies": "on",
        },
    )

    copy = Page.objects.get(slug="kopi")
    assert copy.title == "Kopi"
    assert copy.live is is_live
