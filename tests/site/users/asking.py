"""Asks an address of the editor as somebody, and only whether it lets one in: nothing is drawn."""

from functools import cache
from unittest.mock import patch

from django.contrib.messages.storage.fallback import FallbackStorage
from django.contrib.sessions.backends.signed_cookies import SessionStore
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import Http404
from django.template import Origin
from django.template.backends.base import BaseEngine
from django.test import RequestFactory
from django.urls import resolve
from django.views.generic.base import ContextMixin

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


def is_let_in(user, address):
    """Whether the view behind an address shows this user something. To be sent elsewhere is not that."""
    request = RequestFactory().get(address)
    request.user, request.session = user, SessionStore()
    request._messages = FallbackStorage(request)
    request.resolver_match = match = known(request.path_info)
    try:
        with (
            transaction.atomic(),
            remembered(),
            patch.object(ContextMixin, "get_context_data", _stop),
        ):
            return match.func(request, *match.args, **match.kwargs).status_code == 200
    except LetIn:
        return True
    except (Http404, PermissionDenied):
        return False
