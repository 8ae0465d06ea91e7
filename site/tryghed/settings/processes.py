"""What a process of the site serves: PROCESS=public, staff or both (docs/decisions/0036)."""

from enum import StrEnum

from django.core.exceptions import ImproperlyConfigured


class Process(StrEnum):
    PUBLIC = "public"  # visitors: no editor, login, session or cookie
    STAFF = "staff"  # the editor, and the same pages for whoever has logged in
    BOTH = "both"  # on a developer's machine


URLS = {
    Process.PUBLIC: "tryghed.urls.public",
    Process.STAFF: "tryghed.urls.staff",
    Process.BOTH: "tryghed.urls.staff",
}

# What no page may ask a browser for (https://github.com/w3c/webappsec-permissions-policy/blob/main/features.md)
FORBIDDEN = (
    "accelerometer autoplay browsing-topics camera display-capture encrypted-media fullscreen gamepad"
    " geolocation gyroscope hid identity-credentials-get idle-detection magnetometer microphone midi"
    " payment screen-wake-lock serial storage-access usb window-management xr-spatial-tracking"
).split()
KEYS_OF_LOGIN = ["publickey-credentials-create", "publickey-credentials-get"]

KNOWS_NOBODY = "django.contrib.auth.backends.BaseBackend"

EVERYWHERE = set(Process)
WITH_EDITOR = {Process.STAFF, Process.BOTH}
MIDDLEWARE = [
    ("django.middleware.security.SecurityMiddleware", EVERYWHERE),
    ("csp.middleware.CSPMiddleware", EVERYWHERE),
    ("tryghed.navigation.middleware.EditorPolicyMiddleware", WITH_EDITOR),
    ("tryghed.navigation.middleware.HeadersMiddleware", EVERYWHERE),
    ("whitenoise.middleware.WhiteNoiseMiddleware", EVERYWHERE),
    ("tryghed.users.middleware.KeptByNobodyMiddleware", {Process.STAFF}),
    ("django.contrib.sessions.middleware.SessionMiddleware", WITH_EDITOR),
    ("tryghed.login.middleware.SessionLimitMiddleware", WITH_EDITOR),
    ("django.middleware.locale.LocaleMiddleware", EVERYWHERE),
    ("tryghed.pages.middleware.RefuseMalformedRequestMiddleware", EVERYWHERE),
    ("django.middleware.common.CommonMiddleware", EVERYWHERE),
    ("django.middleware.csrf.CsrfViewMiddleware", EVERYWHERE),
    ("django.contrib.auth.middleware.AuthenticationMiddleware", WITH_EDITOR),
    ("tryghed.login.middleware.SecondStepMiddleware", WITH_EDITOR),
    ("allauth.account.middleware.AccountMiddleware", WITH_EDITOR),
    ("tryghed.users.middleware.StrangerMiddleware", {Process.PUBLIC}),
    ("tryghed.users.middleware.StaffOnlyMiddleware", {Process.STAFF}),
    ("django.contrib.messages.middleware.MessageMiddleware", WITH_EDITOR),
    ("django.middleware.clickjacking.XFrameOptionsMiddleware", EVERYWHERE),
    ("tryghed.pages.middleware.StumblingEditorMiddleware", WITH_EDITOR),
    ("tryghed.pages.middleware.RefusedPublicationMiddleware", WITH_EDITOR),
    ("tryghed.pages.middleware.VisibilityMiddleware", EVERYWHERE),
    ("tryghed.navigation.middleware.VisibleRedirectMiddleware", EVERYWHERE),
    ("tryghed.visits.middleware.CountVisitsMiddleware", {Process.PUBLIC, Process.BOTH}),
]


def process_called(name):
    """The Process of this name. Raises ImproperlyConfigured for any other word."""
    try:
        return Process(name)
    except ValueError:
        raise ImproperlyConfigured(f"PROCESS must be one of {', '.join(Process)}.") from None


def apps_of(process, apps):
    """The apps that a process has: without an editor there is no login either. In: all of the site."""
    return [app for app in apps if process in WITH_EDITOR or not _is_for_login(app)]


def _is_for_login(app):
    return app.partition(".")[0] == "allauth" or app == "tryghed.login"


def settings_of(process):
    """The other settings in which processes differ: {name: value}."""
    of_public = {"AUTHENTICATION_BACKENDS": [KNOWS_NOBODY]} if process not in WITH_EDITOR else {}
    return of_public | {
        "PROCESS": process,
        "ROOT_URLCONF": URLS[process],
        "FORBIDDEN_TO_PAGES": FORBIDDEN + ([] if process in WITH_EDITOR else KEYS_OF_LOGIN),
        "MIDDLEWARE": [path for path, served_by in MIDDLEWARE if process in served_by],
    }
