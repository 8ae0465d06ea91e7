"""Which pages editors have put first for what was searched for."""

from functools import lru_cache

from tryghed.analysis.keys import exact_keys, parts_of
from tryghed.search.models import PromotedPage, Promotion
from tryghed.search.terms import lines_of, telling, telling_words

REMEMBERED_QUERIES = 5_000


def promoted_page_ids(words, language):
    """Ids of the pages that come first, in the editors' order (a list). Two queries at most.

    In: the words that were searched for, already corrected. Pages that visitors may not meet are
    among the answers: visible_pages() must sort them out.
    """
    asked = telling(words, language)
    if not asked:
        return []
    promotions = Promotion.objects.filter(language=language).order_by("pk")
    fitting = [
        pk
        for pk, queries in promotions.values_list("pk", "queries")
        if _fits(queries, asked, language)
    ]
    if not fitting:
        return []
    pages = PromotedPage.objects.filter(promotion__in=fitting).order_by("promotion", "sort_order")
    return list(dict.fromkeys(pages.values_list("page", flat=True)))


def _fits(queries, asked, language):
    return any(mean_the_same(query, asked, language) for query in _phrases(queries, language))


@lru_cache(REMEMBERED_QUERIES)
def _phrases(queries, language):
    return tuple(filter(None, (telling_words(line, language) for line in lines_of(queries))))


def mean_the_same(words, others, language):
    """Whether two groups of words are the same but for order, inflection and one written in two:
    *fravær i skolen* is *skolefraværet*. A part alone is not the whole: *skole* is neither.
    """
    one, other = _whole(words, language), _whole(others, language)
    return (
        _match(one, other)
        or _match(_spelled_out(words, language), other)
        or _match(one, _spelled_out(others, language))
    )


def _whole(words, language):
    return [exact_keys(word, language) for word in words]


def _spelled_out(words, language):
    """The keys of each word, or of each of its parts where it is a compound."""
    return [
        keys for word in words for keys in parts_of(word, language) or [exact_keys(word, language)]
    ]


def _match(ones, others):
    return all(any(one & other for other in others) for one in ones) and all(
        any(one & other for one in ones) for other in others
    )
