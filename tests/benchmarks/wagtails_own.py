"""Wagtail's own search of the same pages: its fields, its index, its order."""

from modelsearch.backends.database import SearchBackend
from wagtail.models import Locale
from wagtail.search import index

from home.models import ContentPage

PLAIN = [
    index.SearchField("title", boost=2),
    index.SearchField("searchable_text"),
    index.FilterField("locale"),
]


def wagtails_own(ids, operator):
    """A function from (text, language) to ids of pages. Indexes these pages as plain text first."""
    ContentPage.get_search_fields = classmethod(lambda cls: PLAIN)
    backend = SearchBackend({})
    backend.get_index_for_model(ContentPage).add_items(
        ContentPage, list(ContentPage.objects.filter(pk__in=ids).select_related("locale"))
    )
    locales = {each.language_code: each for each in Locale.objects.all()}

    def search(text, language):
        pages = ContentPage.objects.filter(locale=locales[language])
        return [page.pk for page in backend.search(text, pages, operator=operator)[:10]]

    return search
