"""Production without the proxy that speaks HTTPS in front of it, on a scratch database."""

from pathlib import Path

from tryghed.settings.base import env
from tryghed.settings.production import *  # noqa: F403  (a settings module is its parent plus differences)

SECURE_SSL_REDIRECT = False
SECURE_HSTS_SECONDS = 0
STATIC_ROOT = Path(env("STATIC_ROOT"))
