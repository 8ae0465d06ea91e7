"""Where programs leave a name inside a document: its pictures, parts that nobody opens, places in a PDF."""

from base64 import b64encode
from gzip import compress
from io import BytesIO
from struct import pack
from zlib import crc32

from PIL import Image, TiffImagePlugin
from pypdf import PdfReader, PdfWriter
from pypdf.generic import (
    ArrayObject,
    ByteStringObject,
    DecodedStreamObject,
    DictionaryObject,
    NameObject,
    NumberObject,
    TextStringObject,
)

from tests.site.media.files import ODF, odt, pdf, zipped
from tests.site.media.metadata import BYTES, OFFICE_PARTS, SECRET, photo, told_pdf

# Pictures


def gif():
    file = BytesIO()
    frames = [Image.new("P", (9, 9), colour) for colour in (1, 2)]
    frames[0].save(file, "GIF", save_all=True, append_images=frames[1:], loop=0, comment=BYTES)
    xmp = b"\x21\xff\x0bXMP DataXMP" + bytes([len(BYTES)]) + BYTES + b"\0"
    return file.getvalue()[:-1] + xmp + b";" + BYTES


def tiff():
    tags = TiffImagePlugin.ImageFileDirectory_v2()
    tags[TiffImagePlugin.IMAGEDESCRIPTION], tags[315] = SECRET, SECRET
    file = BytesIO()
    Image.new("RGB", (9, 9), "red").save(file, "TIFF", tiffinfo=tags)
    return file.getvalue()


def bmp():
    file = BytesIO()
    Image.new("RGB", (9, 9), "red").save(file, "BMP")
    return file.getvalue() + BYTES


def emf():
    """Header with a description, a comment, a line and the end ([MS-EMF] 2.3)."""
    told = SECRET.encode("utf-16-le")
    header = pack("<II", 1, 88 + len(told) + 2) + bytes(32) + b" EMF" + bytes(16)
    header += pack("<II", len(SECRET), 88) + bytes(20) + told + bytes(2)
    comment = pack("<III", 70, 12 + 16, 16) + BYTES.ljust(16, b"\0")
    line, end = pack("<IIII", 54, 16, 5, 5), pack("<IIIII", 14, 20, 0, 0, 20)
    return header + comment + line + end


def wmf():
    placeable = b"\xd7\xcd\xc6\x9a" + bytes(18)
    words = 5 + 7
    comment = pack("<IHHH", words, 0x0626, 0x000F, 14) + BYTES.ljust(14, b"\0")
    return placeable + b"\x01\0\x09\0" + bytes(14) + comment + pack("<IH", 3, 0)


def svg():
    inside = b64encode(photo()).decode()
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" inkscape:export-filename="/home/{SECRET}/x.png">'
        f"<!-- {SECRET} --><metadata><rdf:RDF>{SECRET}</rdf:RDF></metadata><title>Broen</title>"
        f'<image href="data:image/jpeg;base64,{inside}"/></svg>'
    ).encode()


def two_photos():
    """What some telephones write: behind the picture that one sees a second one."""
    return photo(orientation=1) + photo()


def png():
    chunk = b"caBX" + BYTES  # who made it, signed (C2PA)
    chunk = pack(">I", len(BYTES)) + chunk + pack(">I", crc32(chunk))
    told = photo("PNG")
    return told[:33] + chunk + told[33:] + BYTES


PICTURES = {
    "gif": gif,
    "tiff": tiff,
    "bmp": bmp,
    "emf": emf,
    "wmf": wmf,
    "emz": lambda: compress(emf()),
    "svg": svg,
    "png": png,
    "jpg": two_photos,
    "webp": lambda: photo("WEBP"),
    "pdf": told_pdf,
}


# Parts


def relationship(target, kind="x"):
    return f'<Relationship Id="r1" Type="http://x/{kind}" Target="{target}"/>'


def listed(*parts):
    lines = "".join(f'<Override PartName="/{part}" ContentType="x"/>' for part in parts)
    return {"[Content_Types].xml": f'<Types><Default Extension="xml"/>{lines}</Types>'}


