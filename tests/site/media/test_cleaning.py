"""A file says nothing of who made it, where or when; what readers see and hear of it stays."""

from contextlib import suppress
from io import BytesIO
from random import Random
from zipfile import ZipFile

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from PIL import Image
from pypdf import PdfReader, PdfWriter

from tests.site.media.files import docx, odt, pdf, protected_pdf, w_p, zipped
from tests.site.media.metadata import (
    BYTES,
    GPS,
    OFFICE_PARTS,
    photo,
    tells,
    told_docx,
    told_odt,
    told_pdf,
    told_pptx,
    told_xlsx,
)
from tryghed.media import cleaning, uploads
from tryghed.media.confinement import Limits
from tryghed.media.models import SiteDocument, SiteImage
from tryghed.media.refused import Refused


@pytest.fixture(autouse=True)
def _own_files(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


def kept_picture(content, name):
    """What is kept of a picture, by whatever road it comes (bytes)."""
    image = SiteImage.objects.create(title="Foto", file=ContentFile(content, name))
    with image.open_file() as file:
        return file.read()


def kept(content, name):
    document = SiteDocument.objects.create(title="Fil", file=ContentFile(content, name))
    with document.open_file() as file:
        return file.read()


def part(data, name):
    with ZipFile(BytesIO(data)) as archive:
        return archive.read(name).decode()


# Pictures


@pytest.mark.parametrize("format", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_a_photo_keeps_neither_its_place_nor_its_maker(format):
    taken = photo(format)
    assert Image.open(BytesIO(taken)).getexif().get_ifd(GPS)

    clean = kept_picture(taken, f"foto.{format.lower()}")

    assert not tells(clean)
    assert not Image.open(BytesIO(clean)).getexif()


@pytest.mark.parametrize("format", ["JPEG", "PNG", "WEBP"])
def test_no_size_of_a_photo_tells_of_its_place(format):
    name = f"foto.{format.lower()}"
    image = SiteImage.objects.create(title="Foto", file=ContentFile(photo(format), name))

    for kind in ("jpeg", "webp", "avif", "png"):
        with image.get_rendition(f"width-10|format-{kind}").file.open() as file:
            assert not Image.open(file).getexif()


def test_a_photo_that_lay_on_its_side_stands_up():
    image = SiteImage.objects.create(title="Foto", file=ContentFile(photo(), "foto.jpg"))

    with image.open_file() as file:
        upright = Image.open(file)
        top, bottom = upright.getpixel((10, 2)), upright.getpixel((10, 37))

    assert (image.width, image.height) == upright.size == (20, 40)
    assert top[0] > 200 > bottom[0]


def test_the_colours_of_a_photo_stay_as_they_were_meant():
    taken = photo()  # once: a profile tells the second in which it was made

    clean = Image.open(BytesIO(kept_picture(taken, "foto.jpg")))

    assert clean.info["icc_profile"] == Image.open(BytesIO(taken)).info["icc_profile"]


def test_a_picture_that_one_sees_through_still_is_one():
    file = BytesIO()
    Image.new("P", (9, 9)).save(file, "PNG", transparency=0)

    clean = Image.open(BytesIO(kept_picture(file.getvalue(), "ikon.png")))

    assert clean.convert("RGBA").getpixel((4, 4))[3] == 0


def test_what_hangs_behind_a_picture_is_gone():
    clean = kept_picture(photo("PNG") + b"<script>alert(1)</script>", "foto.png")

    assert b"<script>" not in clean


def test_a_picture_of_too_many_pixels_is_refused_on_every_road(settings):
    settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS = 1_000_000
    with pytest.raises(ValidationError, match="mere end 1 million"):
        kept_picture(photo(size=(1_001, 1_000)), "foto.jpg")


# Documents


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("plan.docx", told_docx),
        ("plan.xlsx", told_xlsx),
        ("plan.pptx", told_pptx),
        ("plan.odt", told_odt),
        ("plan.pdf", told_pdf),
    ],
)
def test_a_document_says_nothing_of_its_author(name, told):
    before = told()
    assert tells(before)

    assert not tells(kept(before, name))


