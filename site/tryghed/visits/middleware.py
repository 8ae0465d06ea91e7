from tryghed.visits.counting import is_visit
from tryghed.visits.waiting import waiting


class CountVisitsMiddleware:
    """Counts the pages that visitors open. Stands where what is private is remembered: it asks nothing."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        if is_visit(request, response):
            waiting.add(request.served_page.pk)
        return response
