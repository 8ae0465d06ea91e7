"""The real thing. Refuses to start without its secrets; the README lists every variable."""

from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured

from tryghed.settings.base import *  # noqa: F403  (a settings module is its parent plus differences)
from tryghed.settings.base import DATABASES, env

SHORTEST_SECRET_KEY = 50

SECRET_KEY = env("SECRET_KEY")
SECRET_KEY_FALLBACKS = env.list("SECRET_KEY_FALLBACKS", default=[])
if len(SECRET_KEY) < SHORTEST_SECRET_KEY:
    raise ImproperlyConfigured(
        f"SECRET_KEY must be at least {SHORTEST_SECRET_KEY} characters long."
    )

DEBUG = False
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS")
WAGTAILADMIN_BASE_URL = env("SITE_URL")
if urlsplit(WAGTAILADMIN_BASE_URL).scheme != "https":
    raise ImproperlyConfigured(
        "SITE_URL must be the site's https address, e.g. https://example.org."
    )
CSRF_TRUSTED_ORIGINS = [WAGTAILADMIN_BASE_URL]

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
