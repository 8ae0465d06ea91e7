"""The real thing. Refuses to start without its secrets; the README lists every variable."""

from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured

from tryghed.settings.base import *  # noqa: F403  (a settings module is its parent plus differences)
from tryghed.settings.base import DATABASES, PROCESS, env
from tryghed.settings.processes import Process

SHORTEST_SECRET_KEY = 50


def https_address(name):
    """The address in this variable. Raises ImproperlyConfigured when it is not https."""
    address = env(name)
    if urlsplit(address).scheme != "https":
        raise ImproperlyConfigured(f"{name} must be an https address, e.g. https://example.org.")
    return address.rstrip("/")


SECRET_KEY = env("SECRET_KEY")
SECRET_KEY_FALLBACKS = env.list("SECRET_KEY_FALLBACKS", default=[])
if len(SECRET_KEY) < SHORTEST_SECRET_KEY:
    raise ImproperlyConfigured(
        f"SECRET_KEY must be at least {SHORTEST_SECRET_KEY} characters long."
    )

DEBUG = False
if PROCESS == Process.BOTH:
    raise ImproperlyConfigured("PROCESS must be public or staff: production keeps them apart.")

SITE_URL = https_address("SITE_URL")
if PROCESS == Process.STAFF:
    STAFF_URL = WAGTAILADMIN_BASE_URL = https_address("STAFF_URL")
    ALLOWED_HOSTS = [urlsplit(STAFF_URL).hostname]
    CSRF_TRUSTED_ORIGINS = [STAFF_URL]
else:
    ALLOWED_HOSTS = env.list("ALLOWED_HOSTS")
    CSRF_TRUSTED_ORIGINS = [SITE_URL]
    STAFF_URL = WAGTAILADMIN_BASE_URL = SITE_URL  # what it does not know it cannot tell
if PROCESS == Process.STAFF and urlsplit(SITE_URL).hostname in ALLOWED_HOSTS:
    raise ImproperlyConfigured("STAFF_URL must have another host name than SITE_URL.")

env("DATABASE_URL")  # the embedded file is for a first look; production names its database
if DATABASES["default"]["ENGINE"].endswith("postgresql"):
    DATABASES["default"].setdefault("OPTIONS", {}).setdefault("connect_timeout", 3)

SECURE_SSL_REDIRECT = True
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = env.bool("HSTS_PRELOAD", default=True)
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = True
SESSION_COOKIE_NAME = "__Host-sessionid"
CSRF_COOKIE_NAME = "__Host-csrftoken"
ALLAUTH_TRUSTED_PROXY_COUNT = env.int("PROXIES", default=1)  # who guesses is known by what they say

STORAGES = {
    "default": {"BACKEND": "tryghed.media.storage.UploadStorage"},
    "staticfiles": {"BACKEND": "tryghed.media.storage.BundledStaticFilesStorage"},
}

EMAIL_TIMEOUT = 10
MAIL_SERVER = env.email_url("EMAIL_URL", default="smtp://localhost:25")
MAIL_DELIVERY_BACKEND = MAIL_SERVER.pop("EMAIL_BACKEND")  # behind the queue
vars().update(MAIL_SERVER)
DEFAULT_FROM_EMAIL = env("DEFAULT_FROM_EMAIL", default="webmaster@localhost")
