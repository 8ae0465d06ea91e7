from asgiref.sync import sync_to_async
from django.conf import settings
from django.contrib.auth.middleware import get_user
from django.contrib.auth.models import AnonymousUser
from django.urls import reverse
from django.utils.functional import SimpleLazyObject

from tryghed.login.second_step import is_half_way
from tryghed.login.sessions import end_if_too_long


class SessionLimitMiddleware:
    """Ends sessions that have lasted too long. Visitors have none, and none is looked for.

    Stands before AuthenticationMiddleware, which then meets nobody.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if settings.SESSION_COOKIE_NAME in request.COOKIES:
            end_if_too_long(request)
        return self.get_response(request)


class SecondStepMiddleware:
    """Who is half-way through the login is nobody yet, on every road but the login's own.

    Not a list of what is protected: whatever asks who is there, now or later, gets the same answer.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if not request.path.startswith(reverse("account_login")):
            request.user = SimpleLazyObject(lambda: whole_user(request))
            request.auser = sync_to_async(lambda: whole_user(request))
        return self.get_response(request)


def whole_user(request):
    """The user, or nobody as long as the login is not complete."""
    user = get_user(request)
    return AnonymousUser() if is_half_way(request, user) else user
