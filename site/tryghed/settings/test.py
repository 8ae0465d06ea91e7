"""The suite: fast passwords, files of its own, the database that DATABASE_URL names."""

import os

from tryghed.settings.base import *  # noqa: F403  (a settings module is its parent plus differences)
from tryghed.settings.base import DATABASES, ROOT

SECRET_KEY = "for tests only"
DEBUG = False
SITE_URL = STAFF_URL = WAGTAILADMIN_BASE_URL = "http://localhost"
ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
SUPERUSERS_TAKE_SECOND_STEP = False  # a test that asks for the second step says so
VISITS_ARE_COUNTED = False  # a test that counts says so: what waits would be written later
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = True
STORAGES = {
    "default": {"BACKEND": "tryghed.media.storage.UploadStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_USE_FINDERS = True
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"

ENGINE = DATABASES["default"]["ENGINE"].rpartition(".")[2]
WORKER = os.environ.get("PYTEST_XDIST_WORKER", "main")
MEDIA_ROOT = ROOT / f"var/test-media/{ENGINE}-{WORKER}"  # tests/conftest.py empties it

if ENGINE == "sqlite3":  # a file, so that --reuse-db can use it again
    DATABASES["default"]["TEST"] = {"NAME": f"{DATABASES['default']['NAME']}.test"}
