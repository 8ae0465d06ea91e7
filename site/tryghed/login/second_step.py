"""The second step: who must take it, and whether this session has.

It is the session that counts, not the account: an older session, or one that came by another road, has
not taken the step merely because its owner has a telephone that could.
"""

from functools import wraps

from allauth.account.authentication import get_authentication_records
from allauth.account.utils import passthrough_next_redirect_url
from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.contrib import messages
from django.contrib.auth import REDIRECT_FIELD_NAME
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _


def must_take_second_step(user):
    """Whether the rules ask for it: for one of the groups of a user, or for all superusers."""
    if user.is_superuser and settings.SUPERUSERS_TAKE_SECOND_STEP:
        return True
    return user.groups.filter(login_rule__takes_second_step=True).exists()


def took_second_step(request, user):
    """Whether somebody has shown a code or a key in this session."""
    records = get_authentication_records(request, user)
    return any(record["method"] == "mfa" for record in records)


def is_half_way(request, user):
    """Logged in, but without the second step that the rules ask for."""
    return (
        user.is_authenticated
        and not took_second_step(request, user)
        and must_take_second_step(user)
    )


def after_second_step(view, is_open_until_set_up=False):
    """Let a session that is half-way first take the step, or set it up, and then come back.

    In: whether the view belongs to setting it up. Then it is open as long as there is nothing to ask
    for; afterwards a session without the step could otherwise change what the step is.
    """

    @wraps(view)
    def ask_first(request, *args, **kwargs):
        user = request.user
        if not is_half_way(request, user):
            return view(request, *args, **kwargs)
        is_set_up = is_mfa_enabled(user)
        if is_open_until_set_up and not is_set_up:
            return view(request, *args, **kwargs)
        if not is_set_up:
            messages.info(
                request, _("Your role must use two-step login. Choose how, and set it up.")
            )
        address = reverse("mfa_reauthenticate" if is_set_up else "mfa_index")
        return redirect(passthrough_next_redirect_url(request, address, REDIRECT_FIELD_NAME))

    return ask_first
