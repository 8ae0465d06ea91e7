"""The kinds of documents that may be uploaded, and what browsers are told of each.

Not every server's own list knows the newer ones; what a browser is not told, it may guess.
"""

OFFICE = "application/vnd.openxmlformats-officedocument"
OPEN_DOCUMENT = "application/vnd.oasis.opendocument"

CONTENT_TYPES = {
    "pdf": "application/pdf",
    "docx": f"{OFFICE}.wordprocessingml.document",
    "xlsx": f"{OFFICE}.spreadsheetml.sheet",
    "pptx": f"{OFFICE}.presentationml.presentation",
    "odt": f"{OPEN_DOCUMENT}.text",
    "ods": f"{OPEN_DOCUMENT}.spreadsheet",
    "csv": "text/csv",
    "txt": "text/plain",
}
