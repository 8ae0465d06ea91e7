"""The site as production serves it, with the content set, for as long as an audit takes."""

import io
import os
import secrets
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import django
from django.apps import apps
from django.core.management import call_command

ROOT = Path(__file__).resolve().parents[2]
LONGEST_START = 60  # seconds
STAFF_HOST = "redaktion.localhost"


def set_up(folder, database=None):
    """Fill a folder with a database (or another that is named), pictures and static files.

    Out: the port it is meant for.

    The site is no demonstration here: that asks search engines to stay away, and costs Lighthouse's points.
    """
    os.environ |= {
        "DJANGO_SETTINGS_MODULE": "tests.audit.settings",
        "PROCESS": "staff",  # for the commands below; what is served, serve() says
        "STAFF_URL": f"https://{STAFF_HOST}",
        "DATABASE_URL": database or f"sqlite:///{folder}/db.sqlite3",
        "MEDIA_ROOT": f"{folder}/media",
        "STATIC_ROOT": f"{folder}/static",
        "SECRET_KEY": secrets.token_urlsafe(60),
        "ALLOWED_HOSTS": "localhost",
        "SITE_URL": "https://localhost",
    }
    django.setup()
    for command in ("migrate", "load_content", "collectstatic"):
        call_command(command, stdout=io.StringIO())
    port = free_port()
    apps.get_model("wagtailcore.Site").objects.update(hostname="localhost", port=port)
    apps.get_model("pages.SiteSettings").objects.update(is_demonstration=False)
    return port


def free_port():
    """A port of this machine that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextmanager
def serve(port, **variables):
    """Give the address of the site while gunicorn answers there: for visitors, unless PROCESS says otherwise.

    In: more variables of its environment.
    """
    address = f"http://localhost:{port}"
    command = [sys.executable, "-m", "gunicorn", "-c", ROOT / "deploy/gunicorn.conf.py"]
    served = {"PROCESS": "public", "BIND": f"localhost:{port}", "WORKERS": "2"}
    environment = os.environ | served | variables
    quiet = ["--log-level", "warning"]
    server = subprocess.Popen([*command, *quiet], cwd=ROOT, env=environment)
    try:
        wait_for(address)
        yield address
    finally:
        server.terminate()
        server.wait()


def wait_for(address):
    """Return when the site answers. Raises OSError when it does not in time."""
    deadline = time.monotonic() + LONGEST_START
    while True:
        try:
            return fetch(address)
        except OSError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.2)


def fetch(url):
    """What is sent for an address, an error page too."""
    try:
        with urlopen(url) as response:
            return response.read()
    except HTTPError as error:
        return error.read()
