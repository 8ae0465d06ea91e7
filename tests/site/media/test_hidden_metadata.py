"""A name is nowhere in a cleaned document, also where only other programs look; what one reads is there."""

from io import BytesIO
from zipfile import ZipFile, is_zipfile

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.comments import Comment
from PIL import Image
from pypdf import PdfReader

from tests.site.media import hidden
from tests.site.media.hidden import IN_A_PDF, OBJECTS, PICTURES, with_object, with_picture, written
from tests.site.media.metadata import SECRET
from tryghed.media.cleaning import work_on
from tryghed.media.image_metadata import without_metadata
from tryghed.media.uploads import Refusal

WORDS = (SECRET.encode(), SECRET.encode("utf-16-le"), SECRET.encode("utf-16-be"))


def telling(data, name=""):
    """The names of all parts, however deep, in which the name stands or which are called so."""
    if is_zipfile(BytesIO(data)):
        with ZipFile(BytesIO(data)) as archive:
            parts = {part: archive.read(part) for part in archive.namelist()}
        return [part for part, content in parts.items() if SECRET in part or telling(content)]
    if data.startswith(b"%PDF-"):
        reader = PdfReader(BytesIO(data))
        streams = (reader.get_object(number) for number in range(1, reader.trailer["/Size"]))
        data += b"".join(repr(each).encode() + _content(each) for each in streams if each)
    return [name] if any(word in data for word in WORDS) else []


def _content(each):
    return each._data if hasattr(each, "_data") else b""


def cleaned(kind, data):
    answer, _line, clean = work_on(kind, data).partition(b"\n")
    assert answer == b"clean"
    return clean


def parts_of(data):
    with ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name).decode("latin-1") for name in archive.namelist()}


# Pictures


@pytest.mark.parametrize("ending", PICTURES)
@pytest.mark.parametrize("kind", ["docx", "xlsx", "pptx", "odt"])
def test_a_picture_inside_tells_of_nobody(kind, ending):
    folder = {"docx": "word", "xlsx": "xl", "pptx": "ppt"}.get(kind, kind)
    before = with_picture(folder, ending)
    assert ending == "emz" or telling(before)

    assert not telling(cleaned(kind, before))


@pytest.mark.parametrize("ending", ["gif", "tiff", "bmp", "png", "jpg", "webp"])
def test_a_picture_inside_looks_as_before(ending):
    told = PICTURES[ending]()

    before, after = Image.open(BytesIO(told)), Image.open(BytesIO(without_metadata(told)))

    assert after.format == before.format
    assert getattr(after, "n_frames", 1) == getattr(before, "n_frames", 1)
    assert after.convert("RGB").tobytes() == before.convert("RGB").tobytes()


@pytest.mark.parametrize("ending", ["emf", "wmf"])
def test_the_lines_of_a_drawing_stay_where_they_were(ending):
    told = PICTURES[ending]()
    clean = without_metadata(told)

    assert len(clean) == len(told)
    assert clean[-6:] == told[-6:] != bytes(6)


def test_a_jpeg_of_many_scans_is_whole():
    file = BytesIO()
    Image.effect_noise((300, 200), 90).convert("RGB").save(
        file, "JPEG", progressive=True, quality=95
    )
    told = file.getvalue()

    assert without_metadata(told + b"rest") == told


# Parts


@pytest.mark.parametrize(
    ("kind", "told"),
    [
        ("docx", hidden.hidden_docx),
        ("xlsx", hidden.hidden_xlsx),
        ("pptx", hidden.hidden_pptx),
        ("odt", hidden.hidden_odt),
    ],
)
def test_no_part_tells_of_anybody_and_nothing_refers_to_what_is_gone(kind, told):
    before = told()
    assert telling(before)

    clean = cleaned(kind, before)

    assert not telling(clean)
    everything = " ".join(parts_of(clean).values())
    for gone in (
        "customXml/",
        "printerSettings",
        "changesInfo",
        "tags/",
        "revisions/",
        "Versions/",
    ):
        assert gone not in everything
    assert "custDataLst" not in everything


def test_what_is_read_aloud_and_what_was_commented_stays():
    document = parts_of(cleaned("docx", hidden.hidden_docx()))
    sheet = parts_of(cleaned("xlsx", hidden.hidden_xlsx()))
    open_document = parts_of(cleaned("odt", hidden.hidden_odt()))

    assert (
        "<draw:frame draw:name='Broen'><svg:desc>En bro</svg:desc>" in open_document["content.xml"]
    )
    assert 'descr="Broen"' in document["word/document.xml"]
    assert "Planen" in document["word/document.xml"]
    assert "media/image1.png" in document["word/_rels/document.xml.rels"]
    assert 'PartName="/word/document.xml"' in document["[Content_Types].xml"]
    assert "<t> Godt</t>" in sheet["xl/comments/comment1.xml"]
    assert 'orientation="portrait"' in sheet["xl/worksheets/sheet1.xml"]


def test_a_sheet_of_a_real_program_is_one_still():
    book, file = Workbook(), BytesIO()
    book.properties.creator = SECRET
    book.active["A1"] = "Planen"
    book.active["A1"].comment = Comment(f"{SECRET}:\nGodt", SECRET)
    book.save(file)

    clean = cleaned("xlsx", file.getvalue())

    assert not telling(clean)
    cell = load_workbook(BytesIO(clean)).active["A1"]
    assert (cell.value, cell.comment.text) == ("Planen", "-:\nGodt")


@pytest.mark.parametrize("name", OBJECTS)
def test_what_nobody_can_look_into_is_refused_and_said(name):
    assert work_on("docx", with_object(name)) == Refusal.OBJECTS.encode()


# PDF


@pytest.mark.parametrize("place", IN_A_PDF)
def test_no_place_in_a_pdf_tells_of_anybody(place):
    before = written(IN_A_PDF[place])
    assert telling(before)

    clean = cleaned("pdf", before)

    assert not telling(clean)
    assert PdfReader(BytesIO(clean)).pages[0].extract_text().strip() == "Planen"


def test_a_file_that_is_attached_to_a_place_is_refused():
    assert work_on("pdf", written(hidden.attached_to_a_place)) == b"attachments"
