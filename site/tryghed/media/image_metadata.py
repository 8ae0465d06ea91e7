"""Takes out of a picture inside a document where, when and by whom it was made. What one sees stays.

What is not known to show something goes: a maker may write into a field of its own. JPEG, PNG, GIF and
WebP are copied part by part, their pixels untouched; TIFF and BMP are written anew.
"""

from gzip import compress, decompress
from io import BytesIO

from PIL import Image

from tryghed.media.drawing_metadata import emf_without_metadata, wmf_without_metadata

JPEG, PNG = b"\xff\xd8", b"\x89PNG\r\n\x1a\n"
START_OF_SCAN, END_OF_IMAGE, FILLING = 0xDA, 0xD9, 0xFF
MARKERS_IN_A_SCAN = {0x00, *range(0xD0, 0xD8)}  # a byte that looks like one; restarts
SHOWN_IN = {0xE0: b"JFIF\0", 0xE2: b"ICC_PROFILE\0", 0xEE: b"Adobe"}  # resolution, colours
TELLING_SEGMENTS = {*range(0xE0, 0xF0), 0xFE}  # what programs write; comment
SHOWN_CHUNKS = (
    b"tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI bKGD pHYs hIST sPLT acTL fcTL fdAT".split()
)
SHOWN_IN_WEBP = {b"VP8X", b"VP8 ", b"VP8L", b"ALPH", b"ANIM", b"ANMF", b"ICCP"}
EXIF_AND_XMP = 0x0C  # bits of the first byte of VP8X
EXTENSION, PICTURE = 0x21, 0x2C  # what a block of a GIF begins with
SHOWN_IN_GIF = (b"NETSCAPE2.0", b"ANIMEXTS1.0")  # how often it moves
ORIENTATION, UPRIGHT = 0x0112, 1
MADE_ANEW = (b"II*\0", b"MM\0*", b"BM")  # TIFF, BMP
BOX_HEAD = 8  # bytes of length and kind
JP2 = b"\0\0\0\x0cjP  \r\n\x87\n"
TELLING_BOXES = (b"xml ", b"uuid", b"uinf")
GZIP = b"\x1f\x8b"  # emz, wmz


def without_metadata(data):
    """In and out: the bytes of a picture; None for a kind that is not known."""
    for start, clean in CLEANERS.items():
        if data.startswith(start):
            return clean(data)
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return _webp(data)
    if data[40:44] == b" EMF":
        return emf_without_metadata(data)
    return None


def jpeg_without_metadata(data):
    """A JPEG whose program turns it by itself, such as one in a PDF. In and out: bytes.

    What hangs behind the picture goes: some telephones put a second one there, with its own place.
    """
    place, kept = len(JPEG), [JPEG]
    while data[place : place + 1] == b"\xff" and place + 4 <= len(data):
        marker = data[place + 1]
        if marker == END_OF_IMAGE:
            return b"".join([*kept, data[place : place + 2]])
        end = place + 2 + int.from_bytes(data[place + 2 : place + 4], "big")
        shown = SHOWN_IN.get(marker)
        if marker not in TELLING_SEGMENTS or (shown and data.startswith(shown, place + 4)):
            kept.append(data[place:end])
        place = end
        if marker == START_OF_SCAN:
            place = _end_of_scan(data, end)
            kept.append(data[end:place])
    return b"".join([*kept, data[place : place + 2]])


def _end_of_scan(data, place):
    while (place := data.find(b"\xff", place)) != -1 and place + 1 < len(data):
        if data[place + 1] == FILLING:
            place += 1
        elif data[place + 1] in MARKERS_IN_A_SCAN:
            place += 2
        else:
            return place
    return len(data)


def _jpeg(data):
    with Image.open(BytesIO(data)) as picture:
        orientation = picture.getexif().get(ORIENTATION, UPRIGHT)
    clean = jpeg_without_metadata(data)
    return clean if orientation == UPRIGHT else JPEG + _turned(orientation) + clean[len(JPEG) :]


def _turned(orientation):
    """The segment that says only which way up the picture is."""
    exif = Image.Exif()
    exif[ORIENTATION] = orientation
    content = exif.tobytes()
    return b"\xff\xe1" + (len(content) + 2).to_bytes(2, "big") + content


def _png(data):
    place, kept = len(PNG), [PNG]
    while place < len(data):
        end = place + 12 + int.from_bytes(data[place : place + 4], "big")
        kind = data[place + 4 : place + 8]
        if kind[:1].isupper() or kind in SHOWN_CHUNKS:
            kept.append(data[place:end])
        if kind == b"IEND":
            break
        place = end
    return b"".join(kept)


def _webp(data):
    kept, place = [], 12
    while place + 8 <= len(data):
        kind, size = data[place : place + 4], int.from_bytes(data[place + 4 : place + 8], "little")
        end = place + 8 + size + size % 2
        if kind == b"VP8X":
            kept += [data[place : place + 8], bytes([data[place + 8] & ~EXIF_AND_XMP])]
            kept.append(data[place + 9 : end])
        elif kind in SHOWN_IN_WEBP:
            kept.append(data[place:end])
        place = end
    chunks = b"WEBP" + b"".join(kept)
    return b"RIFF" + len(chunks).to_bytes(4, "little") + chunks


def _gif(data):
    place = 13 + _colours(data[10])
    kept = [data[:place]]
    while place < len(data) and data[place] in (EXTENSION, PICTURE):
        begin = place
        if data[place] == PICTURE:  # its place, its colours, its pixels
            place += 11 + _colours(data[place + 9])
        else:
            place += 2
        place = _end_of_blocks(data, place)
        if not _tells(data[begin : begin + 14]):
            kept.append(data[begin:place])
    return b"".join([*kept, b";"])


def _colours(flags):
    return 3 * 2 ** ((flags & 7) + 1) if flags & 0x80 else 0


def _end_of_blocks(data, place):
    while data[place]:
        place += 1 + data[place]
    return place + 1


def _tells(block):
    """A comment, or what a program says. In: the first bytes of a block of a GIF."""
    is_program = block[:2] == b"\x21\xff" and block[3:14] not in SHOWN_IN_GIF
    return is_program or block[:2] == b"\x21\xfe"


def jpeg_2000_without_metadata(data):
    """A JPEG 2000 in a PDF: its boxes without XML, UUID and what a program adds (ISO 15444-1, annex I)."""
    kept, place = [], 0
    while place + BOX_HEAD <= len(data) and data.startswith(JP2):
        size = int.from_bytes(data[place : place + 4], "big")
        end = place + size if size >= BOX_HEAD else len(data)
        if data[place + 4 : place + 8] not in TELLING_BOXES:
            kept.append(data[place:end])
        place = end
    return b"".join(kept) or data


def _written_anew(data):
    with Image.open(BytesIO(data)) as picture:
        format, profile = picture.format, picture.info.get("icc_profile")
        pixels = picture.copy()
    pixels.info = {}
    file = BytesIO()
    pixels.save(file, format, **({"icc_profile": profile} if profile and format == "TIFF" else {}))
    return file.getvalue()


def _unpacked(data):
    clean = without_metadata(decompress(data))
    return clean and compress(clean, mtime=0)


CLEANERS = {
    JPEG: _jpeg,
    PNG: _png,
    b"GIF8": _gif,
    **dict.fromkeys(MADE_ANEW, _written_anew),
    b"\xd7\xcd\xc6\x9a": wmf_without_metadata,
    b"\x01\x00\x09\x00": wmf_without_metadata,
    GZIP: _unpacked,
}
