"""No screen of the editor says in English what Wagtail can say in Danish."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Comment, Page, Workflow

from tests.editor_screens import said_by, walk

DIALOGS = ("page", "page_external_link", "page_email_link", "page_phone_link", "page_anchor_link")


@pytest.fixture
def eventful_pages(editor):
    """Pages to which everything has happened that an editor can do to a page."""
    pages = iter(Page.objects.live().filter(locale__language_code="da", depth__gt=3).specific())
    changed, locked, commented, scheduled, waiting, mirrored, copied = (
        next(pages) for _ in range(7)
    )
    changed.save_revision(user=editor, log_action=True, changed=True)
    locked.locked, locked.locked_by, locked.locked_at = True, editor, timezone.now()
    locked.save()
    Comment.objects.create(page=commented, user=editor, text="Passer det?", contentpath="title")
    scheduled.go_live_at = timezone.now() + datetime.timedelta(days=2)
    scheduled.expire_at = timezone.now() + datetime.timedelta(days=9)
    scheduled.save_revision(user=editor).publish()
    waiting.save_revision(user=editor)
    Workflow.objects.active().first().start(waiting, editor)
    mirror = mirrored.create_alias(update_slug="spejlet", user=editor)
    untranslated = copied.copy(update_attrs={"slug": "kopi"}, user=editor)
    return [changed, locked, commented, scheduled, waiting, mirror, untranslated]


@pytest.fixture
def one_of_each():
    """A page of each type in each language."""
    first = {}
    for page in Page.objects.filter(depth__gt=1):
        first.setdefault((page.content_type_id, page.locale_id), page)
    return list(first.values())


def of_page(view, page):
    return reverse(f"wagtailadmin_pages:{view}", args=[page.pk])


def page_screens(eventful, each):
    """The addresses of screens about a page that the walk shall not leave to chance."""
    yield from (of_page("edit", page) for page in [*eventful, *each])
    changed, _locked, _commented, scheduled, waiting, mirror, untranslated = eventful
    yield of_page("convert_alias", mirror)
    yield of_page("confirm_workflow_cancellation", waiting)
    yield of_page("history", scheduled)
    yield of_page("set_privacy", changed)
    yield reverse("wagtail_localize:submit_page_translation", args=[untranslated.pk])
    yield from (reverse(f"wagtailadmin_choose_{dialog}") for dialog in DIALOGS)


def test_no_screen_says_it_in_english(
    editor_client, eventful_pages, one_of_each, says_in_english, record_property
):
    screens = walk(editor_client, *page_screens(eventful_pages, one_of_each))

    record_property("screens", len(screens))
    assert {
        "wagtail_localize:translations_report",
        "wagtailadmin_pages:revisions_compare",
        "wagtailadmin_reports:site_history",
        "wagtailadmin_workflows:edit",
        "wagtailimages_chooser:choose",
        "wagtailredirects:add",
        "wagtailsnippets_taxonomy_topic:history",
        "wagtailusers_groups:edit",
    } <= {screen.kind for screen in screens}

    found = {screen.address: says_in_english(screen.said) for screen in screens}
    assert not {address: english for address, english in found.items() if english}


def test_the_link_dialogs_have_danish_labels(editor_client):
    said = said_by(editor_client.get(reverse("wagtailadmin_choose_page_email_link")))

    assert {"Linkets tekst", "E-mailadresse", "Mailens emne", "Mailens tekst"} <= said


def test_the_language_filter_of_a_chooser_has_a_danish_label(editor_client):
    said = said_by(editor_client.get(reverse("wagtailsnippetchoosers_taxonomy_topic:choose")))

    assert "Sprog" in said
    assert "Locale" not in said


def test_the_head_of_a_screen_names_its_actions_in_danish(editor_client):
    address = reverse("wagtailadmin_explore_root")

    assert 'aria-label="Handlinger" id="w-slim-header-buttons"' in (
        editor_client.get(address).content.decode()
    )