def test_an_office_document_keeps_its_text_its_title_and_its_language():
    clean = kept(told_docx(), "plan.docx")

    assert "Planen" in part(clean, "word/document.xml")
    assert "Godt" in part(clean, "word/comments.xml")
    assert "<dc:title>Min plan</dc:title>" in part(clean, "docProps/core.xml")
    assert "<dc:language>da-DK</dc:language>" in part(clean, "docProps/core.xml")
    sheet = kept(told_xlsx(), "tal.xlsx")
    assert 'displayName="Tal"' in part(sheet, "xl/tables/table1.xml")
    assert "<author>tc={1}</author>" in part(sheet, "xl/comments1.xml")


def test_the_small_picture_of_the_first_page_goes_with_what_refers_to_it():
    assert "thumbnail" not in part(kept(told_docx(), "plan.docx"), "_rels/.rels")
    assert "Thumbnails" not in part(kept(told_odt(), "plan.odt"), "META-INF/manifest.xml")


def test_an_open_document_is_one_still():
    clean = kept(told_odt(), "plan.odt")

    with ZipFile(BytesIO(clean)) as archive:
        assert archive.namelist()[0] == "mimetype"  # where other programs look for it
    assert "<dc:title>Min plan</dc:title>" in part(clean, "meta.xml")


def test_a_photo_inside_a_document_still_stands_up():
    with ZipFile(BytesIO(kept(told_docx(), "plan.docx"))) as archive:
        inside = Image.open(BytesIO(archive.read("word/media/foto.jpeg")))

    assert dict(inside.getexif()) == {0x0112: 6}


def test_a_photo_inside_a_pdf_says_nothing_of_its_place():
    file = BytesIO()
    Image.open(BytesIO(photo())).convert("RGB").save(file, "PDF", quality=75)
    told = file.getvalue().replace(b"\xff\xdb", _segment(BYTES) + b"\xff\xdb", 1)
    assert BYTES in told

    assert not tells(kept(told, "foto.pdf"))


def _segment(content):
    return b"\xff\xe1" + (len(content) + 2).to_bytes(2, "big") + content


def test_a_pdf_keeps_its_text_and_what_screen_readers_need():
    clean = PdfReader(BytesIO(kept(told_pdf(), "plan.pdf")))

    assert clean.pages[0].extract_text().strip() == "Planen"
    assert clean.pages[0]["/Annots"][0]["/Contents"] == "Godt"
    assert clean.metadata == {"/Title": "Min plan"}
    assert clean.trailer["/Root"]["/Lang"] == "da-DK"
    assert "/MarkInfo" in clean.trailer["/Root"]
    assert clean.xmp_metadata.dc_title == {"x-default": "Min plan"}
    assert b"pdfuaid:part" in clean.xmp_metadata.stream.get_data()


def test_nothing_in_a_pdf_runs_by_itself():
    assert b"JavaScript" in told_pdf()

    assert b"JavaScript" not in kept(told_pdf(), "plan.pdf")


@pytest.mark.parametrize("name", ["tal.csv", "tekst.txt"])
def test_plain_text_is_kept_to_the_letter(name):
    assert kept("æ;ø\r\n".encode("utf-16"), name) == "æ;ø\r\n".encode("utf-16")


# What is not taken


def mutated(data, seed):
    """The bytes with a few of them changed, or cut short; the same for the same seed."""
    chance = Random(seed)
    changed = bytearray(data)
    for _ in range(chance.randint(1, 12)):
        changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed if seed % 3 else changed[: chance.randrange(len(changed))])


