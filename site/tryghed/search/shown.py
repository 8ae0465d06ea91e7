"""What the search page shows around its results: choices, chips, and addresses that ask otherwise."""

from django.conf import settings
from django.urls import reverse
from django.utils import translation
from django.utils.functional import cached_property

from tryghed.languages import in_active_language
from tryghed.pages.filters import without
from tryghed.search.facets import FACETS
from tryghed.search.visible_entries import labels_in_use
from tryghed.taxonomy.models import Topic

LIST = "resultater"


class Shown:
    """An answer as the page shows it. In: the form that asked, what it found, request.GET."""

    def __init__(self, form, found, query):
        self.form = form
        self.found = found
        self.query = query

    @cached_property
    def facets(self):
        """What the results can be narrowed by: [{"parameter", "label", "options"}]."""
        return [
            {
                "parameter": self.form.names[facet.name],
                "label": facet.label,
                "options": facet.options,
            }
            for facet in self.found.facets
        ]

    @cached_property
    def chips(self):
        """What the results are narrowed by, each with the address without it: [{"label", "url"}]."""
        return [
            {
                "label": option.label,
                "url": without(self.query, [facet["parameter"]], LIST, option.value),
            }
            for facet in self.facets
            for option in facet["options"]
            if option.is_chosen
        ]

    @property
    def everything_url(self):
        """The same query, narrowed by nothing."""
        return without(self.query, [self.form.names[facet] for facet in FACETS], LIST)

    @property
    def literal_url(self):
        """The same query, searched for exactly as it was typed."""
        asked = self.query.copy()
        asked[self.form.names["literal"]] = "1"
        return without(asked, [], LIST)

    @property
    def literal_parameter(self):
        """The name of the parameter that asks for exactly what was typed; empty when it does not stand."""
        name = self.form.names["literal"]
        return name if self.query.get(name) else ""

    @property
    def page_url(self):
        return f"{reverse('search')}?{self.query.urlencode()}"

    @property
    def feed_url(self):
        """The same results as RSS."""
        return f"{reverse('search_feed')}?{self.query.urlencode()}"


def main_topics():
    """The main topics that a visitor can read about, in the reader's language (a list)."""
    labels = labels_in_use(translation.get_language())
    topics = Topic.objects.filter(
        locale__language_code=settings.LANGUAGE_CODE,
        is_main=True,
        slug__in=[value for facet, value in labels if facet == "topic"],
    )
    return in_active_language(topics.select_related("locale"))
