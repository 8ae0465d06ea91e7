"""Takes out of a PDF who made it, when and with what, and whatever runs by itself.

Written anew from what its pages use: earlier versions, which programs leave at the end, are gone, too.
"""

from io import BytesIO
from xml.sax.saxutils import escape
from zlib import decompress

from pypdf import PdfReader, PdfWriter
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    IndirectObject,
    NameObject,
    StreamObject,
)

from tryghed.media.image_metadata import jpeg_2000_without_metadata, jpeg_without_metadata
from tryghed.media.refused import Refused

TELLING = {
    *("/Metadata", "/PieceInfo", "/LastModified", "/CreatorInfo", "/SpiderInfo"),
    *("/DSS", "/Perms", "/SigFlags"),  # of a signature, which holds no longer
}
SAID_OF_A_NOTE = ("/T", "/M", "/CreationDate")
RUNNING = ("/JavaScript", "/Launch")
LEADING_TO_A_DISK = ("/GoToR", "/GoToE", "/ImportData")
PICTURES = {"/DCTDecode": jpeg_without_metadata, "/JPXDecode": jpeg_2000_without_metadata}
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
    if title or says_ua:
        _say_in_xmp(writer, title, says_ua)
    _forget_what_nothing_leads_to(writer)
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
    """Other files: attached to the document, or to a place in it ([ISO 32000-2] 7.11.4)."""
    names = writer.root_object.get("/Names")
    if names is not None:
        names = names.get_object()
        if "/EmbeddedFiles" in names:
            raise Refused("attachments")
        names.pop("/JavaScript", None)


def _forget_what_nothing_leads_to(writer):
    """pypdf's own way takes one step a time, and never rings."""
    waiting = [writer.root_object.indirect_reference]
    if writer._info is not None:
        waiting.append(writer._info.indirect_reference)
    reached = set()
    while waiting:
        each = waiting.pop()
        if isinstance(each, IndirectObject):
            if each.idnum in reached:
                continue
            reached.add(each.idnum)
            each = writer._objects[each.idnum - 1]
        if isinstance(each, DictionaryObject):
            waiting.extend(dict.values(each))
        elif isinstance(each, ArrayObject):
            waiting.extend(each)
    writer._objects[:] = [
        each if number in reached else None for number, each in enumerate(writer._objects, 1)
    ]


def _clean(each):
    """An object and what stands in it directly; what it only refers to comes in its own turn."""
    if isinstance(each, ArrayObject):
        for part in each:
            _clean(part)
    elif isinstance(each, DictionaryObject):
        if "/EF" in each:
            raise Refused("attachments")
        for name in list(each):
            if name in TELLING or _runs_or_signs(each.get(name)):
                del each[name]
            else:
                _clean(dict.__getitem__(each, name))
        _clean_what_has_an_author(each)
        if isinstance(each, StreamObject):
            _clean_picture(each)


def _clean_what_has_an_author(each):
    if each.get("/Subtype") != "/Widget" and "/Rect" in each:  # a note, not a field of a form
        for name in SAID_OF_A_NOTE:
            each.pop(name, None)
    if each.get("/Type") == "/Thread":  # an article of a magazine
        each.pop("/I", None)


def _clean_picture(stream):
    filters = stream.get("/Filter")
    filters = filters if isinstance(filters, list) else [filters]
    if clean := PICTURES.get(filters[-1] if filters else None):
        if filters[:-1] == ["/FlateDecode"]:
            stream._data = decompress(stream._data)
            stream[NameObject("/Filter")] = filters[-1]
            stream.pop("/DecodeParms", None)
        stream._data = clean(stream._data)


def _runs_or_signs(value):
    value = value.get_object() if value is not None else None
    if not isinstance(value, DictionaryObject):
        return False
    action = value.get("/S")
    return (
        action in RUNNING
        or action in LEADING_TO_A_DISK
        or (action == "/URI" and str(value.get("/URI")).lower().startswith("file:"))
        or "/ByteRange" in value
    )
