"""The text in documents is read for search, in the background, whatever a file may be."""

import time

import pytest
from django.core.files.base import ContentFile
from django.core.management import call_command
from django.urls import reverse

from tests.reading import page_of, text_of, words
from tests.site.media.files import docx, odt, pdf, protected_pdf, w_p, zipped
from tryghed.media import reading
from tryghed.media.models import DocumentText, SiteDocument
from tryghed.media.models.texts import LONGEST_TEXT, Reason, State
from tryghed.media.uploads import CleanFile

ENTITIES = (
    '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">'
    '<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>'
)
OLE_FILE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000)


@pytest.fixture(autouse=True)
def _own_files(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


def upload(content, name="fil.txt"):
    """A file as it stands on the disk, whatever it is: uploads.py would not take some of these."""
    return SiteDocument.objects.create(title="Fil", file=CleanFile(content, name))


def read(document):
    """Have the waiting documents read. Out: what is known of this one."""
    call_command("read_documents")
    return DocumentText.objects.get(document=document)


def text_in(content, name):
    text = read(upload(content, name))
    assert text.state == State.READ, text.reason
    return text.text


def problem_of(content, name):
    text = read(upload(content, name))
    assert text.text == ""
    return text.state, text.reason


# What is read


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("plan.pdf", pdf("Om fravær", "Side to")),
        ("plan.docx", docx(w_p("Om ", "fravær") + w_p("Side to"))),
        ("plan.odt", odt("<text:h>Om <text:span>fravær</text:span></text:h><text:p>Side to</text:p>")),
        ("plan.txt", "Om fravær\r\n\r\n  Side   to\n".encode()),
        ("gammel.txt", "Om fravær\r\nSide to".encode("cp1252")),
        ("PLAN.PDF", pdf("Om fravær", "Side to")),
    ],
)  # fmt: skip
def test_the_text_of_a_file_is_read(name, content):
    assert text_in(content, name) == "Om fravær\nSide to"


def test_a_word_that_is_broken_at_the_end_of_a_line_is_whole_again():
    assert text_in(pdf("Skole-\nfravær hos SSP-\nkonsulenten"), "plan.pdf") == (
        "Skolefravær hos SSP- konsulenten"
    )


def test_all_text_of_a_word_document_is_read():
    inside = f"<w:sdt><w:sdtContent>{w_p('felt')}</w:sdtContent></w:sdt>"
    table = f"<w:tbl><w:tr><w:tc>{w_p('celle')}</w:tc></w:tr></w:tbl>"
    box = f"<w:p><w:r><w:txbxContent>{w_p('ramme')}</w:txbxContent></w:r></w:p>"
    file = docx(inside + table + box, footnotes=w_p("fodnote"), endnotes=w_p("slutnote"))

    assert text_in(file, "plan.docx").split() == ["felt", "celle", "ramme", "fodnote", "slutnote"]


def test_a_note_in_an_open_document_stands_apart_from_the_word_that_it_is_about():
    note = (
        "<text:note><text:note-citation>1</text:note-citation><text:p>fodnote</text:p></text:note>"
    )

    assert text_in(odt(f"<text:p>ord{note} mere</text:p>"), "plan.odt").split() == [
        *("ord", "fodnote", "mere")
    ]


def test_what_was_deleted_or_said_in_the_margin_is_not_read():
    word = docx(
        w_p("her") + "<w:p><w:moveFrom><w:r><w:t>flyttet</w:t></w:r></w:moveFrom></w:p>"
        "<w:p><w:del><w:r><w:delText>slettet</w:delText></w:r></w:del></w:p>",
        comments=w_p("kommentar"),
    )
    open_document = odt(
        "<text:tracked-changes><text:p>slettet</text:p></text:tracked-changes>"
        "<text:p>her<office:annotation><text:p>kommentar</text:p></office:annotation></text:p>"
    )

    assert text_in(word, "plan.docx") == "her"
    assert text_in(open_document, "plan.odt") == "her"


def test_the_text_for_old_programs_is_not_read_once_more():
    both = "<Choice>{0}</Choice><Fallback>{0}</Fallback>".format(w_p("ramme"))

    assert text_in(docx(f"<AlternateContent>{both}</AlternateContent>"), "plan.docx") == "ramme"


