"""Files that are too much, broken, or hostile."""

from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import Image
from wagtail.models import Collection

from tests.reading import page_of, text_of
from tests.site.media.files import pdf
from tryghed.media.models import SiteDocument, SiteImage

ADD_IMAGE = reverse("wagtailimages:add")
ADD_DOCUMENT = reverse("wagtaildocs:add")


@pytest.fixture(autouse=True)
def media_root(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "media"
    return settings.MEDIA_ROOT


def picture(size=(40, 30), format="JPEG", mode="RGB"):
    file = BytesIO()
    Image.new(mode, size).save(file, format)
    return file.getvalue()


def send_image(client, content, name="bro.jpg"):
    file = SimpleUploadedFile(name, content)
    return client.post(ADD_IMAGE, {"title": "Broen", "file": file, "collection": root()})


def send_document(client, name, content=None):
    file = SimpleUploadedFile("fil.pdf", content or pdf("Skema til fraværssamtale"))
    file._name = name  # as it may arrive; SimpleUploadedFile cleans it like the parser of requests
    return client.post(ADD_DOCUMENT, {"title": "Skema", "file": file, "collection": root()})


def root():
    return Collection.get_first_root_node().pk


def test_a_photo_of_sixty_megapixels_is_refused_with_the_limit(editor_client):
    response = send_image(editor_client, picture((10_000, 6_000), "PNG", "1"), "bro.png")

    assert "for mange pixel" in text_of(page_of(response))
    assert not SiteImage.objects.filter(title="Broen").exists()


def test_the_title_that_was_typed_is_still_there(editor_client):
    response = send_image(editor_client, picture((10_000, 6_000), "PNG", "1"), "bro.png")

    assert page_of(response).find(".//input[@name='title']").get("value") == "Broen"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("bro.jpg", picture()[:300]),
        ("bro.png", picture(format="PNG")[:40]),
        ("bro.webp", picture(format="WEBP")[:30]),
        ("bro.avif", picture(format="AVIF")[:200]),
        ("bro.jpg", b"<script>alert(1)</script>"),
        ("bro.png", picture(format="GIF")),
        ("bro.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>"),
        ("bro.jpg", b""),
    ],
)
def test_a_broken_or_false_picture_is_refused_in_danish(editor_client, name, content):
    response = send_image(editor_client, content, name)

    assert response.status_code == 200
    assert page_of(response).find(".//*[@id='id_file-errors']") is not None or (
        "fejl" in text_of(page_of(response))
    )
    assert not SiteImage.objects.filter(title="Broen").exists()


HOSTILE = [
    "../../../settings.pdf",
    "..\\..\\web.config.pdf",
    "<script>alert(1)</script>.pdf",
    "fil\u202efdp.pdf",
    "CON.pdf",
    ".htaccess.pdf",
    "æble & 'pære' \"x\".pdf",
    "a" * 300 + ".pdf",
]


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_name_is_kept_among_the_documents_and_harms_nobody(
    client, editor_client, media_root, name
):
    assert send_document(editor_client, name).status_code == 302

    document = SiteDocument.objects.get(title="Skema")
    assert (media_root / document.file.name).resolve().parent == media_root / "documents"
    screen = editor_client.get(reverse("wagtaildocs:edit", args=[document.pk]))
    assert "<script>alert" not in screen.content.decode()
    served = client.get(document.url)
    assert served.status_code == 200
    assert "\n" not in served["Content-Disposition"]


def test_a_document_whose_name_hides_its_kind_is_refused(editor_client):
    response = send_document(editor_client, "skema.pdf.exe")

    assert response.status_code == 200
    assert not SiteDocument.objects.filter(title="Skema").exists()
