import logging
import traceback
from http import HTTPStatus
from urllib.parse import unquote

from django.core.exceptions import ObjectDoesNotExist, ValidationError
from django.db import DataError
from django.http import HttpResponseNotAllowed, JsonResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.urls import reverse

from tryghed.pages.publication import PublicationRefused
from tryghed.pages.refusing import say_why
from tryghed.pages.visibility import remembered

NUL = "\0"
METHODS = ("GET", "HEAD", "POST", "OPTIONS")  # Wagtail's screens would delete by DELETE, unasked
# What an exception is that nonsense in a request has caused
STUMBLES = (
    *(ArithmeticError, AttributeError, LookupError, TypeError, ValueError),
    *(DataError, ObjectDoesNotExist, ValidationError),
)
WAGTAIL = {"wagtail", "wagtail_localize"}
OURS = {"tryghed", "home", "projects", "knowledge"}

log = logging.getLogger(__name__)


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


class StumblingEditorMiddleware:
    """Wagtail's screens stumble over nonsense in a request: a 400 that the log explains, instead of a 500.

    Only where Wagtail's own code was the last to act: a mistake in ours stays an error of ours.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_exception(self, request, exception):
        if not isinstance(exception, STUMBLES) or not _is_wagtails(exception):
            return None
        log.error(
            "Wagtail could not answer %s %s", request.method, request.path, exc_info=exception
        )
        context = {"is_sent": request.method == "POST"}
        return render(None, "400.html", context, status=HTTPStatus.BAD_REQUEST)


def _is_wagtails(exception):
    """Whether the innermost code that is Wagtail's or ours is Wagtail's."""
    frames = [frame for frame, _line in traceback.walk_tb(exception.__traceback__)]
    packages = [frame.f_globals.get("__name__", "").partition(".")[0] for frame in frames]
    concerned = [package for package in packages if package in WAGTAIL | OURS]
    return bool(concerned) and concerned[-1] in WAGTAIL


class RefuseMalformedRequestMiddleware:
    """NUL bytes crash PostgreSQL and mean nothing in a text: a clear 400 instead of a 500.

    A method that an address does not know (405) is refused in words, too; Django's own answer is empty.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if _has_nul(request):
            return render(None, "400.html", status=HTTPStatus.BAD_REQUEST)
        is_known = request.method in METHODS
        response = self.get_response(request) if is_known else HttpResponseNotAllowed(METHODS)
        if response.status_code == HTTPStatus.METHOD_NOT_ALLOWED and not response.content:
            response.content = render_to_string("405.html")
            response["Content-Length"] = str(len(response.content))
        return response

    def process_view(self, request, view, args, kwargs):
        """A form is looked at where a view is about to read it; a file may hold whatever it likes."""
        if any(NUL in text for name, texts in request.POST.lists() for text in (name, *texts)):
            return render(None, "400.html", {"is_sent": True}, status=HTTPStatus.BAD_REQUEST)
        return None


def _has_nul(request):
    """Whether a NUL stands in the address or in a cookie (there as \\000 in quotes)."""
    texts = (request.path, unquote(request.META.get("QUERY_STRING", "")), *request.COOKIES.values())
    return any(NUL in text for text in texts)
