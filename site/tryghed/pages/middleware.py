from http import HTTPStatus

from django.http import JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from tryghed.pages.publication import PublicationRefused
from tryghed.pages.refusing import say_why
from tryghed.pages.visibility import remembered


class VisibilityMiddleware:
    """Works out what is private once per request, however many lists the page shows."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        with remembered():
            return self.get_response(request)


class RefusedPublicationMiddleware:
    """Says why a page was not published, on whatever road: bulk, workflow, translation.

    The request has been rolled back by then; the draft and what was noted are saved again.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_exception(self, request, exception):
        if not isinstance(exception, PublicationRefused):
            return None
        exception.keep_after_rollback()
        if request.path.startswith(reverse("wagtailadmin_home") + "api/"):
            reasons = [str(each.message) for each in exception.objections]
            return JsonResponse({"detail": reasons}, status=HTTPStatus.CONFLICT)
        say_why(request, exception.page, exception.objections)
        return redirect("wagtailadmin_pages:edit", exception.page.pk)


class RefuseMalformedRequestMiddleware:
    """NUL bytes crash PostgreSQL and mean nothing in an address: a clear 400 instead of a 500."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if "\0" in request.path or "%00" in request.META.get("QUERY_STRING", ""):
            return render(request, "400.html", status=400)
        return self.get_response(request)
