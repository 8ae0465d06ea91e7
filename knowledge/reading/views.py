from django.http import Http404
from django.shortcuts import redirect

from tryghed.pages.querysets import visible_pages


def short_address(request, pk):
    """/a/12/ on a sheet of paper: on to the page, wherever it has been moved to since."""
    page = visible_pages().filter(pk=pk).first()
    if not page or not page.url:
        raise Http404
    return redirect(page.url)
