"""The suite: fast passwords, files that vanish, the database that DATABASE_URL names."""

import tempfile

from tryghed.settings.base import *  # noqa: F403  (a settings module is its parent plus differences)
from tryghed.settings.base import DATABASES

SECRET_KEY = "for tests only"
DEBUG = False
ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]

MEDIA_ROOT = tempfile.mkdtemp(prefix="tryghed-media-")
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_USE_FINDERS = True
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"

if DATABASES["default"]["ENGINE"].endswith(
    "sqlite3"
):  # a file, so that --reuse-db can use it again
    DATABASES["default"]["TEST"] = {"NAME": f"{DATABASES['default']['NAME']}.test"}
