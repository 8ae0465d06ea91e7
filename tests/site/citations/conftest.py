"""Text that cites, finished as a page finishes it."""

import pytest
from django.template import Context, Template
from wagtail.models import Locale
from wagtail.rich_text import RichText

from tests.factories import ContentPageFactory

PAGE = Template(
    "{% load citation_tags wagtailcore_tags %}"
    "{% cited as notes %}{% for text in texts %}{{ text|richtext }}{% endfor %}{% endcited %}"
    "{% include 'components/citations.html' with notes=notes only %}"
)


@pytest.fixture
def english_locale():
    return Locale.objects.get(language_code="en")


@pytest.fixture
def rendered():
    """Rich texts as they stand on a page that finishes its citations: rendered(html, html) -> HTML."""
    return lambda *texts: PAGE.render(Context({"texts": texts}))


@pytest.fixture
def citing_page(danish):
    """Make a published Danish page with one rich text: citing_page(html, title=…)."""

    def make(html, **values):
        page = ContentPageFactory(
            **{"parent": danish("knowledge"), "title": "Side, der henviser"} | values
        )
        page.body = [("text", RichText(html))]
        page.save_revision().publish()
        return page

    return make
