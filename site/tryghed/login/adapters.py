"""Where allauth asks how things are done here."""

import logging
import time

from allauth.account import app_settings
from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.authentication import get_authentication_records
from allauth.core import context
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.utils import is_mfa_enabled
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.providers.base import AuthProcess
from cryptography.fernet import InvalidToken
from django.contrib.auth import get_user_model
from django.shortcuts import render
from django.utils.translation import gettext as _

from tryghed.login import secrets_at_rest
from tryghed.login.provider_roles import give_roles, roles_for

log = logging.getLogger(__name__)


class AccountAdapter(DefaultAccountAdapter):
    """Accounts are made by administrators; what is said about the second step is asked of that step."""

    def is_open_for_signup(self, request):
        return False

    def get_reauthentication_methods(self, user):
        """Once there is a second step, the password alone may not change it."""
        methods = super().get_reauthentication_methods(user)
        of_second_step = [each for each in methods if each["id"].startswith("mfa")]
        return of_second_step or methods

    def is_reauthentication_required(self, *, app, **kwargs):
        """Who logged in just now, or has nothing else to show, may set up the first second step."""
        request = context.request
        if app == "allauth.mfa" and not is_mfa_enabled(request.user):
            return request.user.has_usable_password() and not _logged_in_just_now(request)
        return super().is_reauthentication_required(app=app, **kwargs)


class SecondStepAdapter(DefaultMFAAdapter):
    """What proves a second step is kept encrypted."""

    def encrypt(self, text):
        return secrets_at_rest.encrypt(text)

    def decrypt(self, encrypted_text):
        try:
            return secrets_at_rest.decrypt(encrypted_text)
        except InvalidToken:
            log.error("A second step cannot be read: an earlier SECRET_KEY is no longer a fallback")
            reason = _(
                "The key of the site has changed, so your second step cannot be read any more."
                " Ask those who run the site to reset it."
            )
            raise ImmediateHttpResponse(
                render(context.request, "login/refused.html", {"reason": reason}, status=403)
            ) from None


class ProviderAdapter(DefaultSocialAccountAdapter):
    """The municipality's provider: whoever has a role there gets an account with that role here."""

    def pre_social_login(self, request, sociallogin):
        app = sociallogin.provider.app
        roles = roles_for(sociallogin.account.extra_data, app)
        if sociallogin.is_existing:
            give_roles(sociallogin.user, roles, app)
        reason = _reason_to_refuse(sociallogin, roles)
        if reason:
            answer = render(request, "login/refused.html", {"reason": reason}, status=403)
            raise ImmediateHttpResponse(answer)

    def is_open_for_signup(self, request, sociallogin):
        return True  # pre_social_login has refused strangers

    def save_user(self, request, sociallogin, form=None):
        user = super().save_user(request, sociallogin, form)
        app = sociallogin.provider.app
        give_roles(user, roles_for(sociallogin.account.extra_data, app), app)
        return user


def _reason_to_refuse(sociallogin, roles):
    """Why somebody is not let in, in words; empty for those who are."""
    if sociallogin.state.get("process") != AuthProcess.LOGIN:
        return _("An account cannot be connected with another one.")
    if not roles:
        return _(
            "Your account at the municipality has no role on this website. Ask your manager for one."
        )
    email = sociallogin.user.email
    known = get_user_model().objects.filter(email__iexact=email)
    if email and not sociallogin.is_existing and known.exists():
        return _(
            "There is already an account here with your email address, made by hand. An administrator "
            "must close it or change its address first."
        )
    return ""


def _logged_in_just_now(request):
    records = get_authentication_records(request, request.user)
    return bool(records) and time.time() - records[-1]["at"] < app_settings.REAUTHENTICATION_TIMEOUT
