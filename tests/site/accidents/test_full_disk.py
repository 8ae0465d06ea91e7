"""A full disk is said; nothing is half kept, nothing lost. What is replaced or deleted goes whole."""

import errno

import pytest
from django.core.cache import cache
from django.core.files.base import File
from django.core.files.uploadedfile import SimpleUploadedFile, TemporaryUploadedFile
from django.urls import reverse

from tests.reading import main_of, page_of, text_of
from tests.site.media.files import pdf
from tests.site.media.uploading import picture, replace, root, send_document, send_image
from tryghed.media.models import SiteDocument, SiteImage


@pytest.fixture(autouse=True)
def media_root(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "media"
    cache.clear()  # Wagtail remembers the sizes that it has made
    yield settings.MEDIA_ROOT
    cache.clear()


@pytest.fixture
def full_disk(monkeypatch):
    """From now on there is room for a part of each file only."""

    def fill():
        monkeypatch.setattr(File, "chunks", first_bytes)

    return fill


def first_bytes(file, chunk_size=None):
    file.seek(0)
    yield file.read(10)
    raise OSError(errno.ENOSPC, "No space left on device")


def files_below(folder):
    return sorted(path for path in folder.rglob("*") if path.is_file())


@pytest.mark.parametrize("send", [send_image, lambda client, _: send_document(client, "plan.pdf")])
def test_a_full_disk_is_said_and_leaves_nothing_half(editor_client, full_disk, media_root, send):
    full_disk()
    screen = page_of(send(editor_client, picture()))

    assert "serveren har ikke plads til den" in text_of(screen)
    assert screen.find(".//input[@name='title']").get("value") in ("Broen", "Skema")
    assert not SiteImage.objects.filter(title="Broen").exists()
    assert not SiteDocument.objects.exists()
    assert not files_below(media_root)


@pytest.fixture
def image(editor_client):
    send_image(editor_client, picture())
    return SiteImage.objects.get(title="Broen")


@pytest.fixture
def document(editor_client):
    send_document(editor_client, "plan.pdf")
    return SiteDocument.objects.get(title="Skema")


@pytest.fixture(params=["image", "document"])
def thing(request):
    return request.getfixturevalue(request.param)


def test_on_a_full_disk_a_file_that_was_to_be_replaced_is_still_there(
    editor_client, full_disk, thing
):
    with thing.open_file() as file:
        before = file.read()
    full_disk()

    screen = text_of(page_of(replace(editor_client, thing)))

    assert "serveren har ikke plads til den" in screen
    kept = type(thing).objects.get(pk=thing.pk)
    assert kept.title != "Nyt navn"
    with kept.open_file() as file:
        assert file.read() == before


def test_on_a_full_disk_pages_are_shown_without_sizes_that_are_not_made_yet(
    client, danish, image, full_disk
):
    page = danish("home")
    page.picture = image
    page.save_revision().publish()
    full_disk()

    response = client.get(page.url)

    assert response.status_code == 200
    assert main_of(response).find(".//h1") is not None


# The folder in which larger files arrive


@pytest.fixture
def arrivals(settings, tmp_path):
    """Where a file waits while the request is read; here for every file."""
    settings.FILE_UPLOAD_MAX_MEMORY_SIZE = 0
    settings.FILE_UPLOAD_TEMP_DIR = tmp_path / "arrivals"
    settings.FILE_UPLOAD_TEMP_DIR.mkdir()
    return settings.FILE_UPLOAD_TEMP_DIR


def no_room(*args, **kwargs):
    raise OSError(errno.ENOSPC, "No space left on device")


def fill_at_once(monkeypatch):
    monkeypatch.setattr("django.core.files.uploadedfile.tempfile.NamedTemporaryFile", no_room)


def fill_while_writing(monkeypatch):
    monkeypatch.setattr(TemporaryUploadedFile, "write", no_room)


def fill_at_the_end(monkeypatch):
    """What was written last stands in memory until somebody goes back to the beginning."""
    monkeypatch.setattr(TemporaryUploadedFile, "seek", no_room)


@pytest.fixture(params=[fill_at_once, fill_while_writing, fill_at_the_end])
def full_arrivals(request, arrivals, monkeypatch):
    request.param(monkeypatch)
    return arrivals


@pytest.mark.parametrize("send", [send_image, lambda client, _: send_document(client, "plan.pdf")])
def test_no_room_for_a_file_on_its_way_is_said_and_leaves_nothing(
    editor_client, full_arrivals, media_root, send
):
    response = send(editor_client, picture())

    screen = page_of(response)
    assert response.status_code == 200
    assert "serveren har ikke plads til den" in text_of(screen)
    assert screen.find(".//input[@name='title']").get("value") in ("Broen", "Skema")
    assert not SiteDocument.objects.exists()
    assert not [*files_below(media_root), *files_below(full_arrivals)]


def test_those_who_run_the_site_read_of_it_in_the_log(editor_client, full_arrivals, caplog):
    send_document(editor_client, "plan.pdf")

    assert "could not be written" in caplog.text
    assert "No space left on device" in caplog.text


def test_many_files_at_once_say_for_which_there_is_no_room(editor_client, arrivals, monkeypatch):
    fill_while_writing(monkeypatch)
    file = SimpleUploadedFile("plan.pdf", pdf("Planen"))
    data = {"title": "Mange", "files[]": file, "collection": root()}
    answer = editor_client.post(reverse("wagtaildocs:add_multiple"), data).json()

    assert not answer["success"]
    assert "serveren har ikke plads til den" in answer["error_message"]


def test_another_form_with_a_file_says_so_too(editor_client, arrivals, monkeypatch):
    fill_while_writing(monkeypatch)
    file = SimpleUploadedFile("adresser.csv", b"fra,til")

    response = editor_client.post(
        reverse("wagtailredirects:start_import"), {"import_file": file}, follow=True
    )

    assert response.status_code == 200
    assert "serveren har ikke plads til den" in text_of(page_of(response))


def test_with_room_a_file_arrives_as_ever(editor_client, arrivals):
    assert send_document(editor_client, "plan.pdf").status_code == 302

    assert SiteDocument.objects.get().file_size
    assert not files_below(arrivals)


# Replaced and deleted


def test_a_file_that_is_replaced_goes_when_the_change_is_kept(
    editor_client, media_root, django_capture_on_commit_callbacks, thing
):
    old = media_root / thing.file.name

    with django_capture_on_commit_callbacks() as callbacks:
        replace(editor_client, thing)
    assert old.exists()
    for each in callbacks:
        each()

    assert not old.exists()
    assert not old.parent.exists() or old.parent.name == "original_images"
    new = type(thing).objects.get(pk=thing.pk)
    assert (new.title, (media_root / new.file.name).exists()) == ("Nyt navn", True)


def test_the_sizes_of_a_picture_that_is_replaced_are_made_anew(editor_client, image):
    old = image.get_rendition("width-10").file.name

    replace(editor_client, image)

    new = SiteImage.objects.get(pk=image.pk).get_rendition("width-10")
    assert (new.width, new.height) == (10, 20)
    assert new.file.name != old


def test_what_is_deleted_leaves_no_file(
    editor_client, media_root, django_capture_on_commit_callbacks, image, document
):
    image.get_rendition("width-10")
    assert len(files_below(media_root)) == 3

    with django_capture_on_commit_callbacks(execute=True):
        editor_client.post(reverse("wagtailimages:delete", args=[image.pk]))
        editor_client.post(reverse("wagtaildocs:delete", args=[document.pk]))

    assert not files_below(media_root)
