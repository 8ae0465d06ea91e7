"""Serves the sizes of pictures that pages show, and no other file."""

import errno
from pathlib import Path, PurePosixPath

from django.conf import settings
from django.http import Http404
from django.views.static import serve


def rendition(request, path):
    """One rendition below MEDIA_ROOT/images; 404 for originals, documents and everything else."""
    if "\0" in path or ".." in PurePosixPath(path).parts:
        raise Http404
    try:
        response = serve(request, path, document_root=Path(settings.MEDIA_ROOT) / "images")
    except OSError as error:
        if error.errno == errno.ENAMETOOLONG:
            raise Http404 from error
        raise
    response["Cache-Control"] = "public, max-age=31536000, immutable"
    return response