def hidden_docx():
    return zipped(
        OFFICE_PARTS
        | listed("customXml/itemProps1.xml", "word/document.xml", "docMetadata/LabelInfo.xml")
        | {
            "_rels/.rels": f"<Relationships>{relationship('word/document.xml')}"
            f"{relationship('_xmlsignatures/origin.sigs')}"
            f"{relationship('/docMetadata/LabelInfo.xml')}</Relationships>",
            "_xmlsignatures/sig1.xml": f"<Signature>{SECRET}</Signature>",
            "docMetadata/LabelInfo.xml": f"<label>{SECRET}</label>",
            "customXml/item1.xml": f"<p:properties>{SECRET}</p:properties>",
            "customXml/itemProps1.xml": f"<ds:item>{SECRET}</ds:item>",
            "word/_rels/document.xml.rels": f"<Relationships>{relationship('../customXml/item1.xml')}"
            f"{relationship('printerSettings/printerSettings1.bin')}"
            f"{relationship('media/image1.png')}</Relationships>",
            "word/printerSettings/printerSettings1.bin": SECRET.encode("utf-16-le"),
            "word/document.xml": "<w:document><!-- "
            + SECRET
            + " --><w:p>Planen</w:p><pic:pic><pic:nvPicPr>"
            f'<pic:cNvPr id="0" name="C:\\{SECRET}\\foto.png" descr="Broen"/></pic:nvPicPr></pic:pic>'
            f'<wp:docPr id="1" name="{SECRET}.JPG" descr="C:\\{SECRET}\\bro.jpeg"/>'
            f'<v:shape alt="C:\\{SECRET}\\bro.tif"><v:imagedata r:id="r1" o:title="{SECRET}"/></v:shape>'
            f'<w:ins w:id="1" w:author="{SECRET}"/><w:del w:author=\'{SECRET}\'/>'
            '<w:sectPr><w:printerSettings r:id="r1"/></w:sectPr></w:document>',
            "word/settings.xml": f"<w:settings><w:mailMerge><w:query w:val='{SECRET}'/></w:mailMerge>"
            f'<w:docVars><w:docVar w:name="n" w:val="{SECRET}"/></w:docVars></w:settings>',
            "word/people.xml": f'<w15:people><w15:person w15:author="{SECRET}"></w15:person></w15:people>',
            "word/media/image1.png": photo("PNG"),
            "[trash]/0000.dat": BYTES,
        }
    )


def hidden_xlsx():
    return zipped(
        OFFICE_PARTS
        | listed("xl/revisions/userNames.xml", "xl/workbook.xml")
        | {
            "xl/workbook.xml": f'<workbook><fileSharing userName="{SECRET}"/></workbook>',
            "xl/_rels/workbook.xml.rels": f"<Relationships>{relationship('revisions/userNames.xml')}"
            f"{relationship('file:///C:/' + SECRET + '.xlsx')}</Relationships>",
            "xl/revisions/userNames.xml": f'<users><userInfo name="{SECRET}"/></users>',
            "xl/worksheets/sheet1.xml": '<worksheet><pageSetup orientation="portrait" r:id="r1"/>'
            '<customProperties><customPr name="x" r:id="r2"/></customProperties></worksheet>',
            "xl/worksheets/_rels/sheet1.xml.rels": "<Relationships>"
            f"{relationship('../printerSettings/printerSettings1.bin')}</Relationships>",
            "xl/printerSettings/printerSettings1.bin": SECRET.encode("utf-16-le"),
            "xl/customProperty1.bin": SECRET.encode("utf-16-le"),
            "xl/pivotCache/pivotCacheDefinition1.xml": f'<pivotCacheDefinition refreshedBy="{SECRET}"/>',
            "xl/connections.xml": f'<connection id="1" name="Tal" sourceFile="C:\\{SECRET}\\tal.mdb">'
            f'<dbPr connection="User ID={SECRET}"/></connection>',
            "xl/comments/comment1.xml": f"<comments><authors><author>{SECRET}</author></authors>"
            f"<comment><text><r><t>{SECRET}:</t></r><r><t> Godt</t></r></text></comment></comments>",
            "xl/persons/person.xml": f'<person displayName="{SECRET}" id="1" userId="{SECRET}"/>',
            "xl/threadedComments/threadedComment1.xml": '<threadedComment personId="1"/>',
        }
    )


