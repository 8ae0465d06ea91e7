"""The server itself, as it is started in production: what it writes, and how long that is kept."""

import configparser
import os
import re
import signal
import subprocess
import sys
import urllib.error
import urllib.request

import pytest
from django.conf import settings

from tests.audit.scratch_site import free_port, wait_for

DEPLOY = settings.ROOT / "deploy"
NAME = "Hans-Jensen"
APPLICATION = """
def application(environ, start_response):
    if environ["PATH_INFO"] == "/fejl/":
        raise ValueError(environ["QUERY_STRING"])
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [b"hej"]
"""
LONGEST_STOP = 30  # seconds


def get(address):
    try:
        with urllib.request.urlopen(address) as answer:
            return answer.status
    except urllib.error.HTTPError as answer:
        return answer.code


@pytest.fixture
def running(tmp_path):
    """(address, function that stops the server and gives all that it wrote)."""
    (tmp_path / "lille.py").write_text(APPLICATION)
    port = free_port()
    command = [sys.executable, "-m", "gunicorn", "-c", str(DEPLOY / "gunicorn.conf.py")]
    server = subprocess.Popen(
        [*command, "lille:application"],
        cwd=tmp_path,
        env=os.environ | {"BIND": f"127.0.0.1:{port}", "WORKERS": "1", "PYTHONPATH": str(tmp_path)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )

    def stop():
        server.send_signal(signal.SIGTERM)
        return server.communicate(timeout=LONGEST_STOP)[0]

    address = f"http://127.0.0.1:{port}"
    wait_for(address)
    yield address, stop
    if server.poll() is None:
        stop()


def test_a_visit_leaves_no_trace_and_an_error_leaves_no_name(running):
    address, stop = running

    assert get(f"{address}/hej/?q={NAME}") == 200
    assert get(f"{address}/fejl/?q={NAME}") == 500

    written = stop()
    assert "Error handling request GET /fejl/?…" in written
    assert "ValueError: …" in written
    assert "/hej/" not in written
    assert NAME not in written


def test_the_log_is_kept_as_long_as_visitors_are_told():
    journal = configparser.ConfigParser()
    journal.read(DEPLOY / "journald@tryghed.conf")
    service = (DEPLOY / "tryghed@.service").read_text()

    days = re.fullmatch(r"(\d+)day", journal["Journal"]["MaxRetentionSec"])[1]
    assert int(days) == settings.LOGS_KEPT_DAYS
    assert "LogNamespace=tryghed\n" in service  # else the file above is not asked
