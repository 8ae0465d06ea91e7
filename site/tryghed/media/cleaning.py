"""Takes out of one document who made it, when, with what and where. Run by confined.py.

Out: "clean" and a new line, then the file as it is without that; or one word of Refusal in uploads.py.
What a reader sees of the document, its title, its language and what screen readers need, stays. So do
comments and deleted text; only their authors go.
"""

import re
from io import BytesIO
from zipfile import ZipFile, ZipInfo

from tryghed.media.image_metadata import without_metadata
from tryghed.media.pdf_metadata import clean_pdf
from tryghed.media.refused import Refused

OLE_FILE = b"\xd0\xcf\x11\xe0"  # what Word writes when it protects a docx
MOST_PARTS = 5_000
MOST_UNPACKED = 200 * 1024 * 1024
FOLDERS = {"docx": "word/", "xlsx": "xl/", "pptx": "ppt/"}
OPEN_DOCUMENT = b"application/vnd.oasis.opendocument."
MIME_TYPES = {"odt": OPEN_DOCUMENT + b"text", "ods": OPEN_DOCUMENT + b"spreadsheet"}
MACROS = re.compile(r"(^|/)(vbaproject\.bin|vbadata\.xml|activex/|basic/|scripts/)", re.IGNORECASE)
THUMBNAIL = re.compile(r"docProps/thumbnail\.|Thumbnails/")  # the first page as it once was
EMBEDDED = re.compile(r"\.(docx|xlsx|pptx)$", re.IGNORECASE)  # a chart brings its sheet
PICTURE = re.compile(r"\.(jpe?g|png)$", re.IGNORECASE)

CORE = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp='
    '"http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/">{}</cp:coreProperties>'
)
APP, CUSTOM = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Properties'
    f' xmlns="http://schemas.openxmlformats.org/officeDocument/2006/{name}-properties"/>'
    for name in ("extended", "custom")
)
META = (
    '<?xml version="1.0" encoding="UTF-8"?><office:document-meta'
    ' xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3"><office:meta>{}'
    "</office:meta></office:document-meta>"
)
TEMPLATES = (
    (re.compile(r"docProps/core[^/]*\.xml$|\.psmdcp$"), CORE),
    (re.compile(r"docProps/app[^/]*\.xml$"), APP),
    (re.compile(r"docProps/custom[^/]*\.xml$"), CUSTOM),
    (re.compile(r"(^|/)meta\.xml$"), META),
)
KEPT = re.compile(rb"<(?:\w+:)?(title|language)\b[^>]*(?<!/)>([^<]+)<")


def attributes(*names):
    """Finds what these attributes say, whatever their prefix."""
    return re.compile(rb"""\b(%s)=(["']).*?\2""" % "|".join(names).encode(), re.DOTALL)


NOBODY = rb'\1="-"'
RULES = (  # part, what says who, what stands there instead
    (re.compile(r"word/.*\.xml$"), attributes("author", "initials"), NOBODY),
    (re.compile(r"word/people"), re.compile(rb"<w15:person\b.*?</w15:person>", re.DOTALL), b""),
    (re.compile(r"ppt/\w*[aA]uthors"), attributes("name", "initials", "userId"), NOBODY),
    (re.compile(r"xl/persons/"), attributes("displayName", "userId"), NOBODY),
    (
        re.compile(r"xl/comments"),
        re.compile(rb"(<(?:\w+:)?author\b[^>]*(?<!/)>)(?!tc=)[^<]*"),  # tc=: which thread it is
        rb"\1-",
    ),
    (re.compile(r"xl/workbook\.xml$"), attributes("url", "userName"), NOBODY),
    (re.compile(r"\.rels$"), re.compile(rb"<Relationship\b[^>]*metadata/thumbnail[^>]*/>"), b""),
    (re.compile(r"\.rels$"), re.compile(rb"""(Target)=(["'])file:.*?\2"""), rb'\1="file:///-"'),
    (
        re.compile(r"META-INF/manifest\.xml$"),
        re.compile(rb"<manifest:file-entry\b[^>]*Thumbnails/[^>]*/>"),
        b"",
    ),
    (
        re.compile(r"(^|/)(content|styles)\.xml$"),
        re.compile(rb"(<(?:dc:creator|meta:creator-initials)\b[^>]*(?<!/)>)[^<]*"),
        rb"\1-",
    ),
)


def clean_zip(kind, data):
    """A document of an office program. In: its kind by name, its bytes. Out: bytes; raises Refused."""
    if data.startswith(OLE_FILE):
        raise Refused("encrypted")
    with ZipFile(BytesIO(data)) as archive:
        parts = archive.infolist()
        names = [part.filename for part in parts]
        _refuse_bombs(parts)
        _refuse_other_kinds(kind, archive, set(names))
        if any(map(MACROS.search, names)):
            raise Refused("macros")
        file = BytesIO()
        with ZipFile(file, "w") as clean:
            for part in parts:
                if not THUMBNAIL.match(part.filename):
                    _copy(part, archive, clean)
    return file.getvalue()


def _refuse_bombs(parts):
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNPACKED:
        raise Refused("too_heavy")
    if any(part.flag_bits & 1 for part in parts):
        raise Refused("encrypted")


def _refuse_other_kinds(kind, archive, names):
    if kind in FOLDERS:
        is_kind = "[Content_Types].xml" in names and any(
            name.startswith(FOLDERS[kind]) for name in names
        )
    else:
        is_kind = "mimetype" in names and archive.read("mimetype").strip() == MIME_TYPES[kind]
        if b"encryption-data" in archive.read("META-INF/manifest.xml"):
            raise Refused("encrypted")
    if not is_kind:
        raise Refused("broken")


def _copy(part, archive, clean):
    """A part as it is without what says who; with a date of its own it would say when."""
    copy = ZipInfo(part.filename)
    copy.compress_type = part.compress_type
    clean.writestr(copy, cleaned_part(part.filename, archive.read(part)))


def cleaned_part(name, data):
    for pattern, template in TEMPLATES:
        if pattern.search(name):
            return template.format(_kept(data)).encode()
    if embedded := EMBEDDED.search(name):
        return clean_zip(embedded[1].lower(), data)
    if PICTURE.search(name):
        return without_metadata(data)
    if name.endswith((".xml", ".rels")) and data.startswith((b"\xff\xfe", b"\xfe\xff")):
        data = re.sub(
            r'encoding="[^"]*"', 'encoding="UTF-8"', data.decode("utf-16"), count=1
        ).encode()
    for pattern, who, nobody in RULES:
        if pattern.search(name):
            data = who.sub(nobody, data)
    return data


def _kept(data):
    found = dict(KEPT.findall(data))
    return "".join(
        f"<dc:{name.decode()}>{value.decode()}</dc:{name.decode()}>"
        for name, value in found.items()
    )


def work_on(kind, data):
    try:
        clean = clean_pdf(data) if kind == "pdf" else clean_zip(kind, data)
    except Refused as refusal:
        return str(refusal).encode()
    except (MemoryError, RecursionError):
        return b"too_heavy"
    except Exception:  # whatever a library makes of a file that is not what it seems
        return b"broken"
    return b"clean\n" + clean
