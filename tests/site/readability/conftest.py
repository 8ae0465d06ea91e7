"""An article whose text a test writes, and the targets of the site."""

import pytest
from wagtail.models import Site

from tests.factories import ArticlePageFactory
from tryghed.readability.models import AudienceTarget, ReadabilitySettings
from tryghed.taxonomy.models import Audience

EASY = "Ring til os. Vi kan tale om det nu. Du er ikke alene om det."
HARD = (
    "Kommunens forebyggelsesmedarbejdere gennemfører systematiske undersøgelser af elevernes fravær, "
    "hvorefter skoleledelsen informerer forældrene om mulighederne for yderligere støtteforanstaltninger."
)


@pytest.fixture
def article(danish):
    """Publish an article with paragraphs of running text: article("Ring.", …, title=…)."""

    def make(*paragraphs, parent=None, title="Ro i klassen"):
        page = ArticlePageFactory(parent=parent or danish("knowledge_topics.art"), title=title)
        rewrite(page, *paragraphs)
        return page

    return make


def rewrite(page, *paragraphs, publish=True):
    """Write new paragraphs on a page, as a draft or published; the published page is given back."""
    html = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    page.body = [("text", html)]
    revision = page.save_revision(clean=False)
    if publish:
        revision.publish()
    return revision


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


def audience(slug, language="da"):
    return Audience.objects.get(slug=slug, locale__language_code=language)
