"""What in the parts of an office document says who made it: parts that go, and rules for those that stay.

Parts by name: ECMA-376 and Microsoft's additions to it ([MS-OE376], [MS-DOCX], [MS-PPTX]); OpenDocument
1.3. XML is changed by exact rules, not parsed: what they do not know stays as it was.
"""

import re
from posixpath import normpath

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

DROPPED = re.compile(
    r"""
    docProps/thumbnail\. | Thumbnails/           # the first page as it once was
    | customXml/                                 # what SharePoint and forms keep beside the text
    | docMetadata/                               # how the workplace classifies it
    | _xmlsignatures/ | META-INF/.*signatures    # who signed; it holds no longer
    | (\w+/)+printerSettings/                    # the author's printer and its address
    | xl/customProperty | xl/revisions/          # of add-ins; who changed a shared sheet, and when
    | ppt/(changesInfos|tags)/                   # who changed what; of add-ins
    | Versions/ | VersionList\.xml               # earlier versions (OpenDocument)
    | \[trash\]/                                 # what programs leave
    """,
    re.VERBOSE,
)


PICTURES = b"jpe?g|jfif|png|gif|tiff?|bmp|heic|heif|webp|emf|wmf|svg"  # how their files end


def attributes(*names):
    """Finds what these attributes say, whatever their prefix."""
    return re.compile(rb"""\b(%s)=(["']).*?\2""" % "|".join(names).encode(), re.DOTALL)


def from_a_picture(*names):
    """Finds where a shape says with one of these attributes which file its picture came from."""
    return re.compile(
        rb"""(<(?:\w+:)?(?:docPr|cNvPr|shape|frame)\b[^>]*?\b(?:%s)=)(["'])[^"'<>]*\.(?:%s)\2"""
        % ("|".join(names).encode(), PICTURES),
        re.IGNORECASE,
    )