def test_a_word_document_says_itself_where_its_text_is():
    assert text_in(docx(w_p("her"), main="word/document2.xml"), "plan.docx") == "her"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("plan.pdf", protected_pdf("Planen", password="", author="Hans Hemmelig")),
        ("plan.docx", docx(w_p("Planen"))),
        ("plan.odt", odt("<text:p>Planen</text:p>")),
    ],
)
def test_who_wrote_a_file_is_not_read(name, content):
    assert text_in(content, name) == "Planen"


def test_signs_that_a_database_or_a_reader_stumbles_over_are_gone():
    strange = "ﬁnde\N{SOFT HYPHEN}s\u0001her\ue000\n"

    assert text_in(strange.encode(), "plan.txt") == "findes her"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("lang.txt", b"ord " * 100_000),
        ("lang.docx", docx(w_p("ord " * 2_000_000))),
        ("lang.odt", odt("<text:p>ord</text:p>" * 100_000)),
    ],
)
def test_only_the_beginning_of_a_long_file_is_read(name, content):
    text = read(upload(content, name))

    assert len(text.text) == LONGEST_TEXT
    assert "Kun begyndelsen" in text.in_words


# What cannot be read


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("laast.pdf", protected_pdf("Planen", password="hemmelig"), Reason.ENCRYPTED),
        ("laast.docx", OLE_FILE, Reason.ENCRYPTED),
        ("laast.odt", odt("x", manifest="<encryption-data/>"), Reason.ENCRYPTED),
        ("tom.txt", b"", Reason.NO_TEXT),
        ("blank.txt", b" \r\n\t", Reason.NO_TEXT),
        ("skannet.pdf", pdf(""), Reason.NO_TEXT),
        ("tom.docx", docx(""), Reason.NO_TEXT),
        ("nul.txt", b"MZ\0\0\x01", Reason.BROKEN),
        ("bytes.txt", b"\x81\x8d", Reason.BROKEN),
        ("tom.pdf", b"", Reason.BROKEN),
        ("halv.pdf", pdf("Planen")[:60], Reason.BROKEN),
        ("egentlig-word.pdf", docx(w_p("Planen")), Reason.BROKEN),
        ("egentlig-pdf.docx", pdf("Planen"), Reason.BROKEN),
        ("egentlig-pdf.odt", pdf("Planen"), Reason.BROKEN),
        ("uden-tekst.docx", zipped({"x.txt": "x"}), Reason.BROKEN),
        ("uden-del.docx", zipped({"_rels/.rels": "<Relationships/>"}), Reason.BROKEN),
        ("ikke-xml.docx", docx("<w:p>"), Reason.BROKEN),
        ("entiteter.docx", docx(w_p("&c;"), prologue=ENTITIES), Reason.BROKEN),
    ],
)
def test_a_file_without_text_to_be_had_says_why(name, content, reason):
    assert problem_of(content, name) == (State.FAILED, reason)


def test_a_page_tree_without_end_is_given_up():
    state, _reason = problem_of(pdf("Planen", kids="2 0 R"), "loekke.pdf")

    assert state == State.FAILED


def test_a_file_that_unpacks_without_end_is_stopped(monkeypatch):
    monkeypatch.setattr(reading, "CPU_SECONDS", 1)
    bomb = docx("<w:r/>" * 30_000_000)

    begun = time.monotonic()
    problem = problem_of(bomb, "bombe.docx")

    assert len(bomb) < 1024 * 1024
    assert problem == (State.FAILED, Reason.TOO_HEAVY)
    assert time.monotonic() - begun < 2 * reading.WALL_CLOCK_SECONDS


def test_a_file_that_takes_too_much_memory_is_stopped(monkeypatch):
    monkeypatch.setattr(reading, "MEGABYTES", 90)

    assert problem_of(b"a" * 60_000_000, "stor.txt") == (State.FAILED, Reason.TOO_HEAVY)


def test_a_file_that_waits_without_end_is_stopped(monkeypatch):
    monkeypatch.setattr(reading, "WALL_CLOCK_SECONDS", 0.01)

    assert problem_of(b"Planen", "plan.txt") == (State.FAILED, Reason.TOO_HEAVY)


