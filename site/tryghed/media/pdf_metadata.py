"""Takes out of a PDF who made it, when and with what, and whatever runs by itself.

Written anew from what its pages use: earlier versions, which programs leave at the end, are gone, too.
"""

from io import BytesIO
from xml.sax.saxutils import escape

from pypdf import PdfReader, PdfWriter
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, StreamObject

from tryghed.media.image_metadata import jpeg_without_metadata
from tryghed.media.refused import Refused

TELLING = ("/Metadata", "/PieceInfo", "/LastModified")
RUNNING = ("/JavaScript", "/Launch")
XMP = (
    '<?xpacket begin="\N{ZERO WIDTH NO-BREAK SPACE}" id="W5M0MpCehiHzreSzNTczkc9d"?>'
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF'
    ' xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/"'
    ' xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">{}</rdf:Description></rdf:RDF></x:xmpmeta>'
    '<?xpacket end="w"?>'
)
XMP_TITLE = '<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{}</rdf:li></rdf:Alt></dc:title>'
PDF_UA = "<pdfuaid:part>1</pdfuaid:part>"  # it says of itself that screen readers can read it


def clean_pdf(data):
    """In and out: the bytes of a PDF. Raises Refused."""
    if not data.startswith(b"%PDF-"):
        raise Refused("broken")
    reader = PdfReader(BytesIO(data))
    if reader.is_encrypted:
        raise Refused("encrypted")
    title, says_ua = _title(reader), _says_ua(reader)
    writer = PdfWriter(clone_from=reader)
    writer.pdf_header = reader.pdf_header
    if not writer.pages:
        raise Refused("broken")
    _refuse_attachments(writer)
    for each in writer._objects:
        _clean(each)
    writer.metadata = {"/Title": title} if title else None
    writer.compress_identical_objects(remove_duplicates=False)  # what nothing refers to any more
    if title or says_ua:
        _say_in_xmp(writer, title, says_ua)
    file = BytesIO()
    writer.write(file)
    return file.getvalue()


def _title(reader):
    return (reader.metadata and reader.metadata.title) or ""


def _says_ua(reader):
    metadata = reader.trailer["/Root"].get("/Metadata")
    return metadata is not None and b"pdfuaid:part" in metadata.get_object().get_data()


def _say_in_xmp(writer, title, says_ua):
    said = (XMP_TITLE.format(escape(title)) if title else "") + (PDF_UA if says_ua else "")
    writer.xmp_metadata = XMP.format(said).encode()
    stream = writer.root_object["/Metadata"]
    stream[NameObject("/Type")] = NameObject("/Metadata")
    stream[NameObject("/Subtype")] = NameObject("/XML")


def _refuse_attachments(writer):
    names = writer.root_object.get("/Names")
    if names is not None:
        names = names.get_object()
        if "/EmbeddedFiles" in names:
            raise Refused("attachments")
        names.pop("/JavaScript", None)


def _clean(each):
    """An object and what stands in it directly; what it only refers to comes in its own turn."""
    if isinstance(each, ArrayObject):
        for part in each:
            _clean(part)
    elif isinstance(each, DictionaryObject):
        for name in list(each):
            if name in TELLING or _runs(each.get(name)):
                del each[name]
            else:
                _clean(dict.__getitem__(each, name))
        if each.get("/Subtype") != "/Widget" and "/Rect" in each:  # a note, not a field of a form
            each.pop("/T", None)
        if isinstance(each, StreamObject) and each.get("/Filter") in ("/DCTDecode", ["/DCTDecode"]):
            each._data = jpeg_without_metadata(each._data)


def _runs(value):
    value = value.get_object() if value is not None else None
    return isinstance(value, DictionaryObject) and value.get("/S") in RUNNING
