"""How a plan is asked of Wagtail's index: one short dialect for each database.

An engine finds candidates; which of them comes first is decided in ranking.py, the same for all.
"""

from django.db import connection

from tryghed.search.engines.postgres import PostgresEngine
from tryghed.search.engines.sqlite import SQLiteEngine

ENGINES = {"sqlite": SQLiteEngine, "postgresql": PostgresEngine}


def engine():
    """The engine of the database in use."""
    return ENGINES[connection.vendor]()
