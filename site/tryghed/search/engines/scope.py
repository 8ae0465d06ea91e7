"""Among which pages is searched, as a piece of SQL: visible, in one language, with certain labels."""

from dataclasses import dataclass, field

from django.contrib.contenttypes.models import ContentType
from wagtail.models import Page, get_page_models
from wagtail.search.models import IndexEntry

from tryghed.pages.visibility import hidden_q
from tryghed.search.models import SearchDocument, SearchLabel

ENTRIES = IndexEntry._meta.db_table
DOCUMENTS = SearchDocument._meta.db_table
LABELS = SearchLabel._meta.db_table


@dataclass(frozen=True)
class Scope:
    """In: the id of a locale; the chosen values of each facet, {facet: [values]}."""

    locale_id: int
    labels: dict = field(default_factory=dict)

    def without(self, facet):
        return Scope(
            self.locale_id, {key: each for key, each in self.labels.items() if key != facet}
        )

    def where(self):
        """(SQL, parameters): conditions on ``entry`` (of Wagtail's index) and ``document``."""
        hidden, hidden_parameters = _hidden_pages()
        types = _page_types()
        conditions = [
            f"entry.content_type_id IN ({', '.join(map(str, types))})",
            "document.locale_id = %s",
            f"document.page_id NOT IN ({hidden})",
        ]
        parameters = [self.locale_id, *hidden_parameters]
        for facet, values in self.labels.items():
            marks = ", ".join(["%s"] * len(values))
            conditions.append(
                f"EXISTS (SELECT 1 FROM {LABELS} label"
                " WHERE label.search_document_id = document.page_id"
                f" AND label.facet = %s AND label.value IN ({marks}))"
            )
            parameters += [facet, *values]
        return " AND ".join(conditions), parameters


def _hidden_pages():
    """What visitors may not meet, whether or not anything has been told about it."""
    return Page.objects.filter(hidden_q()).order_by().values("pk").query.sql_with_params()


def _page_types():
    return [each.pk for each in ContentType.objects.get_for_models(*get_page_models()).values()]
