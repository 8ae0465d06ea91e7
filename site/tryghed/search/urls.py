"""Routes below the search page."""

from django.urls import path
from django.utils.translation import pgettext_lazy

from tryghed.search.views import feed, search, suggestions, suggestions_for_browsers

urlpatterns = [
    path("", search, name="search"),
    path("rss/", feed, name="search_feed"),
    path(pgettext_lazy("address", "suggestions/"), suggestions, name="search_suggestions"),
    path(
        pgettext_lazy("address", "suggestions/browser/"),
        suggestions_for_browsers,
        name="search_suggestions_for_browsers",
    ),
]
