from django.contrib import messages
from django.shortcuts import redirect, render

from tryghed.pages.publication import PublicationRefused
from tryghed.pages.visibility import remembered


class VisibilityMiddleware:
    """Works out what is private once per request, however many lists the page shows."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        with remembered():
            return self.get_response(request)


class RefusedPublicationMiddleware:
    """Says in the editor why a page was not published, on whatever road: bulk, workflow, translation.

    The request has been rolled back by then. Elsewhere the exception goes on.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_exception(self, request, exception):
        if not isinstance(exception, PublicationRefused):
            return None
        for objection in exception.objections:
            messages.error(request, f"{exception.page.title}: {objection.message}")
        return redirect("wagtailadmin_pages:edit", exception.page.pk)


class RefuseMalformedRequestMiddleware:
    """NUL bytes crash PostgreSQL and mean nothing in an address: a clear 400 instead of a 500."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if "\0" in request.path or "%00" in request.META.get("QUERY_STRING", ""):
            return render(request, "400.html", status=400)
        return self.get_response(request)
