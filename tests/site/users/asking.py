"""Asks an address of the editor as somebody, and only whether it lets one in.

Nothing is drawn, and what is sent leaves nothing behind.
"""

from functools import cache
from http import HTTPStatus
from unittest.mock import patch

from django.conf import settings
from django.contrib import messages
from django.contrib.messages.storage.fallback import FallbackStorage
from django.contrib.sessions.backends.signed_cookies import SessionStore
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import Http404, HttpResponse
from django.shortcuts import resolve_url
from django.template import Origin
from django.template.backends.base import BaseEngine
from django.test import RequestFactory
from django.urls import resolve
from django.views.generic.base import ContextMixin
from wagtail.admin.views.bulk_action import BulkAction

from tryghed.pages.middleware import STUMBLES
from tryghed.pages.publication import PublicationRefused
from tryghed.pages.visibility import remembered

known = cache(resolve)


class Nothing(BaseEngine):
    """A template engine that draws nothing: drawing takes most of the time and decides nothing."""

    app_dirname = None
    origin = Origin("nothing")

    def __init__(self, params):
        super().__init__({name: params[name] for name in ("NAME", "DIRS", "APP_DIRS")})

    def get_template(self, template_name):
        return self

    def render(self, context=None, request=None):
        return ""


class LetIn(Exception):
    """Raised where a view begins to gather what it will show: who comes so far has been let in."""


def _stop(view, **kwargs):
    raise LetIn


def _some_may_be_changed(action, request):
    """In place of a bulk action: who may do it to none of the objects has not been let in."""
    may, _others = action.get_actionable_objects()
    return HttpResponse(status=HTTPStatus.OK if may else HTTPStatus.FORBIDDEN)


def is_let_in(user, address, method="GET"):
    """Whether the view behind an address shows this user something, or takes what is sent to it.

    GET: to be sent elsewhere is not to be let in. POST, with nothing in it: what a view does with it,
    and where it leads afterwards, does not matter, unless it leads on with an error.
    """
    request = _request(user, address, method)
    match = request.resolver_match
    try:
        with (
            transaction.atomic(),
            remembered(),
            patch.object(ContextMixin, "get_context_data", _stop),
            patch.object(BulkAction, "dispatch", _some_may_be_changed),
        ):
            response = match.func(request, *match.args, **match.kwargs)
            transaction.set_rollback(True)
    except LetIn:
        return True
    except (Http404, PermissionDenied, PublicationRefused):
        return False
    except STUMBLES:
        if method != "POST":
            raise
        return True  # Wagtail stumbles over the empty form, behind the question who may send it
    return response.status_code == HTTPStatus.OK or (
        method == "POST" and _leads_on(request, response)
    )


def _request(user, address, method):
    ajax = {"headers": {"x-requested-with": "XMLHttpRequest"}}  # who is refused gets no redirect
    factory = RequestFactory()
    request = factory.post(address, **ajax) if method == "POST" else factory.get(address)
    request.user, request.session = user, SessionStore()
    request._messages = FallbackStorage(request)
    request._dont_enforce_csrf_checks = True
    request.resolver_match = known(request.path_info)
    return request


def _leads_on(request, response):
    errors = [each for each in request._messages if each.level >= messages.ERROR]
    is_answered = response.status_code < HTTPStatus.UNAUTHORIZED  # 400: what was sent is incomplete
    to_login = response.get("Location", "").startswith(resolve_url(settings.LOGIN_URL))
    return is_answered and not to_login and not errors
