"""Sizes of pictures are served, originals and other files are not; a lost file is no error page."""

from pathlib import Path

import pytest
from django.conf import settings
from django.core.files.base import ContentFile
from wagtail.images.tests.utils import get_test_image_file

from tests.factories import ContentPageFactory
from tests.reading import main_of, text_of
from tryghed.media.models import SiteDocument, SiteImage


@pytest.fixture
def image():
    return SiteImage.objects.create(
        title="Lys på stien", file=get_test_image_file(), description="En lygte", credit="Kommunen"
    )


@pytest.fixture
def document():
    return SiteDocument.objects.create(title="Plan", file=ContentFile(b"Planen.", name="plan.txt"))


def page_with_picture(parent, image):
    block = {"image": {"image": image.pk, "decorative": False, "alt_text": "En lygte"}}
    page = ContentPageFactory(parent=parent, title="Med billede")
    page.body = page.body.stream_block.to_python(
        [{"type": "image", "value": block | {"caption": "Stien ved skolen"}}]
    )
    page.save_revision().publish()
    return page


def lose(image):
    Path(image.file.path).unlink()


def test_a_size_of_a_picture_is_served_and_kept_by_browsers(client, image):
    response = client.get(image.get_rendition("width-40").url)

    assert response.status_code == 200
    assert response["Content-Type"].startswith("image/")
    assert "immutable" in response["Cache-Control"]


def test_the_original_is_not_served(client, image):
    assert Path(image.file.path).is_file()
    assert client.get(image.file.url).status_code == 404


def test_a_document_is_not_served_past_its_own_address(client, document):
    assert Path(document.file.path).is_file()
    assert client.get(document.file.url).status_code == 404
    assert client.get(document.url).getvalue() == b"Planen."


@pytest.mark.parametrize(
    "path",
    [
        "../documents/plan.txt",
        "..%2fdocuments/plan.txt",
        "%2e%2e/documents/plan.txt",
        "x/../../documents/plan.txt",
        "....//documents/plan.txt",
        "%252e%252e/documents/plan.txt",
        "/etc/passwd",
        "%5c..%5cdocuments%5cplan.txt",
        "..%00/documents/plan.txt",
        "",
        ".",
        "findes-ikke.jpg",
    ],
)
def test_no_path_leads_out_of_the_pictures(client, document, path):
    response = client.get(f"/media/images/{path}")

    assert response.status_code in (400, 404)
    assert b"Planen." not in response.content


@pytest.mark.parametrize("path", ["/media/", "/media/images/", "/media/documents/", "/media/x"])
def test_folders_are_not_listed(client, image, path):
    image.get_rendition("width-40")

    assert client.get(path).status_code == 404


def test_a_picture_is_shown_in_sizes_with_text_and_credit(client, danish, image):
    main = main_of(client.get(page_with_picture(danish("home"), image).url))

    picture = main.find(".//picture")
    formats = {source.get("type") for source in picture.iter("source")}
    assert formats == {"image/avif", "image/webp"}
    shown = picture.find("img")
    assert shown.get("alt") == "En lygte"
    assert shown.get("width")
    assert shown.get("height")
    assert "Stien ved skolen" in text_of(main)
    assert "Kommunen" in text_of(main)


def test_a_lost_file_leaves_the_rest_of_the_page(client, danish, image):
    page = page_with_picture(danish("home"), image)
    lose(image)

    response = client.get(page.url)

    assert response.status_code == 200
    assert "Stien ved skolen" in text_of(main_of(response))


def test_a_lost_picture_at_the_top_leaves_the_rest_of_the_page(client, danish, image):
    page = danish("unit")
    page.picture = image
    page.save_revision().publish()
    lose(image)

    response = client.get(page.url)

    assert response.status_code == 200
    assert text_of(main_of(response).find(".//h1"))


def test_a_deleted_picture_leaves_the_rest_of_the_page(client, danish, image):
    page = page_with_picture(danish("home"), image)
    image.delete()

    response = client.get(page.url)

    assert response.status_code == 200
    assert main_of(response).find(".//picture") is None


def test_a_document_is_offered_with_type_and_size(client, danish, document):
    page = ContentPageFactory(parent=danish("home"), title="Med fil")
    item = {"type": "item", "id": "1", "value": document.pk}
    page.body = page.body.stream_block.to_python([{"type": "downloads", "value": [item]}])
    page.save_revision().publish()

    main = main_of(client.get(page.url))

    assert "Plan (TXT, 7" in text_of(main)
    assert document.url in {link.get("href") for link in main.iter("a")}


@pytest.mark.parametrize("is_lost", [True, False], ids=["file lost", "document deleted"])
def test_a_missing_document_leaves_the_rest_of_the_page(client, danish, document, is_lost):
    page = ContentPageFactory(parent=danish("home"), title="Med fil", summary="Læs planen.")
    item = {"type": "item", "id": "1", "value": document.pk}
    page.body = page.body.stream_block.to_python([{"type": "downloads", "value": [item]}])
    page.save_revision().publish()
    if is_lost:
        Path(document.file.path).unlink()
    else:
        document.delete()

    response = client.get(page.url)

    assert response.status_code == 200
    assert "Læs planen." in text_of(main_of(response))


def test_a_document_whose_file_is_lost_is_not_found(client, document):
    Path(document.file.path).unlink()

    assert client.get(document.url).status_code == 404


def test_the_suite_keeps_its_files_to_itself(image):
    assert Path(image.file.path).is_relative_to(settings.MEDIA_ROOT)
