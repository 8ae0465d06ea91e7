"""Who is let in: in the public process nobody is anybody, in the staff process nobody is a stranger."""

from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.contrib.auth.models import AnonymousUser

OPEN_TO_ALL = {
    "wagtailadmin_sprite",
    "wagtailadmin_javascript_catalog",
}  # fetched by the login page


class StrangerMiddleware:
    """The public process knows no accounts: every request comes from a stranger, whatever it carries."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        request.user = AnonymousUser()
        return self.get_response(request)


class StaffOnlyMiddleware(LoginRequiredMiddleware):
    """Django asks for a login before each view; this also where there is none.

    So an address that exists and one that does not look the same to a stranger.
    """

    def __call__(self, request):
        response = super().__call__(request)
        if request.resolver_match is None and not request.user.is_authenticated:
            return self.handle_no_permission(request, None)
        return response

    def process_view(self, request, view_func, view_args, view_kwargs):
        if request.resolver_match.view_name in OPEN_TO_ALL:
            return None
        return super().process_view(request, view_func, view_args, view_kwargs)


class KeptByNobodyMiddleware:
    """What staff see is kept by no cache and shown by no search engine."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        response["Cache-Control"] = "private, no-store"
        response["X-Robots-Tag"] = "noindex, nofollow"
        return response
