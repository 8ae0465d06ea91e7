"""A reading list, and articles to put on it."""

import pytest

from knowledge.models import ReadingListPage
from tests.factories import ArticlePageFactory


@pytest.fixture
def list_page(danish):
    return danish("knowledge.reading_list")


@pytest.fixture
def article(danish):
    """Make a published Danish article: article("Ro i klassen", urgency=…)."""

    def make(title="Ro i klassen", **values):
        return ArticlePageFactory(parent=danish("knowledge_topics.art"), title=title, **values)

    return make


@pytest.fixture
def address(list_page):
    """The address of a list: address(page, "rubbish", language="da")."""

    def make(*asked, printed=False, page=list_page, name="artikler"):
        ids = ",".join(str(getattr(each, "pk", each)) for each in asked)
        return f"{page.printed_url if printed else page.url}?{name}={ids}"

    return make


@pytest.fixture
def english_list(list_page):
    return ReadingListPage.objects.get(
        translation_key=list_page.translation_key, locale__language_code="en"
    )
