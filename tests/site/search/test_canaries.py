"""A word that only a hidden page has is in no hit, count, suggestion, correction, label or log."""

import datetime
import json

import pytest
from django.core.management import call_command
from django.utils import timezone
from wagtail.models import Page, PageViewRestriction

from tests.factories import ContentPageFactory, TopicFactory
from tests.reading import main_of, text_of
from tests.site.pages.hiding import WAYS
from tryghed.search.finding import Question, find
from tryghed.search.models import SearchCount, SearchDocument, SearchText, SearchWord
from tryghed.search.suggesting import suggest
from tryghed.taxonomy.models import PageTopic

CANARY, MISSPELT, BEGINNING = "kanariefuglekvidder", "kanarefuglekvidder", "kanariefu"
LANGUAGES = ("da", "en")
ADDRESSES = {"da": ("/soeg/", "/soeg/forslag/", "/soeg/rss/"), "en": ("/en/search/",)}


@pytest.fixture
def canary(danish):
    """A visible page with the word in its title, its summary and a topic of its own."""
    page = ContentPageFactory(
        parent=danish("unit"), title=f"Om {CANARY}", summary=f"Hør {CANARY} hver dag."
    )
    topic = TopicFactory(slug="fugle", name="Fugle og andre dyr")
    page.topic_links.add(PageTopic(topic=topic))
    page.save()
    return page


def everything_said(client):
    """What all of search answers to the word, its beginning and its misspelling, as one text."""
    said = [
        client.get(address, {"q": query}).content.decode()
        for addresses in ADDRESSES.values()
        for address in addresses
        for query in (BEGINNING, MISSPELT, "fugle", "hør hver dag")
    ]
    return "\n".join(said)


def numbers_of(language):
    found = find(Question(CANARY, language))
    return found.total, len(found.facets), len(found.in_danish), len(found.promoted)


def test_a_visible_page_is_said_everywhere(client, canary):
    said = everything_said(client)

    assert said.count(CANARY) >= 4
    assert "Fugle og andre dyr" in said
    assert numbers_of("da")[0] == 1
    assert next(each.text for each in suggest(BEGINNING, "da")) == CANARY
    assert find(Question(MISSPELT, "da")).used_query == CANARY


@pytest.mark.parametrize("hide", WAYS)
def test_a_hidden_page_is_said_nowhere(client, canary, hide):
    hide(canary)

    assert CANARY not in everything_said(client)
    assert "Fugle og andre dyr" not in everything_said(client)
    for language in LANGUAGES:
        assert numbers_of(language) == (0, 0, 0, 0)
        assert suggest(BEGINNING, language) == []
        assert find(Question(MISSPELT, language)).used_query == MISSPELT


def test_what_is_typed_comes_back_as_it_was_typed_and_nothing_else(client, canary):
    canary.unpublish()

    main = main_of(client.get("/soeg/", {"q": CANARY}))

    assert "Ingen sider" in text_of(main) or "0 sider" in text_of(main)
    assert main.find(".//input[@name='q']").get("value") == CANARY


def test_a_draft_leaves_nothing_with_search(danish):
    page = ContentPageFactory(parent=danish("unit"), title=f"Om {CANARY}", live=False)

    assert not SearchDocument.objects.filter(pk=page.pk).exists()
    assert not SearchText.objects.filter(text__contains=CANARY).exists()
    assert not SearchWord.objects.filter(word=CANARY, pages__gt=0).exists()


def test_changes_that_are_not_published_leave_nothing(canary):
    canary.summary = "Hør hundegøen hver dag."
    canary.save_revision()

    assert not SearchWord.objects.filter(word="hundegøen").exists()


def test_a_page_that_is_opened_again_is_found_again(canary):
    restriction = PageViewRestriction.objects.create(page=canary, restriction_type="login")
    assert numbers_of("da")[0] == 0

    restriction.delete()

    assert numbers_of("da")[0] == 1
    assert find(Question(MISSPELT, "da")).used_query == CANARY


def test_a_page_moved_into_a_private_section_is_gone(danish, canary):
    closed = ContentPageFactory(parent=danish("unit"), title="Kun for os")
    PageViewRestriction.objects.create(page=closed, restriction_type="login")

    canary.move(closed, pos="last-child")

    assert numbers_of("da")[0] == 0
    assert not SearchWord.objects.filter(word=CANARY, pages__gt=0).exists()


def test_a_deleted_page_is_gone(canary):
    canary.delete()

    assert numbers_of("da") == (0, 0, 0, 0)
    assert not SearchWord.objects.filter(word=CANARY, pages__gt=0).exists()


def test_the_nightly_run_takes_out_what_has_run_out_and_takes_in_what_was_missed(canary):
    Page.objects.filter(pk=canary.pk).update(
        expire_at=timezone.now() - datetime.timedelta(minutes=1)
    )
    call_command("sync_search", verbosity=0)
    assert not SearchWord.objects.filter(word=CANARY).exists()

    Page.objects.filter(pk=canary.pk).update(expire_at=None)
    call_command("sync_search", verbosity=0)

    assert SearchWord.objects.get(word=CANARY).pages == 1
    assert numbers_of("da")[0] == 1


def test_the_log_says_of_a_hidden_page_only_that_nothing_was_found(client, canary):
    canary.unpublish()

    client.get("/soeg/", {"q": MISSPELT})

    count = SearchCount.objects.get(query=MISSPELT)
    assert (count.hits, count.corrected_to) == (0, "")


def test_suggestions_are_small(client, canary):
    response = client.get("/soeg/forslag/", {"q": BEGINNING})

    assert [each["text"] for each in json.loads(response.content)] == [CANARY, canary.title]
    assert len(response.content) < 4_000
