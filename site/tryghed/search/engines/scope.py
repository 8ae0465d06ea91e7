"""Among which pages is searched, as a piece of SQL: visible, in one language, with certain labels."""

from dataclasses import dataclass, field

from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.utils import timezone
from wagtail.models import Locale, Page, get_page_models
from wagtail.search.models import IndexEntry

from tryghed.pages.visibility import closed_branches
from tryghed.search.models import SearchDocument, SearchLabel
from tryghed.search.sql import marks

ENTRIES, DOCUMENTS, LABELS, PAGES, LOCALES = (
    model._meta.db_table for model in (IndexEntry, SearchDocument, SearchLabel, Page, Locale)
)


@dataclass(frozen=True)
class Scope:
    """In: the code of a language; the chosen values of each facet, {facet: [values]}."""

    language: str
    labels: dict = field(default_factory=dict)

    def without(self, facet):
        others = {key: values for key, values in self.labels.items() if key != facet}
        return Scope(self.language, others)

    def where(self):
        """(SQL, parameters): conditions on ``entry`` (of Wagtail's index) and ``document``."""
        hidden, hidden_parameters = _hidden_pages()
        conditions = [
            f"entry.content_type_id IN ({', '.join(map(str, _page_types()))})",
            f"document.locale_id = (SELECT id FROM {LOCALES} WHERE language_code = %s)",
            f"document.page_id NOT IN ({hidden})",
        ]
        parameters = [self.language, *hidden_parameters]
        for facet, values in self.labels.items():
            conditions.append(
                f"EXISTS (SELECT 1 FROM {LABELS} label"
                " WHERE label.search_document_id = document.page_id"
                f" AND label.facet = %s AND label.value IN ({marks(values)}))"
            )
            parameters += [facet, *values]
        return " AND ".join(conditions), parameters


def _hidden_pages():
    """The opposite of pages.visibility.visible_q(), in parts that an index can answer."""
    now = connection.ops.adapt_datetimefield_value(timezone.now())
    closed = list(closed_branches())
    pieces = [
        f"SELECT id FROM {PAGES} WHERE NOT live",
        f"SELECT id FROM {PAGES} WHERE go_live_at > %s",
        f"SELECT id FROM {PAGES} WHERE expire_at <= %s",
        *[f"SELECT id FROM {PAGES} WHERE path >= %s AND path < %s" for _ in closed],
    ]
    ends = [bound for path in closed for bound in (path, path + AFTER_ALL_STEPS)]
    return " UNION ALL ".join(pieces), [now, now, *ends]


AFTER_ALL_STEPS = "a"  # a path is of digits and capital letters


def _page_types():
    return [each.pk for each in ContentType.objects.get_for_models(*get_page_models()).values()]
