"""Files that tell of somebody: a photo with its place, documents with their author."""

from io import BytesIO
from zipfile import ZipFile, is_zipfile

from PIL import Image, ImageCms
from PIL.PngImagePlugin import PngInfo
from pypdf import PdfReader, PdfWriter
from pypdf.annotations import Text
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, TextStringObject

from tests.site.media.files import ODF, odt, pdf, zipped

SECRET = "Hans Hemmelig"
BYTES = SECRET.encode()
GPS, ARTIST, ORIENTATION, LYING = 0x8825, 0x013B, 0x0112, 6
XMP = f"<x:xmpmeta xmlns:x='adobe:ns:meta/'>{SECRET}</x:xmpmeta>".encode()
CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"


def photo(format="JPEG", size=(40, 20), orientation=LYING):
    """A picture that lies on its side, red at the left, with all that a camera and a program write."""
    picture = Image.new("RGB", size, "blue")
    picture.paste("red", (0, 0, size[0] // 2, size[1]))
    exif = Image.Exif()
    exif[ARTIST], exif[ORIENTATION] = SECRET, orientation
    exif.get_ifd(GPS).update({1: "N", 2: (55.0, 40.0, 12.0), 3: "E", 4: (12.0, 33.0, 0.0)})
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    more = {"xmp": XMP} if format != "PNG" else {"pnginfo": PngInfo()}
    if format == "PNG":
        more["pnginfo"].add_text("Author", SECRET)
        more["pnginfo"].add_itxt("XML:com.adobe.xmp", XMP.decode())
    if format == "JPEG":
        more["comment"] = SECRET
    file = BytesIO()
    picture.save(file, format, exif=exif, icc_profile=profile, **more)
    return file.getvalue()


def tells(data):
    """What bytes tell of who made them, also inside a zip: the parts that have the secret."""
    if not is_zipfile(BytesIO(data)):
        return ["file"] if BYTES in data else []
    with ZipFile(BytesIO(data)) as archive:
        return [name for name in archive.namelist() if tells(archive.read(name))]


OFFICE_PARTS = {
    "[Content_Types].xml": "<Types/>",
    "_rels/.rels": '<Relationships><Relationship Id="t" Type="http://x/metadata/thumbnail"'
    ' Target="docProps/thumbnail.jpeg"/></Relationships>',
    "docProps/core.xml": f'<cp:coreProperties xmlns:cp="{CORE}" xmlns:dc="http://purl.org/dc/elements/1.1/">'
    f"<dc:title>Min plan</dc:title><dc:creator>{SECRET}</dc:creator><dc:language>da-DK</dc:language>"
    f"<cp:lastModifiedBy>{SECRET}</cp:lastModifiedBy></cp:coreProperties>",
    "docProps/app.xml": f"<Properties><Company>{SECRET}</Company></Properties>",
    "docProps/custom.xml": f"<Properties><property>{SECRET}</property></Properties>",
    "docProps/thumbnail.jpeg": BYTES,
}


def told_docx():
    return zipped(
        OFFICE_PARTS
        | {
            "word/document.xml": f'<w:document><w:p>Planen</w:p><w:ins w:author="{SECRET}"/></w:document>',
            "word/comments.xml": f"<w:comment w:author=\"{SECRET}\" w:initials='{SECRET}'>Godt</w:comment>",
            "word/people.xml": f'<w15:people><w15:person w15:author="{SECRET}"><w15:presenceInfo/>'
            "</w15:person></w15:people>",
            "word/_rels/settings.xml.rels": f'<Relationship Target="file:///C:/{SECRET}/Normal.dotm"/>',
            "word/media/foto.jpeg": photo(),
            "word/media/foto.png": photo("PNG"),
            "word/embeddings/tal.xlsx": told_xlsx(),
        }
    )


def told_xlsx():
    return zipped(
        OFFICE_PARTS
        | {
            "xl/workbook.xml": f'<workbook><x15ac:absPath url="C:\\{SECRET}\\"/></workbook>',
            "xl/tables/table1.xml": '<table displayName="Tal"/>',
            "xl/persons/person.xml": f'<person displayName="{SECRET}" id="1" userId="{SECRET}"/>',
            "xl/comments1.xml": f"<comments><authors><author>{SECRET}</author>"
            "<author>tc={1}</author></authors></comments>",
        }
    )


def told_pptx():
    return zipped(
        OFFICE_PARTS
        | {
            "ppt/presentation.xml": "<p:presentation/>",
            "ppt/commentAuthors.xml": f'<p:cmAuthor id="0" name="{SECRET}" initials="{SECRET}"/>',
            "ppt/authors.xml": f'<p188:author id="1" name="{SECRET}" userId="{SECRET}"/>',
        }
    )


def told_odt():
    names = f'xmlns:office="{ODF}:office:1.0" xmlns:text="{ODF}:text:1.0"'
    note = f"<office:annotation><dc:creator xmlns:dc='http://dc/'>{SECRET}</dc:creator><text:p>Godt</text:p></office:annotation>"
    return odt(
        f"<text:p>Planen{note}</text:p>",
        manifest='<manifest:file-entry manifest:full-path="Thumbnails/thumbnail.png"/>',
        meta=f"<office:meta {names}><dc:title>Min plan</dc:title>"
        f"<meta:initial-creator>{SECRET}</meta:initial-creator></office:meta>",
        **{"Thumbnails/thumbnail.png": BYTES, "Pictures/foto.jpg": photo()},
    )


def told_pdf():
    """A PDF with an author, an earlier version's rest, a note, a script, and what screen readers need."""
    writer = PdfWriter(clone_from=PdfReader(BytesIO(pdf("Planen"))))
    writer.add_metadata({"/Author": SECRET, "/Title": "Min plan", "/Creator": SECRET})
    writer.xmp_metadata = b"<x:xmpmeta>" + BYTES + b" pdfuaid:part</x:xmpmeta>"
    writer.add_annotation(0, Text(rect=(0, 0, 9, 9), text="Godt"))
    note = writer.pages[0]["/Annots"][0].get_object()
    note[NameObject("/T")] = TextStringObject(SECRET)
    writer.pages[0][NameObject("/PieceInfo")] = DictionaryObject(
        {NameObject("/Program"): TextStringObject(SECRET)}
    )
    writer.root_object[NameObject("/Lang")] = TextStringObject("da-DK")
    writer.root_object[NameObject("/MarkInfo")] = DictionaryObject()
    script = DictionaryObject(
        {NameObject("/S"): NameObject("/JavaScript"), NameObject("/JS"): TextStringObject("hej()")}
    )
    writer.root_object[NameObject("/OpenAction")] = script
    writer.root_object[NameObject("/Names")] = DictionaryObject(
        {NameObject("/JavaScript"): DictionaryObject({NameObject("/Names"): ArrayObject([script])})}
    )
    file = BytesIO()
    writer.write(file)
    return file.getvalue()
