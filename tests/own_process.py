"""A Python of its own on a copy of the site's database: what happens between processes, or at their end."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing

import pytest
from django.conf import settings
from django.db import connection

ON_A_FILE = pytest.mark.skipif(
    connection.vendor != "sqlite", reason="the database is copied, and locked, as a file"
)


def copy_of_the_database(path):
    """Copy the database to this path, as it was before the test. Out: the path."""
    with (
        closing(sqlite3.connect(connection.settings_dict["NAME"])) as original,
        closing(sqlite3.connect(path)) as copy,
    ):
        original.backup(copy)
    return path


def run(database, *arguments):
    """Run Python on this database; what it printed, and what it said in the log."""
    environment = os.environ | {
        "DATABASE_URL": f"sqlite:///{database}",
        "DJANGO_SETTINGS_MODULE": "tryghed.settings.dev",
        "PYTHONPATH": os.pathsep.join([str(settings.ROOT), str(settings.ROOT / "site")]),
    }
    ran = subprocess.run(
        [sys.executable, *arguments],
        cwd=settings.ROOT,
        env=environment,
        check=True,
        capture_output=True,
        text=True,
    )
    return ran.stdout, ran.stderr


def ask(database, sql):
    """The rows (a list of tuples) that this question to the copy gives."""
    with closing(sqlite3.connect(database)) as reader:
        return reader.execute(sql).fetchall()