def test_a_file_larger_than_any_upload_is_not_begun(monkeypatch):
    monkeypatch.setattr(reading, "MOST_BYTES", 5)

    assert problem_of(b"Planen", "plan.txt") == (State.FAILED, Reason.TOO_HEAVY)


def test_a_file_that_is_gone_is_said_to_be(monkeypatch):
    document = upload(b"Planen")
    document.file.storage.delete(document.file.name)

    assert read(document).reason == Reason.MISSING


@pytest.mark.parametrize("name", ["tal.xlsx", "vis.pptx", "tal.ods", "tal.csv", "uden-endelse"])
def test_other_kinds_are_not_read(name):
    assert problem_of(b"x", name) == (State.UNSUPPORTED, "")


def test_one_file_that_fails_does_not_keep_the_next_from_being_read():
    upload(b"\0", "daarlig.txt")
    good = upload(b"Planen", "god.txt")

    assert read(good).text == "Planen"


# When it is read


def test_an_uploaded_file_waits_and_is_not_searched_until_it_is_read():
    document = upload(b"Planen")
    waiting = DocumentText.objects.get(document=document)
    before = document.searchable_text

    read(document)

    assert (waiting.state, before) == (State.WAITING, "")
    assert SiteDocument.objects.get(pk=document.pk).searchable_text == "Planen"


def test_a_replaced_file_is_read_again_and_its_old_text_is_gone_at_once():
    document = upload(b"Planen")
    read(document)

    document = SiteDocument.objects.get(pk=document.pk)
    document.file = ContentFile(b"Ny plan", "fil.txt")
    document.save()
    meanwhile = SiteDocument.objects.get(pk=document.pk).searchable_text

    assert meanwhile == ""
    assert read(document).text == "Ny plan"


def test_a_new_title_does_not_have_the_file_read_again(django_assert_num_queries):
    document = upload(b"Planen")
    first = read(document)

    document = SiteDocument.objects.get(pk=document.pk)
    document.title = "Nyt navn"
    document.save()

    assert read(document).read_at == first.read_at


def test_a_file_that_is_replaced_while_it_is_read_goes_on_waiting(monkeypatch):
    document = upload(b"Planen")

    def replaced_meanwhile(data, kind):
        SiteDocument.objects.filter(pk=document.pk).update(file_hash="en anden")
        return {"text": data.decode()}

    monkeypatch.setattr(reading, "extract", replaced_meanwhile)

    assert read(document).state == State.WAITING


def test_documents_from_before_there_was_search_in_them_are_read():
    document = upload(b"Planen")
    DocumentText.objects.all().delete()

    assert read(document).text == "Planen"


def test_a_run_ends_in_time_and_leaves_the_rest_waiting():
    upload(b"Planen")

    assert not reading.read_waiting_documents(seconds=-1)
    assert DocumentText.objects.waiting().exists()


def test_a_run_says_what_came_of_it(capsys):
    upload(b"Planen")
    upload(b"\0")

    call_command("read_documents")
    call_command("read_documents")

    assert capsys.readouterr().out.splitlines() == [
        "Documents: 1 read, 1 could not be read, 0 of a kind that is not read."
    ]


# What editors see


def what_the_editor_is_told(client, document):
    return text_of(page_of(client.get(reverse("wagtaildocs:edit", args=[document.pk]))))


def test_an_editor_sees_whether_the_text_was_read(editor_client):
    document = upload(b"Planen")
    waiting = what_the_editor_is_told(editor_client, document)
    read(document)

    assert "Teksten venter på at blive læst" in waiting
    assert "Teksten er læst" in what_the_editor_is_told(editor_client, document)


def test_an_editor_sees_why_a_text_could_not_be_read(editor_client):
    document = upload(b"\0")
    read(document)

    told = what_the_editor_is_told(editor_client, document)

    assert words("Teksten kunne ikke læses: Filen er beskadiget") in told


def test_an_editor_who_replaces_the_file_has_it_read(editor_client):
    document = upload(b"Planen")
    read(document)

    editor_client.post(
        reverse("wagtaildocs:edit", args=[document.pk]),
        {
            "title": "Fil",
            "collection": document.collection_id,
            "tags": "",
            "file": ContentFile(b"Ny plan", "ny.txt"),
        },
    )

    assert read(document).text == "Ny plan"
