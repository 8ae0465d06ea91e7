"""Among which pages is searched, as a piece of SQL: visible, in one language, with certain labels."""

from dataclasses import dataclass, field

from django.db import connection
from django.utils import timezone
from wagtail.models import Page
from wagtail.search.models import IndexEntry

from tryghed.analysis.fields import language_key
from tryghed.pages.visibility import closed_branches
from tryghed.search.models import SearchLabel
from tryghed.search.sql import marks

ENTRIES, LABELS, PAGES = (model._meta.db_table for model in (IndexEntry, SearchLabel, Page))


@dataclass(frozen=True)
class Scope:
    """In: the code of a language; the chosen values of each facet, {facet: [values]}."""

    language: str
    labels: dict = field(default_factory=dict)

    def without(self, facet):
        others = {key: values for key, values in self.labels.items() if key != facet}
        return Scope(self.language, others)

    @property
    def language_key(self):
        return language_key(self.language)

    def where(self, entry, page):
        """(SQL, parameters): conditions beside the language. In: the SQL for the ids of both."""
        hidden, parameters = _hidden_entries()
        conditions = [f"{entry} NOT IN ({hidden})"]
        for facet, values in self.labels.items():
            conditions.append(
                f"EXISTS (SELECT 1 FROM {LABELS} label WHERE label.search_document_id = {page}"
                f" AND label.facet = %s AND label.value IN ({marks(values)}))"
            )
            parameters += [facet, *values]
        return " AND ".join(conditions), parameters


def _hidden_entries():
    """The opposite of pages.visibility.visible_q(), in parts that an index can answer.

    They are few and worked out once, while the pages that fit may be many.
    """
    now = connection.ops.adapt_datetimefield_value(timezone.now())
    closed = list(closed_branches())
    pieces = ["NOT live", "go_live_at > %s", "expire_at <= %s"]
    pieces += ["path >= %s AND path < %s"] * len(closed)
    ends = [bound for path in closed for bound in (path, path + AFTER_ALL_STEPS)]
    pages = " UNION ".join(
        f"SELECT id, content_type_id FROM {PAGES} WHERE {piece}" for piece in pieces
    )
    return (
        f"SELECT hidden_entry.id FROM ({pages}) hidden JOIN {ENTRIES} hidden_entry"
        " ON hidden_entry.content_type_id = hidden.content_type_id"
        " AND hidden_entry.object_id = CAST(hidden.id AS VARCHAR(50))",
        [now, now, *ends],
    )


AFTER_ALL_STEPS = "a"  # a path is of digits and capital letters
