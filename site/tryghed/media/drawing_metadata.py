"""Takes out of a Windows drawing (EMF, WMF) and of an SVG what program and person wrote beside the lines.

Numbers: [MS-EMF] and [MS-WMF]. Records keep their length, and what they said is blanked, so that nothing
which counts them is wrong.
"""

import re
from base64 import b64decode, b64encode

EMF_COMMENT = 70
EMF_HEAD, WMF_HEAD = 8, 6  # bytes of kind and length before what a record says
DRAWING_IN_COMMENT = (b"EMF+", b"GDIC")  # what newer programs draw instead
PLACEABLE = b"\xd7\xcd\xc6\x9a"
WMF_ESCAPE, WMF_COMMENT = 0x0626, 0x000F

SVG_RULES = (
    (re.compile(rb"<!--.*?-->", re.DOTALL), b""),
    (re.compile(rb"<(?:\w+:)?metadata\b[^>]*/>|<((?:\w+:)?metadata)\b.*?</\1\s*>", re.DOTALL), b""),
    (re.compile(rb"""\s(?:inkscape|sodipodi):[\w-]+=(["']).*?\1""", re.DOTALL), b""),
    (re.compile(rb"""\s(?:data-name|serif:id)=(["']).*?\1""", re.DOTALL), b""),
)
PICTURE_IN_TEXT = re.compile(rb"(data:image/[\w.+-]+;base64,)([A-Za-z0-9+/=\s]+)")


def emf_without_metadata(data):
    """In and out: the bytes of an EMF. Its description names the program and the file."""
    clean = bytearray(data)
    characters, place = _number(data, 60, 4), _number(data, 64, 4)
    _blank(clean, place, place + 2 * characters)
    place = 0
    while place + EMF_HEAD <= len(data):
        kind, size = _number(data, place, 4), _number(data, place + 4, 4)
        if size < EMF_HEAD:
            break
        if kind == EMF_COMMENT and data[place + 12 : place + 16] not in DRAWING_IN_COMMENT:
            _blank(clean, place + 12, place + size)
        place += size
    return bytes(clean)


def wmf_without_metadata(data):
    clean = bytearray(data)
    place = 18 + (22 if data.startswith(PLACEABLE) else 0)
    while place + WMF_HEAD <= len(data):
        size, kind = 2 * _number(data, place, 4), _number(data, place + 4, 2)
        if size < WMF_HEAD:
            break
        if kind == WMF_ESCAPE and _number(data, place + 6, 2) == WMF_COMMENT:
            _blank(clean, place + 10, place + size)
        place += size
    return bytes(clean)


def svg_without_metadata(data, clean_picture):
    """In: the bytes of an SVG; what cleans a picture that stands in it as text (bytes → bytes or None)."""
    for who, nobody in SVG_RULES:
        data = who.sub(nobody, data)

    def cleaned(found):
        return found[1] + b64encode(clean_picture(b64decode(found[2])) or b"")

    return PICTURE_IN_TEXT.sub(cleaned, data)


def _number(data, place, size):
    return int.from_bytes(data[place : place + size], "little")


def _blank(data, begin, end):
    end = min(end, len(data))
    data[begin:end] = bytes(max(end - begin, 0))