@pytest.mark.parametrize("format", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_a_picture_that_is_damaged_somewhere_is_taken_or_refused(format):
    whole = photo(format)

    for seed in range(50):
        with suppress(ValidationError):
            uploads.cleaned_picture(ContentFile(mutated(whole, seed), "foto.jpg"))


@pytest.mark.parametrize(
    ("kind", "told"), [("docx", told_docx), ("odt", told_odt), ("pdf", told_pdf)]
)
def test_a_document_that_is_damaged_somewhere_is_taken_or_refused(kind, told):
    whole = told()
    answers = {cleaning.work_on(kind, mutated(whole, seed)).split(b"\n")[0] for seed in range(50)}

    assert answers <= {b"clean", *(each.encode() for each in uploads.Refusal.values)}


def attached_pdf():
    writer = PdfWriter(clone_from=PdfReader(BytesIO(pdf("Planen"))))
    writer.add_attachment("virus.exe", b"MZ")
    file = BytesIO()
    writer.write(file)
    return file.getvalue()


REFUSED = {
    "protected": [
        ("laast.pdf", protected_pdf("Planen", password="hemmelig")),
        ("laast-for-aendringer.pdf", protected_pdf("Planen", password="")),
        ("laast.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000)),
        ("laast.odt", odt("x", manifest="<encryption-data/>")),
    ],
    "damaged": [
        ("tom.pdf", b""),
        ("halv.pdf", pdf("Planen")[:60]),
        ("halv.docx", docx(w_p("Planen"))[:200]),
        ("egentlig-word.pdf", docx(w_p("Planen"))),
        ("egentlig-pdf.docx", pdf("Planen")),
        ("egentlig-regneark.docx", zipped(OFFICE_PARTS | {"xl/workbook.xml": "<x/>"})),
        ("egentlig-word.odt", docx(w_p("Planen"))),
        ("egentlig-tekst.ods", odt("Planen")),
        ("egentlig-html.pdf", b"<script>alert(1)</script>%PDF-1.7"),
        ("program.txt", b"MZ\0\0\x01"),
        ("program.csv", b"MZ\0\0\x01"),
    ],
    "macros": [
        ("makro.docx", zipped(OFFICE_PARTS | {"word/vbaProject.bin": b"Sub"})),
        ("makro.odt", odt("x", **{"Basic/Standard/script.xml": "<x/>"})),
    ],
    "other files": [("vedlagt.pdf", attached_pdf())],
    "too much": [("bombe.docx", docx("", **{str(each): "" for each in range(5_000)}))],
}
SAID = {
    "protected": "Filen er beskyttet",
    "damaged": "Filen er beskadiget",
    "macros": "Filen har makroer",
    "other files": "Der ligger andre filer inde i den",
    "too much": "Det tog for lang tid",
}


@pytest.mark.parametrize(
    ("kind", "name", "content"),
    [(kind, name, content) for kind, files in REFUSED.items() for name, content in files],
)
def test_a_document_that_cannot_be_cleaned_is_refused_and_it_is_said_why(kind, name, content):
    with pytest.raises(ValidationError) as refused:
        kept(content, name)

    assert refused.value.messages[0].startswith(SAID[kind])
    assert not SiteDocument.objects.exists()


def test_a_document_that_would_unpack_to_too_much_is_not_unpacked(monkeypatch):
    monkeypatch.setattr(cleaning, "MOST_UNPACKED", 1_000_000)

    with pytest.raises(Refused, match="too_heavy"):
        cleaning.clean_zip("docx", docx("<w:r/>" * 200_000))


def test_a_document_that_takes_too_much_is_stopped(monkeypatch):
    little = Limits(cpu_seconds=1, wall_clock_seconds=0.01, megabytes=768)
    monkeypatch.setattr(uploads, "FOR_CLEANING", little)

    with pytest.raises(ValidationError, match="for lang tid"):
        kept(pdf("Planen"), "plan.pdf")


@pytest.mark.parametrize("name", ["side.html", "tegning.svg", "program.exe", "uden-endelse"])
def test_a_document_of_another_kind_is_refused_on_every_road(name):
    with pytest.raises(ValidationError):
        kept(b"x", name)
