"""Names of files on the disk: whoever knows one, or a number, can guess no other."""

import re
from pathlib import PurePath
from secrets import token_urlsafe

BYTES = 16  # 128 bits
NOBODYS_WORD = re.compile(
    r"(?=.*[a-z][A-Z])(?=.*[0-9][a-zA-Z])[\w-]{22}"
)  # nobody writes like that
GUESSED_BY_NOBODY = re.compile(
    rf"original_images/{NOBODYS_WORD.pattern}\.\w+|documents/[\w-]{{22}}/[^/]+"
)


def picture_path(folder, filename):
    """Nothing of the name that it was uploaded with: that may be a person's."""
    return f"{folder}/{_nobodys_word()}{PurePath(filename).suffix.lower()}"


def document_path(instance, filename):
    """The reader's own copy will have the name, so it stays; a folder that nobody can guess is before it."""
    return f"documents/{token_urlsafe(BYTES)}/{filename}"


def _nobodys_word():
    """Random, and seen to be: else the name of an older file of the same length would pass for one."""
    word = token_urlsafe(BYTES)
    while not NOBODYS_WORD.fullmatch(word):
        word = token_urlsafe(BYTES)
    return word


def is_guessed_by_nobody(name):
    """Whether a picture or document has such a name (a file that was kept earlier may have its own)."""
    return bool(GUESSED_BY_NOBODY.fullmatch(name))