def hidden_pptx():
    return zipped(
        OFFICE_PARTS
        | listed("ppt/changesInfos/changesInfo1.xml", "ppt/presentation.xml")
        | {
            "ppt/presentation.xml": "<p:presentation/>",
            "ppt/_rels/presentation.xml.rels": "<Relationships>"
            f"{relationship('changesInfos/changesInfo1.xml')}</Relationships>",
            "ppt/changesInfos/changesInfo1.xml": f'<pc:chgData name="{SECRET}" userId="{SECRET}"/>',
            "ppt/tags/tag1.xml": f'<p:tagLst><p:tag name="AUTHOR" val="{SECRET}"/></p:tagLst>',
            "ppt/slides/_rels/slide1.xml.rels": "<Relationships>"
            f"{relationship('../tags/tag1.xml')}</Relationships>",
            "ppt/slides/slide1.xml": '<p:sld><p:custDataLst><p:tags r:id="r1"/></p:custDataLst><p:pic>'
            f'<p:nvPicPr><p:cNvPr id="4" name="{SECRET}.jpg" descr="Broen"/></p:nvPicPr></p:pic></p:sld>',
            "ppt/comments/comment1.xml": '<p:cmLst><p:cm authorId="0">Godt</p:cm></p:cmLst>',
            "ppt/commentAuthors.xml": f'<p:cmAuthor id="0" name="{SECRET}" initials="{SECRET}"/>',
        }
    )


def hidden_odt():
    entry = '<manifest:file-entry manifest:full-path="{}"/>'.format
    names = f'xmlns:config="{ODF}:config:1.0"'
    return odt(
        "<text:p>Planen<office:annotation loext:resolved='false'><dc:creator>"
        f"{SECRET}</dc:creator><meta:creator-initials>{SECRET}</meta:creator-initials></office:annotation>"
        f"</text:p><draw:a xlink:href='file:///home/{SECRET}/x'/>"
        f"<draw:frame draw:name='{SECRET}.jpg'><svg:desc>/home/{SECRET}/bro.jpg</svg:desc></draw:frame>"
        "<draw:frame draw:name='Broen'><svg:desc>En bro</svg:desc></draw:frame>",
        manifest=entry("Versions/Version1") + entry("VersionList.xml") + entry("Pictures/a.gif"),
        **{
            "Versions/Version1": BYTES,
            "VersionList.xml": f'<VL:version-entry dc:creator="{SECRET}"/>',
            "META-INF/documentsignatures.xml": f"<X509SubjectName>{SECRET}</X509SubjectName>",
            "settings.xml": f'<config:config-item {names} config:name="PrinterName">{SECRET}'
            "</config:config-item>",
            "Object 1/meta.xml": f"<meta:initial-creator>{SECRET}</meta:initial-creator>",
            "Object 1/content.xml": f"<dc:creator>{SECRET}</dc:creator>",
            "ObjectReplacements/Object 1": b"VCLMTF",
            "Pictures/a.gif": gif(),
        },
    )


def with_picture(kind, ending):
    """A document of this kind with a picture inside that tells of its maker."""
    picture = PICTURES[ending]()
    if kind == "odt":
        return odt("<text:p>Planen</text:p>", **{f"Pictures/10.{ending}": picture})
    return zipped(
        OFFICE_PARTS | {f"{kind}/document.xml": "<x/>", f"{kind}/media/image1.{ending}": picture}
    )


# Refused: nobody can look into these

OBJECTS = {
    "an OLE object": ("embeddings/oleObject1.bin", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + BYTES),
    "a film": ("media/media1.mp4", b"\0\0\0\x18ftypmp42" + BYTES),
    "an old Word file": ("embeddings/gammel.doc", b"\xd0\xcf\x11\xe0" + BYTES),
    "a model of data": ("model/item.data", BYTES),
}


