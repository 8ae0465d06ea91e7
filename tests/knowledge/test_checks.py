"""Guidance tells its readers what is new, unless its editor says that it is nothing."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from knowledge.models import ArticlePage
from tests.factories import ArticlePageFactory, SourceFactory
from tests.reading import page_of, text_of
from tests.site.checklist.breaking import fill, paragraphs
from tests.site.checklist.roads import submit
from tests.site.pages.hiding import translation_of
from tryghed.checklist.checking import check
from tryghed.checklist.models import CheckOutcome

TODAY = timezone.localdate()
pytestmark = pytest.mark.usefixtures("without_approval")

TICKED = {"action-publish": "1", "is_minor_change": "on"}


@pytest.fixture
def article(danish):
    """Published guidance, as it now stands in the database."""
    page = ArticlePageFactory(
        parent=danish("knowledge_topics.art"), title="Ro i klassen", reviewed_on=TODAY
    )
    page.save_revision().publish()
    return reloaded(page)


def reloaded(page):
    return ArticlePage.objects.get(pk=page.pk)


def said(page, identifier="change_note"):
    (result,) = (each for each in check(page) if each.rule.identifier == identifier)
    return [str(each.message) for each in result.objections]


def change(page):
    fill(page, *paragraphs("<p>Noget andet end før.</p>"))
    return page


def test_guidance_that_is_new_needs_no_line(danish):
    draft = ArticlePageFactory(parent=danish("knowledge_topics.art"), title="Ny", live=False)

    assert said(change(draft)) == []


def test_a_changed_text_needs_a_line(article):
    assert len(said(change(article))) == 1


@pytest.mark.parametrize("name", ["title", "summary", "when_to_act", "effect"])
def test_so_does_whatever_else_readers_read(article, name):
    setattr(article, name, "Noget andet.")

    assert len(said(article)) == 1


def test_a_line_on_it_is_enough(article):
    block = article._meta.get_field("changes").stream_block
    line = {"changed_on": "2026-11-30", "text": "Nyt afsnit om ro."}
    article.changes = block.to_python([{"type": "change", "value": line}])

    assert said(change(article)) == []


def test_a_line_on_an_earlier_change_is_not(article):
    block = article._meta.get_field("changes").stream_block
    line = {"changed_on": "2026-01-30", "text": "Nyt afsnit om ro."}
    article.changes = block.to_python([{"type": "change", "value": line}])
    article.save_revision().publish()

    assert len(said(change(reloaded(article)))) == 1


def test_what_readers_need_not_know_needs_no_line(article):
    article.reviewed_on = TODAY - datetime.timedelta(days=1)
    article.reviewed_by_role = "Fagkonsulenten"
    article.responsible_role = "Skolekonsulenten"

    assert said(article) == []


def test_a_translation_gets_the_line_with_its_text(article):
    english = translation_of(article)

    assert said(change(english)) == []


def test_an_editor_ticks_that_it_is_a_minor_correction(editor_client, article):
    change(article).save_revision()

    submit(editor_client, article, **TICKED)

    page = reloaded(article)
    assert "Noget andet" in str(page.body)
    assert CheckOutcome.objects.filter(page=page).first().revision.content["minor_since"]


def test_the_tick_holds_for_one_publication(editor_client, article):
    change(article).save_revision()
    submit(editor_client, article, **TICKED)
    page = reloaded(article)

    html = editor_client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    fill(page, *paragraphs("<p>Igen noget andet.</p>"))

    assert not page.is_minor_change
    assert 'name="is_minor_change"' in html
    assert len(said(page)) == 1


def test_the_tick_is_kept_in_the_draft_until_then(editor_client, article):
    change(article).save_revision()

    submit(editor_client, article, is_minor_change="on")

    draft = reloaded(article).get_latest_revision_as_object()
    assert draft.is_minor_change
    assert said(draft) == []


def test_without_the_tick_the_editor_is_told_of_both_ways(editor_client, article):
    change(article).save_revision()

    submit(editor_client, article, **{"action-publish": "1"})

    screen = editor_client.get(reverse("wagtailadmin_pages:edit", args=[article.pk]))
    text = text_of(page_of(screen))
    assert "Skriv i »hvad er ændret«, hvad der er nyt for læserne" in text
    assert "mindre rettelse" in text
    assert "Noget andet" not in str(reloaded(article).body)


def claim(page):
    page.impact, page.strength, page.rated_on = "unknown", 1, TODAY
    return page


def test_a_source_in_the_text_bears_a_claim(article):
    source = SourceFactory()
    fill(article, *paragraphs(f'<p>Se <a linktype="source" id="{source.pk}">her</a>.</p>'))

    assert said(claim(article), "evidence") == []


def test_a_list_of_sources_bears_a_claim(article):
    fill(article, {"type": "sources", "value": [{"text": "Hansen 2020"}]})

    assert said(claim(article), "evidence") == []


def test_guidance_without_a_claim_needs_no_source(article):
    assert said(article, "evidence") == []


def test_a_review_to_come_is_no_review(article):
    article.reviewed_on = TODAY + datetime.timedelta(days=1)

    assert "ikke er kommet endnu" in said(article, "review_date")[0]
