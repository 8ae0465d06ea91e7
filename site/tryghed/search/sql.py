"""Plain SQL for what is asked many times in one search: building a queryset costs more than its answer."""

from django.db import connection


def rows(sql, parameters):
    """The rows of an answer, as tuples."""
    with connection.cursor() as cursor:
        cursor.execute(sql, parameters)
        return cursor.fetchall()


def streamed(sql, parameters):
    """The same one after the other, for answers that are too long to lie in memory twice."""
    with connection.cursor() as cursor:
        cursor.execute(sql, parameters)
        yield from cursor


def marks(values):
    """As many placeholders as there are values: ``%s, %s``."""
    return ", ".join(["%s"] * len(values))
