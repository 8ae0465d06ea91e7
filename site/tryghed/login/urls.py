"""The door of the editor (`urlpatterns`), and the doors of Wagtail that are walled up (`closed_roads`)."""

from functools import partial

from allauth.account import views as account
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as recovery_codes
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as webauthn
from allauth.socialaccount import views as provider
from allauth.socialaccount.providers.openid_connect import urls as openid_connect_urls
from csp.decorators import csp_update
from django.urls import include, path, re_path
from django.views.generic import RedirectView
from wagtail.utils.urlpatterns import decorate_urlpatterns

from tryghed.login import views
from tryghed.login.second_step import after_second_step

QR_CODE = csp_update({"img-src": ["data:"]})

# Open to everybody. What they lead to is not.

entrance = [
    path("ud/", account.logout, name="account_logout"),
    path("spaerret/", account.account_inactive, name="account_inactive"),
    path("adgangskode/", account.password_reset, name="account_reset_password"),
    path("adgangskode/sendt/", account.password_reset_done, name="account_reset_password_done"),
    re_path(
        r"^adgangskode/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        account.password_reset_from_key,
        name="account_reset_password_from_key",
    ),
    path(
        "adgangskode/skiftet/",
        account.password_reset_from_key_done,
        name="account_reset_password_from_key_done",
    ),
    path("oidc/afbrudt/", provider.login_cancelled, name="socialaccount_login_cancelled"),
    path("oidc/fejl/", provider.login_error, name="socialaccount_login_error"),
    path("", include(openid_connect_urls)),
]

# Where the second step is asked for

asking = [
    path("trin-2/", mfa.authenticate, name="mfa_authenticate"),
    path("bekraeft/", mfa.reauthenticate, name="mfa_reauthenticate"),
    path("bekraeft/noegle/", webauthn.reauthenticate_webauthn, name="mfa_reauthenticate_webauthn"),
    path("bekraeft/adgangskode/", account.reauthenticate, name="account_reauthenticate"),
]

# Where it is set up: open to a session without it until there is something to ask for

setting_up = [
    path("to-trin/", mfa.index, name="mfa_index"),
    path("to-trin/app/", QR_CODE(views.SetUpAppView.as_view()), name="mfa_activate_totp"),
    path("to-trin/noegle/ny/", views.SetUpKeyView.as_view(), name="mfa_add_webauthn"),
]

# Only for those who have taken it

whole = [
    path("", account.login, name="account_login"),
    path("to-trin/app/fjern/", totp.deactivate_totp, name="mfa_deactivate_totp"),
    path("to-trin/noegle/", webauthn.list_webauthn, name="mfa_list_webauthn"),
    path("to-trin/noegle/<int:pk>/fjern/", webauthn.remove_webauthn, name="mfa_remove_webauthn"),
    path("to-trin/noegle/<int:pk>/ret/", webauthn.edit_webauthn, name="mfa_edit_webauthn"),
    path("to-trin/koder/", recovery_codes.view_recovery_codes, name="mfa_view_recovery_codes"),
    path(
        "to-trin/koder/nye/",
        recovery_codes.generate_recovery_codes,
        name="mfa_generate_recovery_codes",
    ),
    path(
        "to-trin/koder/hent/",
        recovery_codes.download_recovery_codes,
        name="mfa_download_recovery_codes",
    ),
]

urlpatterns = [
    *entrance,
    *asking,
    *decorate_urlpatterns(setting_up, partial(after_second_step, is_open_until_set_up=True)),
    *decorate_urlpatterns(whole, after_second_step),
]

to_our_login = RedirectView.as_view(pattern_name="account_login", query_string=True)
closed_roads = [
    path("admin/login/", to_our_login),
    path("admin/password_reset/", RedirectView.as_view(pattern_name="account_reset_password")),
    re_path(r"^admin/password_reset/.", views.closed),
    re_path(r"^(?:[a-z-]+/)?_util/login/$", to_our_login),
    re_path(r"^(?:[a-z-]+/)?_util/authenticate_with_password/", views.closed),
]
