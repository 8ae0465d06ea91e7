from csp.constants import NONE, SELF, UNSAFE_INLINE
from django.conf import settings
from wagtail.contrib.redirects.middleware import RedirectMiddleware, get_redirect
from wagtail.contrib.redirects.models import Redirect

from tryghed.pages.visibility import may_read

EDITOR_POLICY = {
    "default-src": [NONE],
    "script-src": [SELF, UNSAFE_INLINE],
    "style-src": [SELF, UNSAFE_INLINE],
    "img-src": [SELF, "data:", "blob:"],
    "font-src": [SELF, "data:"],
    "connect-src": [SELF],
    "frame-src": [SELF],
    "worker-src": [SELF, "blob:"],
    "form-action": [SELF],
    "base-uri": [NONE],
    "object-src": [NONE],
    "frame-ancestors": [SELF],
}


class EditorPolicyMiddleware:
    """The editor's own Content-Security-Policy: Wagtail's screens still carry inline scripts and styles.

    Stands right after CSPMiddleware, which writes the header on the way out.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        if request.path.startswith("/admin/"):
            response._csp_replace = EDITOR_POLICY
            del response["Content-Security-Policy"]  # a preview brings that of the public page
            response["X-Frame-Options"] = "SAMEORIGIN"
        return response


class HeadersMiddleware:
    """Headers that Django has no setting for: who may embed our files, what our pages may use of a device."""

    def __init__(self, get_response):
        self.get_response = get_response
        self.permissions = ", ".join(f"{name}=()" for name in settings.FORBIDDEN_TO_PAGES)

    def __call__(self, request):
        response = self.get_response(request)
        response["Cross-Origin-Resource-Policy"] = "same-origin"
        response["Permissions-Policy"] = self.permissions
        return response


class VisibleRedirectMiddleware(RedirectMiddleware):
    """Old addresses lead on, but never to a page that a visitor may not meet: it would tell its name."""

    def process_response(self, request, response):
        answer = super().process_response(request, response)
        if answer is response or self._may_lead_on(request):
            return answer
        return response

    def _may_lead_on(self, request):
        for path in (request.get_full_path(), request.path):
            redirect = get_redirect(request, Redirect.normalise_path(path, decode_unicode=False))
            if redirect:
                page = redirect.redirect_page
                return page is None or may_read(page, request)
        return False
