"""gunicorn -c deploy/gunicorn.conf.py, from any folder; the proxy in front speaks HTTPS.

Two of them make the site (docs/how-to/run-two-processes.md): PROCESS=public and PROCESS=staff.
"""

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "site")]
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tryghed.settings.production")

from tryghed.settings.logs import LOGGING  # noqa: E402  (found since the line above)

ADDRESSES = {"public": "127.0.0.1:8000", "staff": "127.0.0.1:8001"}

wsgi_app = "tryghed.wsgi:application"
bind = os.environ.get("BIND", ADDRESSES.get(os.environ.get("PROCESS"), "127.0.0.1:8000"))
workers = int(os.environ.get("WORKERS", 2 * (os.cpu_count() or 1) + 1))
max_requests, max_requests_jitter = 1000, 100  # a new process now and then, so none grows for ever
accesslog = None  # nothing is written about a visit that goes well
control_socket_disable = True  # a way to steer the server that nobody here uses
logconfig_dict = LOGGING  # what gunicorn says itself is as discreet as what Django says
