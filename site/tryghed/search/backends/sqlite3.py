"""Wagtail's search in SQLite."""

from modelsearch.backends.database.sqlite.query import BM25, MatchExpression, normalize
from wagtail.search.backends.database.sqlite.sqlite import (
    SQLiteAutocompleteQueryCompiler,
    SQLiteFTSIndexEntry,
    SQLiteIndex,
    SQLiteSearchBackend,
    SQLiteSearchQueryCompiler,
    SQLiteSearchResults,
)
from wagtail.search.query import MatchAll, Not
from wagtail.search.utils import get_descendants_content_types_pks

from tryghed.search.backends.asking import AskingMixin
from tryghed.search.backends.titles import TitlesMixin

MOST_FETCHED_BY_ID = 500  # SQLite has a limit for parameters


class RankMixin:
    """Ranks what is found in one pass.

    Wagtail looks everything up again for the rank of each hit. Among 50,000 pages a common word takes
    minutes, in which SQLite lets nobody else write.
    """

    def build_tsrank(self, vector, query, config=None, boost=1.0):
        """bm25() looks at the whole query. Wagtail multiplies it for each part: the best comes last."""
        return BM25()

    @property
    def is_ranked(self):
        """Whether there is an order to work out: not where all is asked for, or all but something."""
        return self.order_by_relevance and not isinstance(normalize(self.query), (MatchAll, Not))

    def in_any_order(self, config):
        """What is found, as a queryset."""
        self.order_by_relevance = False
        try:
            return self.search(config, None, None)
        finally:
            self.order_by_relevance = True

    def ranks(self, config):
        """{primary key as text: place}, the best first, of all that the index finds. One query."""
        query = self.build_search_query(normalize(self.query), config=config)
        entries = SQLiteFTSIndexEntry.objects.filter(
            MatchExpression(self.fields or self.FTS_TABLE_FIELDS, query),
            index_entry__content_type__in=get_descendants_content_types_pks(self.queryset.model),
        )
        ids = entries.order_by(BM25(), "-pk").values_list("index_entry__object_id", flat=True)
        return {object_id: place for place, object_id in enumerate(ids)}


class SearchQueryCompiler(RankMixin, SQLiteSearchQueryCompiler):
    pass


class AutocompleteQueryCompiler(RankMixin, SQLiteAutocompleteQueryCompiler):
    pass


class SearchResults(SQLiteSearchResults):
    def _do_search(self):
        compiler = self.query_compiler
        if self._score_field or not compiler.is_ranked:
            return super()._do_search()
        config = compiler.get_config(self.backend)
        ranks = compiler.ranks(config)
        found = compiler.in_any_order(config)
        there = [pk for pk in found.values_list("pk", flat=True) if str(pk) in ranks]
        wanted = sorted(there, key=lambda pk: ranks[str(pk)])[self.start : self.stop]
        if len(wanted) <= MOST_FETCHED_BY_ID:
            found = compiler.queryset.filter(pk__in=wanted)
        objects = {each.pk: each for each in found}
        return [objects[pk] for pk in wanted if pk in objects]


class Index(TitlesMixin, SQLiteIndex):
    pass


class SearchBackend(AskingMixin, SQLiteSearchBackend):
    index_class = Index
    query_compiler_class = SearchQueryCompiler
    autocomplete_query_compiler_class = AutocompleteQueryCompiler
    results_class = SearchResults
