"""A newcomer's machine: `make run`. DEBUG=1 shows Django's own error pages instead of ours."""

from tryghed.settings.base import *  # noqa: F403  (a settings module is its parent plus differences)
from tryghed.settings.base import ROOT, env

SECRET_KEY = (
    "development only, never used in production: production refuses to start without its own"
)
DEBUG = env.bool("DEBUG", default=False)
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]", "testserver"]

STORAGES = {
    "default": {"BACKEND": "tryghed.media.storage.UploadStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True

EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"  # at once: no timer runs here
EMAIL_FILE_PATH = ROOT / "var/mail"

SUPERUSERS_TAKE_SECOND_STEP = False  # the first login shall need no telephone
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = True  # there is no https here
