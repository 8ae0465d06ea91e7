from django.shortcuts import render

from tryghed.pages.visibility import remembered


class VisibilityMiddleware:
    """Works out what is private once per request, however many lists the page shows."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        with remembered():
            return self.get_response(request)


class RefuseMalformedRequestMiddleware:
    """NUL bytes crash PostgreSQL and mean nothing in an address: a clear 400 instead of a 500."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if "\0" in request.path or "%00" in request.META.get("QUERY_STRING", ""):
            return render(request, "400.html", status=400)
        return self.get_response(request)
