"""The people of the editors' house, for browser tests: the database is put back when they have left."""

import sqlite3
from contextlib import contextmanager

from django.contrib.auth import get_user_model
from django.db import connection

from home.roles import make_roles
from tryghed.approval.making import make_workflows
from tryghed.demo.editors import EDITORS, create_editors

NAMES = {"redaktoer": "Rikke", "faglig-godkender": "Frida", "projektmedarbejder": "Per"}


@contextmanager
def staffed():
    """{username: user} of somebody in each role; afterwards nothing is left of what they did."""
    with put_back():
        make_roles()
        make_workflows()
        create_editors()
        for username, name in NAMES.items():
            _called(username).update(first_name=name, email=f"{username}@example.org")
        yield {username: _called(username).get() for username in EDITORS}


@contextmanager
def put_back():
    """The server writes past every transaction of ours: keep a copy of the SQLite file, and restore it."""
    connection.ensure_connection()
    kept = sqlite3.connect(":memory:")
    connection.connection.backup(kept)
    try:
        yield
    finally:
        kept.backup(connection.connection)
        kept.close()


def _called(username):
    return get_user_model().objects.filter(username=username)
