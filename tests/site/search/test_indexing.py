"""How pages come into search: each once, with what it is and by what it can be found."""

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Locale
from wagtail.search.models import IndexEntry

from tests.factories import ArticlePageFactory, ContentPageFactory
from tryghed.search.finding import Question, find
from tryghed.search.models import SearchDocument, SearchText
from tryghed.taxonomy.models import PageTopic, Topic

RARE = "flagermusekasser"


@pytest.fixture
def page(danish):
    return ContentPageFactory(parent=danish("unit"), title="Natten", summary=f"Om {RARE}.")


def total(query, language="da", **chosen):
    return find(Question(query, language, chosen)).total


def labels_of(page):
    page.search_document.refresh_from_db()
    return page.search_document.labels_in(page.search_document.labels)


def test_every_visible_page_is_taken_in_once(page):
    texts = SearchText.objects.filter(search_document=page.pk)

    assert texts.count() == 1
    assert texts.get().title == "Natten"
    assert texts.get().language == "da"


def test_a_page_can_be_narrowed_by_what_it_is_about(danish):
    page = ArticlePageFactory(
        parent=danish("knowledge_topics.fravaer"), title=RARE, article_type="tool"
    )
    topic = Topic.objects.filter(locale=Locale.get_default()).first()
    page.topic_links.add(PageTopic(topic=topic))
    page.save()

    assert {("kind", "tool"), ("topic", topic.slug)} <= labels_of(page)
    assert total(RARE, topic=[topic.slug], kind=["tool"]) == 1
    assert total(RARE, topic=[topic.slug], kind=["method"]) == 0


def test_a_topic_that_is_taken_off_no_longer_narrows(danish, page):
    page.topic_links.add(PageTopic(topic=Topic.objects.first()))
    page.save()
    page.topic_links.all().delete()
    page.topic_links.set([])
    page.save()

    assert {facet for facet, _value in labels_of(page)} == {"kind"}


def test_wagtails_own_rebuilding_of_the_index_keeps_every_page_found(page):
    IndexEntry.objects.all().delete()
    assert total(RARE) == 0

    call_command("update_index", verbosity=0, chunk_size=200)

    assert total(RARE) == 1


def test_the_nightly_run_changes_nothing_where_all_is_well(page):
    def state():
        return (
            sorted(SearchDocument.objects.values_list("page_id", "kind", "locale_id")),
            sorted(SearchText.objects.values_list("search_document_id", "text")),
        )

    before = state()

    call_command("sync_search", verbosity=0)

    assert state() == before


def test_a_site_that_has_just_got_this_search_is_taken_in_by_the_nightly_run(page):
    SearchDocument.objects.all().delete()
    assert total(RARE) == 0

    call_command("sync_search", verbosity=0)

    assert total(RARE) == 1


def test_publishing_does_not_read_the_titles_of_all_pages(page):
    with CaptureQueriesContext(connection) as captured:
        page.save_revision().publish()

    assert not [each for each in captured if "AVG(" in each["sql"].upper()]
