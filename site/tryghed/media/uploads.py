"""What is done to every file before it is kept: it must be what its name says, and tells of nobody.

On every road: the forms of the editor ask first, to answer in words; the models ask for whatever comes
past a form, from a command or a shell. Pictures are written anew from their pixels, documents without
what says who made them (cleaning.py).
"""

from contextlib import contextmanager
from io import BytesIO
from pathlib import PurePath

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.validators import FileExtensionValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from PIL import Image, ImageOps

from tryghed.media.confinement import Limits, work_confined

PHOTO = {"quality": 92}
SAVED_AS = {  # format of the file: (format that is kept, its ending, how it is written)
    "JPEG": ("JPEG", ".jpg", PHOTO),
    "MPO": ("JPEG", ".jpg", PHOTO),  # what some telephones call a JPEG
    "PNG": ("PNG", ".png", {}),
    "WEBP": ("WEBP", ".webp", PHOTO),
    "AVIF": ("WEBP", ".webp", PHOTO),  # AVIF takes many seconds to write; the sizes are made in it
}
SHOWN = ("icc_profile", "transparency")  # what a picture looks otherwise without
PLAIN_TEXT = ("txt", "csv")
FOR_CLEANING = Limits(cpu_seconds=15, wall_clock_seconds=25, megabytes=768)  # an editor waits


class Refusal(models.TextChoices):
    """Why a document is not taken, and what helps."""

    ENCRYPTED = "encrypted", _("The file is protected. Save a copy without protection.")
    BROKEN = "broken", _("The file is damaged, or is of another kind than its name says.")
    MACROS = "macros", _("The file has macros. Save a copy without them.")
    ATTACHMENTS = "attachments", _("There are other files inside it. Upload them one by one.")
    OBJECTS = (
        "objects",
        _(
            "There is an object, a film, a sound or an unusual picture inside it, and we cannot see what"
            " that tells of you. Save a copy as PDF, or paste it as a picture."
        ),
    )
    TOO_HEAVY = "too_heavy", _("It took too much time or memory. Divide the file, or make a page.")


class CleanFile(ContentFile):
    """A file that has been through here."""


@contextmanager
def broken_pictures_are_said():
    """Inside this block a picture that no library can read is a ValidationError."""
    try:
        yield
    except ValidationError:
        raise
    except Exception as error:  # they raise OSError, SyntaxError, struct.error and more
        text = _(
            "The file is broken, or it is no picture."
            " Fetch it again, or save it anew in a picture program."
        )
        raise ValidationError(text, code="broken") from error


def cleaned_picture(file):
    """In: a File. Out: a CleanFile, upright, of pixels only. Raises ValidationError."""
    file.seek(0)
    with broken_pictures_are_said(), Image.open(file) as picture:
        _refuse_too_many_pixels(picture)
        kept, ending, options = SAVED_AS[picture.format]
        upright = ImageOps.exif_transpose(picture)
        shown = {name: picture.info[name] for name in SHOWN if picture.info.get(name) is not None}
        upright.info = {}
        content = BytesIO()
        upright.save(content, kept, **options, **shown)
    return CleanFile(content.getvalue(), PurePath(file.name).stem + ending)


def _refuse_too_many_pixels(picture):
    most = settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS
    if picture.width * picture.height > most:
        raise ValidationError(
            _("The picture has more than %(most)s million pixels. Make it smaller."),
            params={"most": most // 1_000_000},
            code="too_many_pixels",
        )


def cleaned_document(file):
    """In: a File. Out: a CleanFile that says nothing of who made it. Raises ValidationError."""
    FileExtensionValidator(settings.WAGTAILDOCS_EXTENSIONS)(file)
    kind = PurePath(file.name).suffix[1:].lower()
    file.seek(0)
    data = file.read()
    if kind in PLAIN_TEXT:
        answer, clean = ("clean" if _is_text(data) else Refusal.BROKEN), data
    else:
        worked = work_confined("cleaning", kind, data, FOR_CLEANING)
        answer, _newline, clean = (worked or b"too_heavy").partition(b"\n")
        answer = answer.decode()
    if answer != "clean":
        raise ValidationError(Refusal(answer).label, code=answer)
    return CleanFile(clean, file.name)


def _is_text(data):
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):  # what Excel calls Unicode text
        data = data.decode("utf-16", "replace").encode()
    return b"\0" not in data


def has_new_file(instance):
    """Whether the file of a picture or document is still to be kept (as FileField.pre_save() asks)."""
    return bool(instance.file) and not instance.file._committed


def is_clean(instance):
    return isinstance(instance.file.file, CleanFile)
