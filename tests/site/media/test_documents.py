"""Files to download: offered with type and size, served at their own address, missed without harm."""

from pathlib import Path

import pytest
from django.core.files.base import ContentFile

from tests.factories import ContentPageFactory
from tests.reading import main_of, text_of
from tryghed.media.models import SiteDocument


@pytest.fixture
def document(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    return SiteDocument.objects.create(title="Plan", file=ContentFile(b"Planen.", name="plan.txt"))


@pytest.fixture
def page(danish, document):
    """A page that offers the document."""
    page = ContentPageFactory(parent=danish("home"), title="Med fil", summary="Læs planen.")
    item = {"type": "item", "id": "1", "value": document.pk}
    page.body = page.body.stream_block.to_python([{"type": "downloads", "value": [item]}])
    page.save_revision().publish()
    return page


def lose_file(document):
    Path(document.file.path).unlink()


def delete(document):
    document.delete()


def test_a_document_is_offered_with_type_and_size(client, page, document):
    main = main_of(client.get(page.url))

    assert "Plan (TXT, 7" in text_of(main)
    assert document.url in {link.get("href") for link in main.iter("a")}


@pytest.mark.parametrize("lose", [lose_file, delete], ids=lambda each: each.__name__)
def test_a_missing_document_leaves_the_rest_of_the_page(client, page, document, lose):
    document.file_size = None
    document.save()
    lose(document)

    response = client.get(page.url)

    assert response.status_code == 200
    assert "Læs planen." in text_of(main_of(response))


@pytest.mark.parametrize("lose", [lose_file, delete], ids=lambda each: each.__name__)
def test_a_missing_document_is_not_found(client, document, lose):
    address = document.url
    lose(document)

    assert client.get(address).status_code == 404
