"""Visits wait in the process's memory and are written together: no visitor waits for the database."""

import logging
import time
from collections import Counter
from contextlib import contextmanager
from threading import Lock

from django.db import Error, connection, transaction
from django.utils import timezone

from tryghed.visits.models import VisitCount

SECONDS_BETWEEN = 60
MILLISECONDS_FOR_A_LOCK = 200  # whoever writes has the right of way: there is a next time

logger = logging.getLogger(__name__)


class WaitingVisits:
    """What this process has counted and not yet written. Threads may use it at once."""

    def __init__(self):
        self._lock = Lock()
        self._numbers = Counter()
        self._tried_at = time.monotonic()
        self._has_failed = False

    def add(self, page_id):
        """Count one visit, today."""
        with self._lock:
            self._numbers[timezone.localdate(), page_id] += 1

    def hand_over_when_due(self, **kwargs):
        """Called when an answer has been sent; at most once a minute there is something to do."""
        if time.monotonic() - self._tried_at >= SECONDS_BETWEEN:
            self.hand_over()

    def hand_over(self):
        """Write what waits. What the database does not take is kept for the next time."""
        with self._lock:
            self._tried_at = time.monotonic()
            numbers, self._numbers = self._numbers, Counter()
        if not numbers:
            return
        try:
            _write(numbers)
        except Error:
            self._take_back(numbers)
        else:
            self._has_failed = False

    def _take_back(self, numbers):
        with self._lock:
            self._numbers.update(numbers)
        if not self._has_failed:
            logger.exception("Visits could not be written; they are kept and tried again")
        self._has_failed = True


waiting = WaitingVisits()


def _write(numbers):
    try:
        with _impatient(), transaction.atomic():
            if connection.vendor == "postgresql":
                with connection.cursor() as cursor:
                    cursor.execute(f"SET LOCAL lock_timeout = {MILLISECONDS_FOR_A_LOCK}")
            VisitCount.objects.add_to_known_pages(numbers)
    finally:
        if not connection.in_atomic_block:  # nobody's transaction is around this
            connection.close_if_unusable_or_obsolete()  # as Django does after a request


@contextmanager
def _impatient():
    """SQLite waits for a lock as long as its connection says, 20 seconds here: not for this."""
    if connection.vendor != "sqlite":
        yield
        return
    usual = int(connection.settings_dict["OPTIONS"]["timeout"] * 1000)
    _wait_for_locks(MILLISECONDS_FOR_A_LOCK)
    try:
        yield
    finally:
        _wait_for_locks(usual)


def _wait_for_locks(milliseconds):
    with connection.cursor() as cursor:
        cursor.execute(f"PRAGMA busy_timeout = {milliseconds}")
