"""Cleans files that were kept before files were cleaned, or when less was taken out of them.

The new file is written beside the old one, and the row follows; the old one goes last, when no row names
it. Whatever happens in between, each row has a whole file. What a file was before is not kept.
"""

from io import BytesIO

from django.db import transaction
from PIL import Image

from tryghed.media.image_metadata import without_metadata
from tryghed.media.models import DocumentText, SiteDocument, SiteImage, SiteImageRendition
from tryghed.media.names import is_guessed_by_nobody
from tryghed.media.uploads import (
    SAVED_AS,
    CleanFile,
    broken_pictures_are_said,
    cleaned_document,
    cleaned_picture,
)

FOLDERS = ("original_images", "images", "documents")
WRITTEN = {
    SiteImage: ["file", "file_size", "file_hash", "width", "height"],
    SiteDocument: ["file", "file_size", "file_hash"],
}


def clean_stored(model, pk):
    """Give one picture or document a clean file and a name that nobody guesses.

    In: SiteImage or SiteDocument, a key. Out: the name of the file that was replaced, which is still
    there; "" where nothing was to be done. Raises ValidationError where it cannot be cleaned.
    """
    with transaction.atomic():
        thing = model.objects.select_for_update().get(pk=pk)
        before = thing.file.name
        clean = _clean_copy(thing)
        if clean is None:
            return ""
        try:
            _put_in_place(thing, clean)
        except BaseException:  # also where somebody stops the command
            if thing.file.name != before and thing.file._committed:
                thing.file.storage.delete(thing.file.name)
            raise
    return before


def _clean_copy(thing):
    """A CleanFile, or None where there is nothing to change."""
    with thing.file.storage.open(thing.file.name) as file:
        data = file.read()
        file.seek(0)
        if isinstance(thing, SiteDocument):
            clean = cleaned_document(CleanFile(data, thing.filename))
        elif _is_clean_picture(data):
            clean = CleanFile(data, thing.file.name)  # as it is: writing it anew would cost quality
        else:
            clean = cleaned_picture(file)
    clean.seek(0)
    is_same = clean.read() == data
    clean.seek(0)
    return None if is_same and is_guessed_by_nobody(thing.file.name) else clean


def _is_clean_picture(data):
    with broken_pictures_are_said(), Image.open(BytesIO(data)) as picture:
        is_kept_so = picture.format == SAVED_AS.get(picture.format, [None])[0]
        return is_kept_so and without_metadata(data) == data


def _put_in_place(thing, clean):
    thing.file = clean
    thing.save(update_fields=WRITTEN[type(thing)])
    if isinstance(thing, SiteDocument):
        DocumentText.objects.wait_for(thing)
    else:
        thing.renditions.all().delete()  # their files go with them


def remove_replaced(model, names):
    """Remove files that were replaced, but not one that a row names again. Out: how many were replaced."""
    storage = model._meta.get_field("file").storage
    named = set(model.objects.filter(file__in=names).values_list("file", flat=True))
    for name in set(names) - named:
        storage.delete(name)
    return len(names)


def named_by_no_row():
    """Names of files in the folders of pictures and documents that nothing refers to, sorted."""
    storage = SiteImage._meta.get_field("file").storage
    found = {name for folder in FOLDERS for name in _files_below(storage, folder)}
    models = (SiteImage, SiteImageRendition, SiteDocument)
    for model in models:
        found -= set(model.objects.values_list("file", flat=True))
    return sorted(found)


def _files_below(storage, folder):
    if not storage.exists(folder):
        return
    folders, files = storage.listdir(folder)
    yield from (f"{folder}/{name}" for name in files)
    for each in folders:
        yield from _files_below(storage, f"{folder}/{each}")