NOBODY = rb'\1="-"'
ANYWHERE = re.compile(r"\.(xml|rels|vml|rdf)$")
IN_OFFICE = re.compile(r"(word|xl|ppt)/.*\.xml$")
IN_OPEN_DOCUMENT = re.compile(r"(^|/)(content|styles)\.xml$")
RULES = (  # part, what says who, what stands there instead
    (ANYWHERE, re.compile(rb"<!--.*?-->", re.DOTALL), b""),
    # The name of a picture is that of the file it came from; what is read aloud is its description.
    (
        IN_OFFICE,
        re.compile(
            rb"""(<(?:\w+:)?nvPicPr>\s*<(?:\w+:)?cNvPr\b[^>]*?\bname=)(["']).*?\2""", re.DOTALL
        ),
        rb'\1"-"',
    ),
    (
        IN_OFFICE,
        re.compile(rb"""(<v:imagedata\b[^>]*?\bo:title=)(["']).*?\2""", re.DOTALL),
        rb'\1"-"',
    ),
    # A program may write it elsewhere too, or in the place of a description (Word 2010 with its path).
    (ANYWHERE, from_a_picture("name"), rb'\1"-"'),
    (ANYWHERE, from_a_picture("descr", "alt"), rb'\1""'),
    (
        IN_OPEN_DOCUMENT,
        re.compile(
            rb"(<svg:(?:title|desc)\b[^>]*(?<!/)>)[^<]*\.(?:%s)(?=</svg:)" % PICTURES, re.IGNORECASE
        ),
        rb"\1",
    ),
    (re.compile(r"word/.*\.xml$"), attributes("author", "initials"), NOBODY),
    (
        re.compile(r"word/settings\.xml$"),
        re.compile(rb"<(w:docVars|w:mailMerge)\b.*?</\1>", re.DOTALL),
        b"",
    ),
    (re.compile(r"word/.*\.xml$"), re.compile(rb"<w:printerSettings\b[^>]*/>"), b""),
    (re.compile(r"word/people"), re.compile(rb"<w15:person\b.*?</w15:person>", re.DOTALL), b""),
    (re.compile(r"ppt/\w*[aA]uthors"), attributes("name", "initials", "userId"), NOBODY),
    (
        re.compile(r"ppt/.*\.xml$"),
        re.compile(rb"<p:custDataLst\b.*?</p:custDataLst>|<p:custDataLst\b[^>]*/>", re.DOTALL),
        b"",
    ),
    (re.compile(r"xl/persons/"), attributes("displayName", "userId"), NOBODY),
    (
        re.compile(r"xl/comments"),
        re.compile(rb"(<(?:\w+:)?author\b[^>]*(?<!/)>)(?!tc=)[^<]*"),  # tc=: which thread it is
        rb"\1-",
    ),
    (re.compile(r"xl/workbook\.xml$"), attributes("url", "userName"), NOBODY),
    (re.compile(r"xl/pivotCache/"), attributes("refreshedBy"), NOBODY),
    (
        re.compile(r"xl/connections\.xml$"),
        attributes("connection", "sourceFile", "odcFile", "command", "url", "description"),
        NOBODY,
    ),
    (
        re.compile(r"xl/(work|chart)sheets/"),
        re.compile(rb"""(<pageSetup\b[^>]*?)\s\w+:id=(["']).*?\2"""),
        rb"\1",
    ),
    (
        re.compile(r"xl/worksheets/"),
        re.compile(rb"<customProperties\b.*?</customProperties>", re.DOTALL),
        b"",
    ),
    (re.compile(r"\.rels$"), re.compile(rb"""(Target)=(["'])file:.*?\2"""), rb'\1="file:///-"'),
    (
        IN_OPEN_DOCUMENT,
        re.compile(
            rb"(<(?:dc:creator|meta:creator-initials|loext:sender-initials)\b[^>]*(?<!/)>)[^<]*"
        ),
        rb"\1-",
    ),
    (
        re.compile(r"(^|/)content\.xml$"),
        re.compile(rb"""(xlink:href)=(["'])file:.*?\2"""),
        rb'\1="file:///-"',
    ),
    (
        re.compile(r"(^|/)settings\.xml$"),
        re.compile(
            rb'(<config:config-item\b[^>]*config:name="(?:Print\w*|\w*DataSource)"[^>]*(?<!/)>)[^<]*'
        ),
        rb"\1",
    ),
)
AUTHOR = re.compile(rb"<(?:\w+:)?author\b[^>]*(?<!/)>([^<]+)<")
PART_NAMES = (  # where the parts of a document are listed, and how
    (
        re.compile(r"\[Content_Types\]\.xml$"),
        re.compile(rb"<Override\b[^>]*?PartName=\"/([^\"]*)\"[^>]*/>"),
    ),
    (
        re.compile(r"META-INF/manifest\.xml$"),
        re.compile(rb"<manifest:file-entry\b[^>]*?manifest:full-path=\"([^\"]*)\"[^>]*/>"),
    ),
    (re.compile(r"\.rels$"), re.compile(rb"<Relationship\b[^>]*?Target=\"([^\"]*)\"[^>]*/>")),
)


def template_for(name):
    """What stands in the place of a part that says nothing but who; None for any other part."""
    return next((text for pattern, text in TEMPLATES if pattern.search(name)), None)


def from_template(template, data):
    found = dict(KEPT.findall(data))
    kept = (
        f"<dc:{name.decode()}>{value.decode()}</dc:{name.decode()}>"
        for name, value in found.items()
    )
    return template.format("".join(kept)).encode()


def cleaned_xml(name, data):
    """In: the name of a part, its bytes. Out: its bytes without what says who."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        data = re.sub(
            r'encoding="[^"]*"', 'encoding="UTF-8"', data.decode("utf-16"), count=1
        ).encode()
    if name.startswith("xl/comments"):
        data = _without_authors_in_text(data)
    for pattern, who, nobody in RULES:
        if pattern.search(name):
            data = who.sub(nobody, data)
    return _without_dropped(name, data)


def _without_authors_in_text(data):
    """Excel begins a comment with the name of its author."""
    for author in {found for found in AUTHOR.findall(data) if not found.startswith(b"tc=")}:
        data = data.replace(b">" + author + b":", b">-:")
    return data


def _without_dropped(name, data):
    """Without the lines that list a part which is not there any more."""

    def line_or_nothing(found):
        return b"" if DROPPED.match(_whole_name(name, found[1].decode())) else found[0]

    for pattern, line in PART_NAMES:
        if pattern.search(name):
            data = line.sub(line_or_nothing, data)
    return data


def _whole_name(listing, target):
    """The name of a part from the top. In: the part that lists it (its folder counts), as it stands there."""
    folder = "" if target.startswith("/") else listing.rpartition("_rels/")[0]
    return normpath(f"/{folder}{target}").lstrip("/")
