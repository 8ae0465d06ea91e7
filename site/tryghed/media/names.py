"""Names of files on the disk: whoever knows one, or a number, can guess no other."""

from pathlib import PurePath
from secrets import token_urlsafe

BYTES = 16  # 128 bits


def picture_path(folder, filename):
    """Nothing of the name that it was uploaded with: that may be a person's."""
    return f"{folder}/{token_urlsafe(BYTES)}{PurePath(filename).suffix.lower()}"


def document_path(instance, filename):
    """The reader's own copy will have the name, so it stays; a folder that nobody can guess is before it."""
    return f"documents/{token_urlsafe(BYTES)}/{filename}"
