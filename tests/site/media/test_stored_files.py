"""Files that were kept before files were cleaned are made clean; none is lost on the way."""

import errno
from io import BytesIO

import pytest
from django.core.files.base import ContentFile, File
from django.core.management import CommandError, call_command
from PIL import Image

from tests.site.media.files import pdf
from tests.site.media.hidden import hidden_docx
from tests.site.media.metadata import photo, tells
from tryghed.media.models import SiteDocument, SiteImage, SiteImageRendition
from tryghed.media.models.texts import State
from tryghed.media.stored import clean_stored, remove_replaced


@pytest.fixture(autouse=True)
def media_root(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


@pytest.fixture(autouse=True)
def _no_others(db):
    SiteImage.objects.all().delete()
    SiteDocument.objects.all().delete()


def kept_before(thing, content, name):
    """As an earlier version kept a file: as it came, under its own name."""
    storage = thing.file.storage
    clean = thing.file.name
    type(thing).objects.filter(pk=thing.pk).update(
        file=storage.save(name, ContentFile(content)), file_hash="før", file_size=1
    )
    storage.delete(clean)
    return type(thing).objects.get(pk=thing.pk)


@pytest.fixture
def image():
    clean = SiteImage.objects.create(title="Broen", file=ContentFile(photo(), "bro.jpg"))
    return kept_before(clean, photo(), "original_images/Hans-Hemmelig.jpg")


@pytest.fixture
def document():
    clean = SiteDocument.objects.create(title="Plan", file=ContentFile(hidden_docx(), "plan.docx"))
    return kept_before(clean, hidden_docx(), "documents/plan.docx")


def clean_all(capsys):
    call_command("clean_stored_files")
    return capsys.readouterr().out


def files_below(folder):
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}


def content_of(thing):
    with type(thing).objects.get(pk=thing.pk).open_file() as file:
        return file.read()


def test_old_files_tell_of_nobody_and_have_names_that_nobody_guesses(
    image, document, media_root, capsys, django_capture_on_commit_callbacks
):
    image.get_rendition("width-10")

    with django_capture_on_commit_callbacks(execute=True):
        said = clean_all(capsys)

    assert "SiteImage: 1 cleaned, 0 left" in said
    assert "SiteDocument: 1 cleaned, 0 left" in said
    assert not SiteImageRendition.objects.exists()
    names = set()
    for thing in (SiteImage.objects.get(), SiteDocument.objects.get()):
        assert not tells(content_of(thing))
        assert (thing.file_size, thing.file_hash) == (thing.file.size, _hash_of(thing))
        names.add(thing.file.name)
    assert files_below(media_root) == names
    assert "Hemmelig" not in " ".join(names)
    assert SiteDocument.objects.get().filename == "plan.docx"
    assert SiteImage.objects.get().height == Image.open(BytesIO(content_of(image))).height


def _hash_of(thing):
    thing.file_hash = ""
    return thing.get_file_hash()


def test_the_text_of_a_cleaned_document_is_read_anew(document, capsys):
    document.reading.note(State.READ, text="Planen", file_hash="før")

    clean_all(capsys)

    assert SiteDocument.objects.get().reading.state == State.WAITING


def test_what_is_clean_already_is_left_alone(image, document, media_root, capsys):
    clean_all(capsys)
    before = files_below(media_root)

    assert "SiteImage: 0 cleaned" in clean_all(capsys)

    assert SiteImage.objects.get().file.name in before
    assert SiteDocument.objects.get().file.name in before


@pytest.mark.parametrize("format", ["JPEG", "PNG", "WEBP"])
def test_a_clean_picture_with_a_name_of_its_own_loses_no_quality(format, capsys):
    name = f"foto.{format.lower()}"
    image = SiteImage.objects.create(title="Foto", file=ContentFile(photo(format), name))
    clean = content_of(image)
    kept_before(image, clean, f"original_images/{name}")

    clean_all(capsys)

    assert content_of(image) == clean
    assert SiteImage.objects.get().file.name != f"original_images/{name}"


def test_a_file_that_cannot_be_cleaned_is_said_and_stays(capsys, document):
    old = kept_before(document, b"ingen docx", "documents/gammel.docx")

    with pytest.raises(
        CommandError, match=rf"1 files are as they were: SiteDocument {old.pk} \(Filen er"
    ):
        call_command("clean_stored_files")

    assert content_of(old) == b"ingen docx"


def test_a_file_that_is_gone_stops_nobody(image, document, capsys):
    image.file.storage.delete(image.file.name)

    with pytest.raises(CommandError, match="no such file"):
        call_command("clean_stored_files")

    assert not tells(content_of(document))


@pytest.mark.parametrize("error", [OSError(errno.ENOSPC, "No space left"), KeyboardInterrupt()])
@pytest.mark.parametrize("kind", ["image", "document"])
def test_who_is_stopped_half_way_loses_nothing(request, media_root, monkeypatch, kind, error):
    thing = request.getfixturevalue(kind)
    before = content_of(thing), files_below(media_root)

    def first_bytes(file, chunk_size=None):
        yield b"half"
        raise error

    monkeypatch.setattr(File, "chunks", first_bytes)
    with pytest.raises(type(error)):
        clean_stored(type(thing), thing.pk)
    monkeypatch.undo()

    assert (content_of(thing), files_below(media_root)) == before


def test_a_file_of_which_the_row_could_not_be_written_is_not_left_behind(
    image, media_root, monkeypatch
):
    before = files_below(media_root)
    monkeypatch.setattr("tryghed.media.stored.SiteImage.renditions", None)

    with pytest.raises(AttributeError):
        clean_stored(SiteImage, image.pk)

    assert files_below(media_root) == before
    assert SiteImage.objects.get().file.name == image.file.name


def test_on_a_full_disk_the_command_stops_and_says_so(image, monkeypatch):
    def no_room(file, chunk_size=None):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(File, "chunks", no_room)

    with pytest.raises(CommandError, match=r"nothing is lost: .*No space left"):
        call_command("clean_stored_files")


def test_a_file_that_a_row_names_again_is_not_removed(image):
    replaced = clean_stored(SiteImage, image.pk)
    image.save(update_fields=["file"])  # who had opened it before

    remove_replaced(SiteImage, [replaced])

    assert content_of(image)


def test_what_no_row_names_is_said_and_left(media_root, capsys, db):
    lost = media_root / "documents" / "glemt.pdf"
    lost.parent.mkdir()
    lost.write_bytes(pdf("Glemt"))

    assert "documents/glemt.pdf" in clean_all(capsys)
    assert lost.exists()
