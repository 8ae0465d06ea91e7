"""What somebody typed, made fit for the engines of Wagtail: as keys where the index holds keys.

Everywhere else the words stay as they are, without what an engine would stumble over: a lone
quotation mark, NUL, ten thousand characters.
"""

from functools import cache

from django.conf import settings
from wagtail.search.query import MATCH_ALL, MATCH_NONE, And, Boost, Not, Or, Phrase, PlainText
from wagtail.search.utils import get_descendant_models

from tryghed.analysis.fields import AnalysedField, FoldedField
from tryghed.analysis.keys import LONGEST_WORD, LOOSER, exact_keys
from tryghed.analysis.words import fold, words_of
from tryghed.search.terms import tidy

MOST_WORDS = 10
MOST_PLAIN_WORDS = 30
LONGEST_PLAIN_WORD = 200  # PostgreSQL refuses words of more than 2,046 bytes
LONGEST_QUERY = 2_000


class AskingMixin:
    """A search backend that can be asked whatever somebody types.

    Asked for single fields it is Wagtail's own: a database then reads the texts instead of the index.
    """

    def search(self, query, model_or_queryset, fields=None, operator=None, **more):
        has_keys = _has(AnalysedField, _model_of(model_or_queryset)) and not fields
        asked = rewritten(query, operator, in_keys if has_keys else in_words)
        return super().search(asked, model_or_queryset, fields=fields, **more)

    def autocomplete(self, query, model_or_queryset, fields=None, operator=None, **more):
        has_keys = _has(FoldedField, _model_of(model_or_queryset)) and not fields
        asked = rewritten(query, operator, by_beginnings if has_keys else in_words)
        return super().autocomplete(asked, model_or_queryset, fields=fields, **more)


def _model_of(model_or_queryset):
    return getattr(model_or_queryset, "model", model_or_queryset)


@cache
def _has(field_class, model):
    """Whether the index holds keys of a model, or of one below it: Page stands for all page types."""
    return any(
        isinstance(field, field_class)
        for each in get_descendant_models(model)
        if hasattr(each, "get_search_fields")
        for field in each.get_search_fields()
    )


def rewritten(query, operator, say):
    """The same query, in which every piece of text is said by say(piece). Strings are pieces of text."""
    if isinstance(query, str):
        query = PlainText(query[:LONGEST_QUERY], operator=operator or PlainText.DEFAULT_OPERATOR)
    if isinstance(query, (PlainText, Phrase)):
        return say(query)
    if isinstance(query, (And, Or)):
        return _joined(type(query), [rewritten(each, operator, say) for each in query.subqueries])
    if isinstance(query, Not) and query is not MATCH_NONE:
        inner = rewritten(query.subquery, operator, say)
        return MATCH_ALL if inner is MATCH_NONE else Not(inner)
    if isinstance(query, Boost):
        return Boost(rewritten(query.subquery, operator, say), query.boost)
    return query


def in_words(piece):
    """A piece of text as an engine can take it."""
    words = tidy(piece.query_string[:LONGEST_QUERY].replace('"', " ")).split()
    words = [word[:LONGEST_PLAIN_WORD] for word in words if any(map(str.isalnum, word))]
    text = " ".join(words[:MOST_PLAIN_WORDS])
    if not text:
        return MATCH_NONE
    if isinstance(piece, Phrase):
        return Phrase(text)
    return PlainText(text, operator=piece.operator, boost=piece.boost)


def in_keys(piece):
    """For titles and texts: each word by its keys, and by those of compounds that it is a part of."""
    return _each_word(piece, _any_key)


def _any_key(word):
    return _joined(Or, [PlainText(marked) for key in _keys(word) for marked in (key, LOOSER + key)])


def by_beginnings(piece):
    """For titles: each word as the beginning of one, or by its keys. What is quoted stands as it is."""
    if isinstance(piece, Phrase):
        words = " ".join(map(fold, _words(piece)))
        return Phrase(words) if words else MATCH_NONE
    return _each_word(piece, _beginning)


def _beginning(word):
    keys = [Phrase(key) for key in _keys(word) if key != fold(word)]
    return _joined(Or, [PlainText(fold(word)), *keys])


def _each_word(piece, say):
    all_of_them = isinstance(piece, Phrase) or piece.operator == "and"
    return _joined(And if all_of_them else Or, [say(word) for word in _words(piece)])


def _words(piece):
    words = words_of(piece.query_string[:LONGEST_QUERY])
    return [word for word in words if len(word) <= LONGEST_WORD and fold(word).strip()][:MOST_WORDS]


def _keys(word):
    """The keys of a word in whatever language it may be."""
    return sorted({key for code, _ in settings.LANGUAGES for key in exact_keys(word, code)})


def _joined(kind, queries):
    some = [query for query in queries if query is not MATCH_NONE]
    if not some or (kind is And and len(some) < len(queries)):
        return MATCH_NONE
    return kind(some) if len(some) > 1 else some[0]
