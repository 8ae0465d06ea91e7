"""The report that shows editors where guidance or evidence is missing."""

import datetime

import pytest
from django.urls import reverse

from knowledge.choices import Impact
from knowledge.coverage import REPORT
from knowledge.models import ArticlePage
from tests.factories import ArticlePageFactory
from tests.reading import page_of, text_of
from tests.site.pages.hiding import draft, private
from tryghed.taxonomy.models import Audience, PageAudience, PageTopic, Topic

RATING = {"impact": Impact.PROMISING, "strength": 2, "rated_on": datetime.date(2026, 10, 1)}


@pytest.fixture
def article(danish):
    """Make the only articles of the site: about A.R.T., for teachers."""
    for page in ArticlePage.objects.all():
        page.unpublish()
    topic = Topic.objects.get(slug="art", locale__language_code="da")
    audience = Audience.objects.get(slug="laerer", locale__language_code="da")

    def make(**values):
        return ArticlePageFactory(
            parent=danish("knowledge_topics.art"),
            topic_links=[PageTopic(topic=topic)],
            audience_links=[PageAudience(audience=audience)],
            **values,
        )

    return make


@pytest.fixture
def cells(editor_client):
    """{(topic, audience): what the cell says}, as the report shows it."""

    def read():
        table = page_of(editor_client.get(reverse(REPORT))).find(".//main//table")
        audiences = [text_of(each) for each in table.findall("./thead//th")][1:]
        return {
            (text_of(row.find("th")), audience): text_of(cell)
            for row in table.findall("./tbody/tr")
            for audience, cell in zip(audiences, row.findall("td"), strict=True)
        }

    return read


HERE = ("A.R.T. og sociale færdigheder", "Lærer og skolepædagog")


def test_a_cell_counts_visible_articles_and_those_with_a_rating(cells, article):
    article(title="Uden")
    article(title="Med", **RATING)
    draft(article(title="Kladde", **RATING))
    private(article(title="Lukket", **RATING))

    assert cells()[HERE] == "2 (1 vurderet)"


def test_an_empty_cell_says_that_something_is_missing(cells, article):
    article(title="Uden")

    found = cells()

    assert found.pop(HERE) == "1 (0 vurderet)"
    assert set(found.values()) == {"mangler"}


def test_a_topic_leads_to_its_articles_in_the_editor(editor_client, danish):
    links = [link.get("href") for link in page_of(editor_client.get(reverse(REPORT))).iter("a")]

    topic_page = danish("knowledge_topics.fravaer")
    assert reverse("wagtailadmin_explore", args=[topic_page.pk]) in links


def test_the_report_stands_in_the_menu(editor_client):
    assert reverse(REPORT) in editor_client.get("/admin/").content.decode()


def test_strangers_are_asked_to_log_in(client):
    assert client.get(reverse(REPORT)).status_code == 302
