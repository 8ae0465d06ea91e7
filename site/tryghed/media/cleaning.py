"""Takes out of one document who made it, when, with what and where. Run by confined.py.

Out: "clean" and a new line, then the file as it is without that; or one word of Refusal in uploads.py.
What a reader sees of the document, its title, its language and what screen readers need, stays. So do
comments and deleted text; only their authors go.
"""

import re
from io import BytesIO
from zipfile import ZipFile, ZipInfo

from tryghed.media.drawing_metadata import svg_without_metadata
from tryghed.media.image_metadata import without_metadata
from tryghed.media.office_metadata import DROPPED, cleaned_xml, from_template, template_for
from tryghed.media.pdf_metadata import clean_pdf
from tryghed.media.refused import Refused

OLE_FILE = b"\xd0\xcf\x11\xe0"  # what Word writes when it protects a docx; any object in one
MOST_PARTS = 5_000
MOST_UNPACKED = 200 * 1024 * 1024
FOLDERS = {"docx": "word/", "xlsx": "xl/", "pptx": "ppt/"}
OPEN_DOCUMENT = b"application/vnd.oasis.opendocument."
MIME_TYPES = {"odt": OPEN_DOCUMENT + b"text", "ods": OPEN_DOCUMENT + b"spreadsheet"}
MACROS = re.compile(r"(^|/)(vbaproject\.bin|vbadata\.xml|activex/|basic/|scripts/)", re.IGNORECASE)
EMBEDDED = re.compile(r"\.(docx|xlsx|pptx)$", re.IGNORECASE)  # a chart brings its sheet
XML = re.compile(r"\.(xml|rels|vml|rdf)$", re.IGNORECASE)
SVG = re.compile(r"\.svg$", re.IGNORECASE)
AS_IT_IS = (
    re.compile(  # letters that the text is set in; what says which kind of zip this is; folders
        r"\.(odttf|fntdata|ttf|otf)$|(^|/)(mimetype|layout-cache)$|/$", re.IGNORECASE
    )
)
PREVIEW = b"VCLMTF"  # what LibreOffice draws of an object: lines and letters only


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
                if not DROPPED.match(part.filename):
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
    """In: the name of a part, its bytes. Out: bytes; raises Refused for what nobody can look into."""
    if template := template_for(name):
        return from_template(template, data)
    if XML.search(name):
        return cleaned_xml(name, data)
    if AS_IT_IS.search(name) or not data or data.startswith(PREVIEW):
        return data
    clean = _cleaned_inside(name, data)
    if clean is None:
        raise Refused("objects")
    return clean


def _cleaned_inside(name, data):
    """A picture or a document inside; None for a kind that is not known."""
    if embedded := EMBEDDED.search(name):
        return clean_zip(embedded[1].lower(), data)
    if SVG.search(name):
        return svg_without_metadata(data, without_metadata)
    return clean_pdf(data) if data.startswith(b"%PDF-") else without_metadata(data)


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
