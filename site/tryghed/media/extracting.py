"""Takes the text out of one file. Run by confined.py, because the file may be hostile.

Out, as JSON: {"text": …}, or {"problem": …} with a value of tryghed.media.models.texts.Reason or
"unsupported". Metadata, comments and deleted text are not read.
"""

import io
import json
import re
import unicodedata
from contextlib import suppress
from xml.sax.handler import ContentHandler
from zipfile import ZipFile

from defusedxml import sax
from pypdf import PdfReader
from pypdf.errors import DependencyError

LONGEST_TEXT = 200_000
MEGABYTE = 1024 * 1024
OLE_FILE = b"\xd0\xcf\x11\xe0"  # what Word writes when it protects a docx
MAIN_PART = re.compile(rb'<Relationship\b[^>]*/officeDocument"[^>]*>')
TARGET = re.compile(rb'\bTarget="/?([^"]+)"')
BROKEN_WORD = re.compile(r"(?<=[a-zæøå])-\n(?=[a-zæøå])")
BLANKS = {"tab", "br", "cr", "s", "line-break"}
UNPRINTABLE = ("Cc", "Cs", "Co", "Cn")


class Unreadable(Exception):
    """There is no text to be had. The message is the problem."""


class Enough(Exception):
    """As much text was found as is kept."""


class Paragraphs(ContentHandler):
    """The paragraphs of a document of words (lines), as they stand in XML."""

    def __init__(self, paragraphs, texts, skipped):
        super().__init__()
        self.paragraphs, self.texts, self.skipped = set(paragraphs), set(texts), set(skipped)
        self.lines, self.line, self.size = [], [], 0
        self.texts_open = self.skipped_open = 0

    def startElement(self, name, attrs):
        name = name.rpartition(":")[2]
        if self.skipped_open or name in self.skipped:
            self.skipped_open += 1
            return
        if name in self.paragraphs:  # also one inside another: a note, a frame
            self.end_line()
        if name in self.texts:
            self.texts_open += 1
        elif name in BLANKS:
            self.line.append(" ")

    def characters(self, content):
        if self.texts_open and not self.skipped_open:
            self.line.append(content)
            self.size += len(content)
            if self.size > LONGEST_TEXT:
                self.end_line()
                raise Enough

    def endElement(self, name):
        name = name.rpartition(":")[2]
        if self.skipped_open:
            self.skipped_open -= 1
            return
        if name in self.texts:
            self.texts_open -= 1
        if name in self.paragraphs:
            self.end_line()

    def end_line(self):
        self.lines.append("".join(self.line))
        self.line = []


def lines_of_part(archive, name, handler):
    with archive.open(name) as part, suppress(Enough):
        sax.parse(part, handler, forbid_dtd=True)
    return handler.lines


def text_of_docx(data):
    if data.startswith(OLE_FILE):
        raise Unreadable("encrypted")
    archive = ZipFile(io.BytesIO(data))
    main = main_part(archive)
    folder = main.rpartition("/")[0]
    for name in (main, f"{folder}/footnotes.xml", f"{folder}/endnotes.xml"):
        if name in archive.namelist():
            # Fallback: the same once more, for old programs. moveFrom: what now stands elsewhere.
            handler = Paragraphs({"p"}, {"t"}, {"Fallback", "del", "moveFrom"})
            yield from lines_of_part(archive, name, handler)


def main_part(archive):
    """Where a docx has its text: word/document.xml as a rule, but the file itself decides."""
    with archive.open("_rels/.rels") as part:
        relationship = MAIN_PART.search(part.read(MEGABYTE))
    target = TARGET.search(relationship[0]) if relationship else None
    if not target:
        raise Unreadable("broken")
    return target[1].decode()


def text_of_odt(data):
    archive = ZipFile(io.BytesIO(data))
    with archive.open("META-INF/manifest.xml") as part:
        if b"encryption-data" in part.read(MEGABYTE):
            raise Unreadable("encrypted")
    handler = Paragraphs({"p", "h"}, {"p", "h"}, {"annotation", "note-citation", "tracked-changes"})
    yield from lines_of_part(archive, "content.xml", handler)


def text_of_pdf(data):
    reader = PdfReader(io.BytesIO(data))
    try:
        if reader.is_encrypted and not reader.decrypt(""):
            raise Unreadable("encrypted")
    except (DependencyError, NotImplementedError):  # a cipher that pypdf does not know by itself
        raise Unreadable("encrypted") from None
    for page in reader.pages:
        yield BROKEN_WORD.sub("", page.extract_text())


def text_of_txt(data):
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" in text:  # no text, whatever its name says
            break
        return text.splitlines()
    raise Unreadable("broken")


EXTRACTORS = {"pdf": text_of_pdf, "docx": text_of_docx, "odt": text_of_odt, "txt": text_of_txt}


def text_of(kind, data):
    """The text of a file, a paragraph a line, as far as it is kept; raises Unreadable."""
    if kind not in EXTRACTORS:
        raise Unreadable("unsupported")
    lines, size = [], 0
    for line in map(tidy, EXTRACTORS[kind](data)):
        if line:
            lines.append(line)
            size += len(line) + 1
        if size > LONGEST_TEXT:
            break
    if not lines:
        raise Unreadable("no_text")
    return "\n".join(lines)[:LONGEST_TEXT]


def tidy(line):
    """One line of plain text: ligatures as letters, no signs that a database or a reader stumbles over."""
    line = unicodedata.normalize("NFKC", line[: 2 * LONGEST_TEXT]).replace("\N{SOFT HYPHEN}", "")
    plain = (" " if unicodedata.category(sign) in UNPRINTABLE else sign for sign in line)
    return " ".join("".join(plain).split())


def answer_for(kind, data):
    try:
        return {"text": text_of(kind, data)}
    except Unreadable as problem:
        return {"problem": str(problem)}
    except MemoryError:
        return {"problem": "too_heavy"}
    except Exception:  # whatever a library makes of a file that is not what it seems
        return {"problem": "broken"}


def work_on(kind, data):
    return json.dumps(answer_for(kind, data)).encode()
