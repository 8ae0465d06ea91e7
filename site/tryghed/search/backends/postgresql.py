"""Wagtail's search in PostgreSQL."""

from django.contrib.postgres.search import SearchRank
from wagtail.search.backends.database.postgres.postgres import (
    PostgresAutocompleteQueryCompiler,
    PostgresIndex,
    PostgresSearchBackend,
    PostgresSearchQueryCompiler,
)

from tryghed.search.backends.asking import AskingMixin
from tryghed.search.backends.titles import TitlesMixin


class RankMixin:
    def build_tsrank(self, vector, query, config=None, boost=1.0):
        """One rank for the whole query, where Wagtail works one out for each part."""
        return SearchRank(
            vector, self.build_tsquery(query, config=config), weights=self.sql_weights
        )


class SearchQueryCompiler(RankMixin, PostgresSearchQueryCompiler):
    pass


class AutocompleteQueryCompiler(RankMixin, PostgresAutocompleteQueryCompiler):
    pass


class Index(TitlesMixin, PostgresIndex):
    pass


class SearchBackend(AskingMixin, PostgresSearchBackend):
    index_class = Index
    query_compiler_class = SearchQueryCompiler
    autocomplete_query_compiler_class = AutocompleteQueryCompiler
