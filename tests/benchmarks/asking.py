"""The questions whose answers are timed."""

import sqlite3
import time

from django.db import DatabaseError, connection
from modelsearch.backends.database import SearchBackend

from home.models import ContentPage
from tryghed.search.facets import facets_of
from tryghed.search.finding import Question, find, match
from tryghed.search.suggesting import suggest

STEPS_BETWEEN_LOOKS = 100_000


def search(query):
    return match(Question(query, "da")).page_ids(0, 10)


def whole_page(query):
    return find(Question(query, "da"))


_matched = {}


def facets(query):
    if query not in _matched:
        _matched[query] = match(Question(query, "da"))
    facets_of(_matched[query], {})


def suggestions(start):
    return suggest(start, "da")


def wagtail(longest):
    """Wagtail's own search for the same words, broken off after some seconds."""
    backend = SearchBackend({"SEARCH_CONFIG": "simple"})

    def ask(query):
        with broken_off(longest):
            list(backend.search(query, ContentPage)[:10])

    return ask


class broken_off:
    """A database that gives up after some seconds: the time taken is then a lower bound."""

    def __init__(self, seconds):
        self.seconds = seconds

    def __enter__(self):
        connection.ensure_connection()
        if connection.vendor == "postgresql":
            self._set_timeout(int(self.seconds * 1000))
        else:
            end = time.monotonic() + self.seconds
            connection.connection.set_progress_handler(
                lambda: time.monotonic() > end, STEPS_BETWEEN_LOOKS
            )

    def __exit__(self, kind, error, trace):
        if connection.vendor == "postgresql":
            self._set_timeout(0)
        else:
            connection.connection.set_progress_handler(None, 0)
        return isinstance(error, DatabaseError | sqlite3.OperationalError)

    def _set_timeout(self, milliseconds):
        with connection.cursor() as cursor:
            cursor.execute("SET statement_timeout = %s", [milliseconds])
