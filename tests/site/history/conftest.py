import pytest

from tests.factories import ArticlePageFactory


@pytest.fixture(autouse=True)
def _nothing_in_the_way(without_gates):
    """The pages here go out with what the test needs, and no more."""


@pytest.fixture
def article(danish, editor):
    """A guide that has been published once: its log begins here."""
    topic = danish("knowledge").get_children().first().specific
    page = ArticlePageFactory(parent=topic, title="Vejledning om pligten", live=False)
    page.save_revision(user=editor, log_action=True).publish(user=editor)
    page.refresh_from_db()
    return page
