"""Serves the sizes of pictures and the documents that a visitor may meet, and no other file."""

from http import HTTPStatus

from django.conf import settings
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe
from django.views.static import serve

from tryghed.files.uses import is_open, may_fetch_closed
from tryghed.media.models import SiteDocument, SiteImageRendition

A_MINUTE = "public, max-age=60"  # no cache may keep a file long after it was closed
NOBODY_ELSE = "private, no-store"


@require_safe
def rendition(request, path):
    """One size of a picture, by the name of its file; 404 where this request may not have it."""
    renditions = SiteImageRendition.objects.select_related("image__collection")
    size = get_object_or_404(renditions, file=f"images/{path}")
    return _file(request, size.file.name, belongs_to=size.image)


@require_safe
def document(request, document_id, document_filename):
    """A document, as a download. The address is Wagtail's, for its links and its editor."""
    documents = SiteDocument.objects.select_related("collection")
    found = get_object_or_404(documents, pk=document_id)
    if found.filename != document_filename:
        raise Http404
    response = _file(request, found.file.name, belongs_to=found)
    if response.status_code == HTTPStatus.OK:
        response["Content-Type"] = found.content_type
        response["Content-Disposition"] = content_disposition_header(True, found.filename)
    return response


def _file(request, name, belongs_to):
    """A file below MEDIA_ROOT. It never runs anything, wherever a browser may show it."""
    if is_open(belongs_to):
        keep = A_MINUTE
    elif may_fetch_closed(belongs_to, request):
        keep = NOBODY_ELSE
    else:
        raise Http404
    response = serve(request, name, document_root=settings.MEDIA_ROOT)
    response["Cache-Control"] = keep
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return response
