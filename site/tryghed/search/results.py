"""What is shown of each page that was found."""

from django.utils.text import capfirst

from tryghed.pages.querysets import visible_pages
from tryghed.pages.searchable import all_search_kinds
from tryghed.search.excerpts import best_excerpt
from tryghed.search.facets import names_of
from tryghed.search.found import Result
from tryghed.search.models import SearchText


def results_of(page_ids, plan):
    """[Result] in the order of the ids. Pages that a visitor may not meet are left out, whoever asked."""
    if not page_ids:
        return []
    pages = visible_pages().select_related("search_document").in_bulk(page_ids)
    texts = _by_page(SearchText.objects.filter(search_document__in=pages).order_by("pk"))
    names = all_search_kinds(), names_of("topic")
    return [
        _result(pages[key], texts.get(key, []), plan, names)
        for key in page_ids
        if key in pages and texts.get(key)
    ]


def _by_page(rows):
    found = {}
    for row in rows:
        found.setdefault(row.search_document_id, []).append(row)
    return found


def _result(page, texts, plan, names):
    kinds, topics = names
    excerpt, source = best_excerpt(texts, plan)
    return Result(
        page=page,
        title=page.title,
        url=page.url,
        kind=capfirst(kinds.get(page.search_document.kind, "")),
        topics=[topics[slug] for slug in page.search_document.values("topic") if slug in topics],
        reviewed_on=page.search_document.reviewed_on,
        excerpt=excerpt,
        language=source.language,
        document_title=source.title if source.document_id else "",
    )
