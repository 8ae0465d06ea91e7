"""Small files of every kind, made on the spot: each the least that a reader of its kind accepts."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from pypdf import PdfReader, PdfWriter

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
ODF = "urn:oasis:names:tc:opendocument:xmlns"


def zipped(parts):
    """A zip with these parts: {name: text or bytes}."""
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()


def docx(body, *, main="word/document.xml", prologue="", **more):
    """A Word document. In: what stands in its w:body; more parts by name without .xml."""
    relationship = f'<Relationship Id="r" Type="{OFFICE}" Target="{main}"/>'
    return zipped(
        {
            "_rels/.rels": f"<Relationships>{relationship}</Relationships>",
            main: f'{prologue}<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>',
            "[Content_Types].xml": "<Types/>",
            "docProps/core.xml": "<dc:creator>Hans Hemmelig</dc:creator>",
        }
        | {f"word/{name}.xml": f'<w:x xmlns:w="{W}">{part}</w:x>' for name, part in more.items()}
    )


def w_p(*runs):
    """A paragraph of Word, a run for each text."""
    return f"<w:p>{''.join(f'<w:r><w:t>{each}</w:t></w:r>' for each in runs)}</w:p>"


def odt(body, manifest="", meta="<dc:creator>Hans Hemmelig</dc:creator>", **more):
    """An OpenDocument text. In: what stands in its office:text, its manifest, its meta.xml; more parts."""
    names = f'xmlns:office="{ODF}:office:1.0" xmlns:text="{ODF}:text:1.0"'
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "META-INF/manifest.xml": f"<manifest>{manifest}</manifest>",
            "content.xml": f"<office:text {names}>{body}</office:text>",
            "meta.xml": meta,
        }
        | more
    )


def pdf(*pages, kids=None):
    """A PDF with a page for each text; lines of a text are divided by a new line."""
    numbers = [4 + 2 * place for place in range(len(pages))]
    kids = kids or " ".join(f"{number} 0 R" for number in numbers)
    objects = {
        1: "<< /Type /Catalog /Pages 2 0 R >>",
        2: f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        3: "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    }
    for number, text in zip(numbers, pages, strict=True):
        shown = "".join(f"({line}) Tj T*\n" for line in text.split("\n"))
        stream = f"BT /F1 12 Tf 14 TL 50 700 Td\n{shown}ET"
        objects[number] = (
            f"<< /Type /Page /Parent 2 0 R /Contents {number + 1} 0 R"
            " /Resources << /Font << /F1 3 0 R >> >> >>"
        )
        objects[number + 1] = f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream"
    return _written(objects)


def _written(objects):
    content, places = "%PDF-1.7\n", []
    for number, each in objects.items():
        places.append(len(content))
        content += f"{number} 0 obj\n{each}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(objects) + 1
    content += (
        f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer << /Size {size} /Root 1 0 R >>\n"
    )
    return f"{content}startxref\n{content.index('xref')}\n%%EOF\n".encode("cp1252")


def protected_pdf(text, *, password, author=""):
    """A PDF that asks for a password to be opened; an empty one only protects it from changes."""
    writer = PdfWriter(clone_from=PdfReader(BytesIO(pdf(text))))
    writer.add_metadata({"/Author": author})
    writer.encrypt(password, owner_password="ejer", algorithm="RC4-128")
    file = BytesIO()
    writer.write(file)
    return file.getvalue()
