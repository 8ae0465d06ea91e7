"""Indexes that Wagtail's own tables lack for what search asks of them.

Made after every ``migrate`` and not by a migration: on SQLite a later migration of Wagtail that
rebuilds one of its tables would lose them without a word.
"""

from django.db import connections
from wagtail.models import Page

from tryghed.search.engines.asking import ENTRIES

PAGES = Page._meta.db_table
HIDDEN_PAGES = (
    f"search_not_live ON {PAGES} (id) WHERE NOT live",
    f"search_go_live ON {PAGES} (go_live_at) WHERE go_live_at IS NOT NULL",
    f"search_expire ON {PAGES} (expire_at) WHERE expire_at IS NOT NULL",
)
# Wagtail asks for this expression, and its code promises the index (wagtail issue 6546).
VECTORS = f"search_entry ON {ENTRIES} USING gin ((title || body))"


def make_indexes(using, **kwargs):
    """Make the indexes that are missing in one database. In: its alias."""
    connection = connections[using]
    with connection.cursor() as cursor:
        vectors = [VECTORS] if connection.vendor == "postgresql" else []
        for index in (*HIDDEN_PAGES, *vectors):
            cursor.execute(f"CREATE INDEX IF NOT EXISTS {index}")
