"""Files that are too much, broken, or hostile."""

import json

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from tests.reading import page_of, text_of, with_class
from tests.site.media.files import pdf, protected_pdf
from tests.site.media.metadata import photo, tells, told_docx
from tests.site.media.uploading import picture, root, send_document, send_image
from tryghed.media.models import SiteDocument, SiteImage


@pytest.fixture(autouse=True)
def media_root(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "media"
    return settings.MEDIA_ROOT


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
    assert (media_root / document.file.name).resolve().parents[1] == media_root / "documents"
    screen = editor_client.get(reverse("wagtaildocs:edit", args=[document.pk]))
    assert "<script>alert" not in screen.content.decode()
    served = client.get(document.url)
    assert served.status_code == 200
    assert "\n" not in served["Content-Disposition"]


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("laast.pdf", protected_pdf("Planen", password=""), "Filen er beskyttet"),
        ("egentlig-pdf.docx", pdf("Planen"), "Filen er beskadiget"),
        ("side.html", b"<script>alert(1)</script>", "html"),
        ("tegning.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>", "svg"),
    ],
)
def test_a_document_that_is_not_taken_is_said_why_and_keeps_its_title(
    editor_client, name, content, said
):
    screen = page_of(send_document(editor_client, name, content))

    (message,) = with_class(screen, "error-message")
    assert said in text_of(message)
    assert screen.find(".//input[@name='title']").get("value") == "Skema"
    assert not SiteDocument.objects.filter(title="Skema").exists()


def test_a_document_whose_name_hides_its_kind_is_refused(editor_client):
    response = send_document(editor_client, "skema.pdf.exe")

    assert response.status_code == 200
    assert not SiteDocument.objects.filter(title="Skema").exists()


# What a file tells of those who made it


def test_who_uploads_a_photo_or_a_document_keeps_nothing_of_its_maker(editor_client):
    send_image(editor_client, photo())
    send_document(editor_client, "plan.docx", told_docx())

    for kept in (SiteImage.objects.get(title="Broen"), SiteDocument.objects.get(title="Skema")):
        with kept.open_file() as file:
            assert not tells(file.read())
        assert kept.file_size == kept.file.size


@pytest.mark.parametrize(
    ("address", "name", "content", "model"),
    [
        ("wagtailimages:add_multiple", "foto.jpg", photo(), SiteImage),
        ("wagtaildocs:add_multiple", "plan.docx", told_docx(), SiteDocument),
    ],
)
def test_many_files_at_once_keep_nothing_of_their_maker(
    editor_client, address, name, content, model
):
    file = SimpleUploadedFile(name, content)
    data = {"title": "Mange", "files[]": file, "collection": root()}
    answer = json.loads(editor_client.post(reverse(address), data).content)

    assert answer["success"]
    with model.objects.get(title="Mange").open_file() as kept:
        assert not tells(kept.read())


@pytest.mark.parametrize(
    ("chooser", "kind", "file", "model"),
    [
        ("wagtailimages_chooser", "image", ("foto.jpg", photo()), SiteImage),
        ("wagtaildocs_chooser", "document", ("plan.docx", told_docx()), SiteDocument),
    ],
)
def test_a_file_that_is_uploaded_while_a_page_is_written_keeps_nothing_of_its_maker(
    editor_client, chooser, kind, file, model
):
    typed = {"title": "Valgt", "file": SimpleUploadedFile(*file), "collection": root()}
    data = {f"{kind}-chooser-upload-{field}": value for field, value in typed.items()}

    editor_client.post(reverse(f"{chooser}:create"), data)

    with model.objects.get(title="Valgt").open_file() as kept:
        assert not tells(kept.read())


def test_many_files_at_once_say_which_of_them_is_not_taken(editor_client):
    file = SimpleUploadedFile("laast.pdf", protected_pdf("Planen", password=""))
    data = {"title": "Mange", "files[]": file, "collection": root()}
    answer = json.loads(editor_client.post(reverse("wagtaildocs:add_multiple"), data).content)

    assert not answer["success"]
    assert answer["error_message"].startswith("Filen er beskyttet")


def test_nobody_can_guess_what_a_file_is_called_on_the_disk(editor_client):
    send_image(editor_client, picture(), "Hans-Hemmelig.jpg")
    send_document(editor_client, "plan.pdf")

    image = SiteImage.objects.get(title="Broen")
    document = SiteDocument.objects.get(title="Skema")
    names = [image.file.name, image.get_rendition("width-10").file.name, document.file.name]
    assert not any("Hemmelig" in name or "width" in name for name in names)
    assert len({name.split("/")[1].split(".")[0] for name in names}) == 3
    assert all(len(name.split("/")[1].split(".")[0]) >= 22 for name in names)  # 128 bits
    assert document.filename == "plan.pdf"
