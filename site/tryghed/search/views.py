"""The search page. Wagtail's own search for now; visitors only ever see what they may meet."""

from django.core.paginator import Paginator
from django.shortcuts import render
from wagtail.models import Page

from tryghed.pages.paging import page_number
from tryghed.pages.querysets import visible_pages

LONGEST_QUERY = 200
MOST_RESULTS = 200
RESULTS_PER_PAGE = 20


def search(request):
    """Results for ?q=…, whatever is typed; without a query the form alone."""
    query = request.GET.get("q", "").strip()[:LONGEST_QUERY]
    results = Paginator(found_pages(query), RESULTS_PER_PAGE).get_page(page_number(request))
    return render(request, "search/search.html", {"query": query, "results": results})


def found_pages(query):
    """Visible pages in the reader's language that hold the words of a query, best first (a list)."""
    words = query.replace('"', " ").split()  # SQLite stumbles over a quotation mark
    if not words:
        return []
    pages = {page.pk: page for page in visible_pages().in_active_language()}
    found = Page.objects.filter(pk__in=pages).search(" ".join(words))
    hits = [page.pk for page in found[:MOST_RESULTS]]
    return [pages[pk] for pk in hits if pk in pages]
