"""What a visitor meets of the search: the page, suggestions while typing, and results as RSS."""

from django.core.paginator import Paginator
from django.http import JsonResponse
from django.shortcuts import render
from django.utils import translation

from tryghed.pages.addresses import public_address
from tryghed.pages.paging import page_number
from tryghed.search import finding, suggesting
from tryghed.search.counting import count_search
from tryghed.search.feeds import SearchFeed
from tryghed.search.forms import SearchForm, whole_number
from tryghed.search.shown import Shown, main_topics

SUGGESTIONS_KEPT = 60  # seconds; a page that is taken down is gone from them as fast


def search(request):
    """Results for ?q=…, whatever is typed; without a query the form and where to begin."""
    form = SearchForm(request.GET)
    question, found, step = _found(form, page_number(request))
    count_search(question, found, request)
    shown = Shown(form, found, request.GET)
    topics = [] if found.results or found.promoted else main_topics()
    return render(
        request,
        "search/search.html",
        {"query": form.query, "found": found, "step": step, "shown": shown, "topics": topics},
    )


def feed(request):
    """The same results as RSS: ?q=… and what else the page's own address says."""
    form = SearchForm(request.GET)
    _question, found, step = _found(form, page_number(request))
    page_address = public_address(request, Shown(form, found, request.GET).page_url)
    results = SearchFeed(page_address, found, step)
    results.feed_url = public_address(request, request.get_full_path())
    response = results(request)
    response["X-Robots-Tag"] = "noindex"
    return response


def suggestions(request):
    """What to search for, and pages to go to, while somebody types ?q=…: JSON, [{"text", "url"}]."""
    return _as_json(
        [{"text": each.text, "url": each.url} for each in _suggested(SearchForm(request.GET))]
    )


def suggestions_for_browsers(request):
    """The same in the form that browsers ask for: JSON, [query, [texts], [descriptions], [addresses]].

    OpenSearch Suggestions 1.1, https://github.com/dewitt/opensearch (opensearch-extensions).
    """
    form = SearchForm(request.GET)
    suggested = _suggested(form)
    addresses = [each.url and public_address(request, each.url) for each in suggested]
    texts = [each.text for each in suggested]
    response = _as_json([form.query, texts, [""] * len(texts), addresses])
    response["Content-Type"] = "application/x-suggestions+json"
    return response


def _found(form, asked):
    """(question, answer, step of the list); a number without a step gives a step that is there."""
    question = form.question(whole_number(asked))
    found = finding.find(question)
    step = Paginator(range(found.total), finding.RESULTS_PER_PAGE).get_page(asked)
    if step.number != question.number:
        question = form.question(step.number)
        found = finding.find(question)
    return question, found, step


def _suggested(form):
    return suggesting.suggest(form.query, translation.get_language())


def _as_json(data):
    response = JsonResponse(data, safe=False, json_dumps_params={"ensure_ascii": False})
    response["Cache-Control"] = f"public, max-age={SUGGESTIONS_KEPT}"
    response["X-Robots-Tag"] = "noindex"
    return response
