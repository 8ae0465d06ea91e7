"""A document and a page, and the ways in which a page comes to use it."""

import pytest
from django.core.cache import cache
from django.core.files.base import ContentFile
from wagtail.rich_text import RichText

from tests.factories import ContentPageFactory
from tryghed.media.models import SiteDocument


@pytest.fixture(autouse=True)
def media_root(settings, tmp_path):
    """An empty folder for files, so that no test meets those of another."""
    settings.MEDIA_ROOT = tmp_path
    cache.clear()  # Wagtail remembers the sizes that it has made
    yield tmp_path
    cache.clear()


@pytest.fixture
def document():
    return SiteDocument.objects.create(title="Plan", file=ContentFile(b"Planen.", "plan.txt"))


@pytest.fixture
def page(danish):
    return ContentPageFactory(parent=danish("home"), title="Broen")


@pytest.fixture
def link(document):
    """Link to the document in the text of a page, which is not saved."""

    def write(page):
        page.body = [
            ("text", RichText(f'<p><a linktype="document" id="{document.pk}">Planen</a></p>'))
        ]
        return page

    return write
