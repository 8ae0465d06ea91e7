"""Which page of a list the address asks for: ?side=2 in Danish, ?page=2 in English."""

from django.utils.translation import pgettext


def page_parameter():
    """The name of the query parameter in the reader's language."""
    return pgettext("name of the parameter in the address", "page")


def page_number(request):
    """What the address says, unchecked: Paginator.get_page answers any nonsense with a real page."""
    return request.GET.get(page_parameter())
