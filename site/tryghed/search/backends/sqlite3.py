"""Wagtail's search in SQLite."""

from modelsearch.backends.database.sqlite.query import BM25
from wagtail.search.backends.database.sqlite.sqlite import (
    SQLiteAutocompleteQueryCompiler,
    SQLiteSearchBackend,
    SQLiteSearchQueryCompiler,
)

from tryghed.search.backends.asking import AskingMixin


class RankMixin:
    def build_tsrank(self, vector, query, config=None, boost=1.0):
        """bm25() looks at the whole query. Wagtail multiplies it for each part, and the best comes last."""
        return BM25()


class SearchQueryCompiler(RankMixin, SQLiteSearchQueryCompiler):
    pass


class AutocompleteQueryCompiler(RankMixin, SQLiteAutocompleteQueryCompiler):
    pass


class SearchBackend(AskingMixin, SQLiteSearchBackend):
    query_compiler_class = SearchQueryCompiler
    autocomplete_query_compiler_class = AutocompleteQueryCompiler
