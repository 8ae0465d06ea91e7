"""Sizes of pictures and documents are served while a visitor may meet what uses them; no other file is."""

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Collection, CollectionViewRestriction
from wagtail_factories import ImageFactory

from home.models import ContentPage
from tests.reading import main_of, text_of, with_class
from tryghed.media.models import SiteImage

A_MINUTE = "public, max-age=60"
SECRET = b"kun for redaktionen"


@pytest.fixture
def image():
    return ImageFactory(
        title="bro", file=get_test_image_file("bro.png", size=(1000, 600)), description="En bro"
    )


def put_on_page(page, image):
    page.picture = image
    page.save_revision().publish()


def put_in_text(page, image, *, decorative=False):
    value = {"image": image.pk, "decorative": decorative, "alt_text": "En bro over vandet"}
    page.body = ContentPage._meta.get_field("body").stream_block.to_python(
        [{"type": "image", "value": {"image": value, "caption": "Broen ved kanalen"}}]
    )
    page.save_revision().publish()


def test_a_size_of_a_picture_is_served_for_a_minute_at_a_time(client, image, page):
    put_on_page(page, image)
    rendition = image.get_rendition("width-100|format-webp")

    response = client.get(rendition.url)

    assert response.status_code == 200
    assert response["Content-Type"] == "image/webp"
    assert response["Cache-Control"] == A_MINUTE
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert not response.cookies
    assert "Cookie" not in response.get("Vary", "")
    assert response.getvalue().startswith(b"RIFF")


def test_a_reader_who_has_the_picture_is_not_sent_it_again(client, image, page):
    put_on_page(page, image)
    address = image.get_rendition("width-100|format-webp").url
    had_since = client.get(address)["Last-Modified"]

    assert client.get(address, headers={"If-Modified-Since": had_since}).status_code == 304


@pytest.mark.parametrize(
    "path",
    [
        "/media/original_images/hemmelig.txt",
        "/media/documents/hemmelig.txt",
        "/media/images/../original_images/hemmelig.txt",
        "/media/images/..%2foriginal_images/hemmelig.txt",
        "/media/images/%2e%2e/original_images/hemmelig.txt",
        "/media/images/%252e%252e/original_images/hemmelig.txt",
        "/media/images/x/../../documents/hemmelig.txt",
        "/media/images/..%5coriginal_images%5chemmelig.txt",
        "/media/images/....//original_images/hemmelig.txt",
        "/media/images//etc/passwd",
        "/media/images/%2fetc%2fpasswd",
        "/media/images/",
        "/media/images/mappe",
        "/media/images/mappe/",
        "/media/images/findes-ikke.webp",
        "/media/hemmelig.txt",
        "/media/",
    ],
)
def test_no_other_file_is_served(client, path):
    for place in ("original_images", "documents", "", "images/mappe"):
        default_storage.save(f"{place}/hemmelig.txt".lstrip("/"), ContentFile(SECRET))

    response = client.get(path)

    assert response.status_code == 404
    assert SECRET not in response.content
    assert "Vi kan ikke finde siden" in response.content.decode()
    assert "public" not in response.get("Cache-Control", "")


def test_the_original_of_a_picture_is_not_served(client, image):
    assert default_storage.exists(image.file.name)

    assert client.get(f"/media/{image.file.name}").status_code == 404


@pytest.mark.parametrize("put", [put_on_page, put_in_text])
def test_a_picture_comes_in_three_formats_with_its_measures(client, image, page, put):
    put(page, image)

    (picture,) = main_of(client.get(page.url)).iter("picture")

    img = picture.find("img")
    offered = [source.get("type") for source in picture.findall("source")]
    assert offered == ["image/avif", "image/webp"]
    assert img.get("src").endswith(".jpg")
    assert int(img.get("width")) > int(img.get("height")) > 0


def test_every_size_that_a_page_offers_is_served(client, image, page):
    put_on_page(page, image)
    (picture,) = main_of(client.get(page.url)).iter("picture")

    offered = {
        candidate.split()[0]
        for element in picture.iter()
        for candidate in (element.get("srcset") or "").split(",")
        if candidate.strip()
    }

    assert len(offered) == 6
    assert {client.get(address).status_code for address in offered} == {200}


def test_a_picture_that_decorates_has_an_empty_alternative(client, image, page):
    put_on_page(page, image)

    (img,) = main_of(client.get(page.url)).iter("img")

    assert img.get("alt") == ""


@pytest.mark.parametrize(("decorative", "alt"), [(False, "En bro over vandet"), (True, "")])
def test_a_picture_in_the_text_says_what_it_shows_unless_it_decorates(
    client, image, page, decorative, alt
):
    put_in_text(page, image, decorative=decorative)

    (img,) = main_of(client.get(page.url)).iter("img")

    assert img.get("alt") == alt


@pytest.mark.parametrize("put", [put_on_page, put_in_text])
def test_a_page_whose_picture_has_lost_its_file_is_shown(client, image, page, put):
    put(page, image)
    default_storage.delete(image.file.name)

    response = client.get(page.url)

    assert response.status_code == 200
    assert main_of(response).find("h1").text == "Broen"


def test_the_front_page_is_shown_when_all_files_are_lost(client, danish, media_root):
    assert danish("home").picture
    assert not any(media_root.iterdir())

    assert client.get("/").status_code == 200


def test_a_picture_that_is_deleted_leaves_its_text(client, image, page):
    put_in_text(page, image)
    SiteImage.objects.get(pk=image.pk).delete()

    response = client.get(page.url)

    assert response.status_code == 200
    assert not with_class(main_of(response), "figure")


def test_a_picture_of_a_closed_collection_is_not_told_of_where_it_stood(client, image, page):
    image.credit = "Hans Hemmelig"
    image.collection = Collection.get_first_root_node().add_child(name="Internt")
    image.save()
    put_in_text(page, image)
    assert "Hans Hemmelig" in text_of(main_of(client.get(page.url)))

    CollectionViewRestriction.objects.create(
        collection=image.collection, restriction_type=CollectionViewRestriction.LOGIN
    )

    main = main_of(client.get(page.url))
    assert "Hans Hemmelig" not in text_of(main)
    assert "Broen ved kanalen" not in text_of(main)
    assert not list(main.iter("picture"))
