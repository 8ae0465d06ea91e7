"""An article whose text a test writes, and the targets of the site."""

import pytest
from wagtail.models import Site

from tests.factories import ArticlePageFactory
from tests.site.readability.texts import audience, rewrite
from tryghed.readability.models import AudienceTarget, ReadabilitySettings


@pytest.fixture(autouse=True)
def _nothing_in_the_way(without_gates):
    """The pages here go out with what the test needs, and no more."""


@pytest.fixture
def article(danish):
    """Publish an article with paragraphs of running text: article("Ring.", …, title=…)."""

    def make(*paragraphs, parent=None, title="Ro i klassen"):
        page = ArticlePageFactory(parent=parent or danish("knowledge_topics.art"), title=title)
        rewrite(page, *paragraphs)
        return page

    return make


@pytest.fixture
def targets():
    """Set the targets of the site: targets(40, leder=50)."""

    def change(everybody, **audiences):
        settings = ReadabilitySettings.for_site(Site.objects.get(is_default_site=True))
        settings.target = everybody
        settings.audience_targets = [
            AudienceTarget(audience=audience(slug), target=target)
            for slug, target in audiences.items()
        ]
        settings.save()

    return change
