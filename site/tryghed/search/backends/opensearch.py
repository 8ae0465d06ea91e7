"""Wagtail's search in OpenSearch 3. It needs the package opensearch-py: docs/how-to/use-opensearch.md."""

from modelsearch.backends.elasticsearchbase import Field
from wagtail.search.backends.opensearch3 import (
    OpenSearch3AutocompleteQueryCompiler,
    OpenSearch3SearchBackend,
)
from wagtail.search.query import MatchAll, PlainText

from tryghed.search.backends.asking import AskingMixin

ALL_BEGINNINGS = "_edgengrams"


class AutocompleteQueryCompiler(OpenSearch3AutocompleteQueryCompiler):
    def get_inner_query(self):
        """Wagtail's own takes one piece of text only; ours are put together of several."""
        if isinstance(self.query, (MatchAll, PlainText)):
            return super().get_inner_query()
        fields = [Field(name) for name in self.remapped_fields or [ALL_BEGINNINGS]]
        return self._join_and_compile_queries(self.query, fields)


class SearchBackend(AskingMixin, OpenSearch3SearchBackend):
    autocomplete_query_compiler_class = AutocompleteQueryCompiler
