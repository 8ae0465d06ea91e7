"""Takes out of a picture inside a document where and by whom it was taken. Its pixels are not touched."""

from io import BytesIO

from PIL import Image

JPEG, PNG = b"\xff\xd8", b"\x89PNG\r\n\x1a\n"
START_OF_SCAN = 0xDA
TELLING_SEGMENTS = {0xE1, 0xED, 0xFE}  # EXIF and XMP, IPTC, comment
TELLING_CHUNKS = {b"eXIf", b"tEXt", b"iTXt", b"zTXt", b"tIME"}
ORIENTATION, UPRIGHT = 0x0112, 1


def without_metadata(data):
    """In and out: the bytes of a picture. One that is neither JPEG nor PNG is given back as it is."""
    if data.startswith(JPEG):
        return _jpeg(data)
    if data.startswith(PNG):
        return _png(data)
    return data


def jpeg_without_metadata(data):
    """A JPEG whose program turns it by itself, such as one in a PDF. In and out: bytes."""
    place, kept = len(JPEG), [JPEG]
    while data[place : place + 1] == b"\xff" and data[place + 1] != START_OF_SCAN:
        end = place + 2 + int.from_bytes(data[place + 2 : place + 4], "big")
        if data[place + 1] not in TELLING_SEGMENTS:
            kept.append(data[place:end])
        place = end
    return b"".join([*kept, data[place:]])


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
        if data[place + 4 : place + 8] not in TELLING_CHUNKS:
            kept.append(data[place:end])
        place = end
    return b"".join(kept)