def with_object(name):
    part, content = OBJECTS[name]
    return zipped(OFFICE_PARTS | {"word/document.xml": "<w:p/>", f"word/{part}": content})


# PDF


def text(value=SECRET):
    return TextStringObject(value)


def dictionary(**values):
    return DictionaryObject({NameObject(f"/{name}"): value for name, value in values.items()})


def stream(**values):
    made = DecodedStreamObject()
    made.set_data(BYTES)
    made.update(dictionary(**values))
    return made


def written(change):
    writer = PdfWriter(clone_from=PdfReader(BytesIO(pdf("Planen"))))
    change(writer)
    file = BytesIO()
    writer.write(file)
    return file.getvalue()


def deep_piece_info(writer):
    inner = writer._add_object(stream())
    middle = writer._add_object(dictionary(Private=inner))
    outer = writer._add_object(dictionary(Illustrator=writer._add_object(dictionary(P=middle))))
    writer.pages[0][NameObject("/PieceInfo")] = outer


def metadata_of_a_picture(writer):
    font = writer.pages[0]["/Resources"]["/Font"]["/F1"]
    font[NameObject("/Metadata")] = writer._add_object(stream(Type=NameObject("/Metadata")))


def signature(writer):
    signed = dictionary(
        Type=NameObject("/Sig"),
        Name=text(),
        ByteRange=ArrayObject(),
        Contents=ByteStringObject(BYTES),
    )
    field = dictionary(FT=NameObject("/Sig"), T=text("Underskrift"), V=writer._add_object(signed))
    form = dictionary(Fields=ArrayObject([writer._add_object(field)]), SigFlags=NumberObject(3))
    writer.root_object[NameObject("/AcroForm")] = form
    writer.root_object[NameObject("/Perms")] = dictionary(DocMDP=field["/V"])


def links_to_a_disk(writer):
    away = dictionary(S=NameObject("/GoToR"), F=text(f"C:/{SECRET}/x.pdf"))
    address = dictionary(S=NameObject("/URI"), URI=text(f"file:///C:/{SECRET}/x.pdf"))
    writer.pages[0][NameObject("/Annots")] = ArrayObject(
        dictionary(Subtype=NameObject("/Link"), Rect=ArrayObject(), A=action)
        for action in (away, address)
    )


def layer(writer):
    usage = dictionary(CreatorInfo=dictionary(Creator=text()))
    group = writer._add_object(dictionary(Type=NameObject("/OCG"), Usage=usage))
    writer.root_object[NameObject("/OCProperties")] = dictionary(OCGs=ArrayObject([group]))


def article(writer):
    thread = dictionary(Type=NameObject("/Thread"), I=dictionary(Author=text()))
    writer.root_object[NameObject("/Threads")] = ArrayObject([writer._add_object(thread)])


def jpeg_2000(writer):
    made = stream(Subtype=NameObject("/Image"), Filter=NameObject("/JPXDecode"))
    box = pack(">I", 8 + len(BYTES)) + b"xml " + BYTES
    made._data = b"\0\0\0\x0cjP  \r\n\x87\n" + box + pack(">I", 12) + b"jp2c1234"
    _show(writer, made)


def _show(writer, picture):
    objects = dictionary(Im1=writer._add_object(picture))
    writer.pages[0]["/Resources"][NameObject("/XObject")] = objects


IN_A_PDF = {
    each.__name__: each
    for each in (
        deep_piece_info,
        metadata_of_a_picture,
        signature,
        links_to_a_disk,
        layer,
        article,
        jpeg_2000,
    )
}


def attached_to_a_place(writer):
    held = dictionary(F=writer._add_object(stream()))
    file = dictionary(Type=NameObject("/Filespec"), F=text("x.doc"), EF=held)
    note = dictionary(Subtype=NameObject("/FileAttachment"), Rect=ArrayObject(), FS=file)
    writer.pages[0][NameObject("/Annots")] = ArrayObject([note])
