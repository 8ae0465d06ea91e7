"""allauth's own views, where ours differ from them in a point."""

from allauth.account.internal.flows.login import record_authentication
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as webauthn
from django.http import Http404


class SetUpMixin:
    """Who has just shown a code or a key to set it up has taken the second step in this session."""

    def form_valid(self, form):
        response = super().form_valid(form)
        record_authentication(self.request, self.request.user, "mfa", reauthenticated=True)
        return response


class SetUpAppView(SetUpMixin, totp.ActivateTOTPView):
    pass


class SetUpKeyView(SetUpMixin, webauthn.AddWebAuthnView):
    pass


def closed(request, **kwargs):
    """What Wagtail has as a road of its own to a login or a password is none here."""
    raise Http404
