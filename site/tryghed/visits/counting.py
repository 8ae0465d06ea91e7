"""Which answers are a visit. What is asked of the request is used at once and kept nowhere."""

from http import HTTPStatus

from django.conf import settings

from tryghed.counts.fetching import is_fetched_ahead
from tryghed.feedback.views import thanks_parameter
from tryghed.pages.visibility import is_visible


def is_visit(request, response):
    """Whether a stranger opened a page that everybody may see. In: request.served_page, if there is one.

    Browsers say of themselves that a document is opened, and whether that is only in advance
    (https://www.w3.org/TR/fetch-metadata/#sec-fetch-dest-header); most robots do not.
    """
    page = getattr(request, "served_page", None)
    return (
        page is not None
        and settings.VISITS_ARE_COUNTED
        and request.method == "GET"
        and response.status_code == HTTPStatus.OK
        and request.headers.get("Sec-Fetch-Dest") == "document"
        and not is_fetched_ahead(request)
        and thanks_parameter() not in request.GET  # led back here after an answer
        and is_visible(page)
        and not request.user.is_authenticated
    )
