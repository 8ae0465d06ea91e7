"""Results of a search as RSS, with what OpenSearch adds to it."""

import re

from django.contrib.syndication.views import Feed
from django.utils import translation
from django.utils.feedgenerator import Rss201rev2Feed
from django.utils.translation import gettext as _

from tryghed.pages.feeds import lasting_id

OPENSEARCH = "http://a9.com/-/spec/opensearch/1.1/"
NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class ResultsRss(Rss201rev2Feed):
    """RSS that says how many results there are, and which of them it holds.

    OpenSearch 1.1, https://github.com/dewitt/opensearch ("OpenSearch response elements").
    """

    def rss_attributes(self):
        return super().rss_attributes() | {"xmlns:opensearch": OPENSEARCH}

    def add_root_elements(self, handler):
        super().add_root_elements(handler)
        for name in ("totalResults", "startIndex", "itemsPerPage"):
            handler.addQuickElement(f"opensearch:{name}", str(self.feed[name]))


class SearchFeed(Feed):
    """One step of the list of results. In: the address of the list, what was found, which step it is."""

    feed_type = ResultsRss
    item_guid_is_permalink = False

    def __init__(self, address, found, step):
        self.link = address
        self.found = found
        self.step = step
        self.title = _("Search for “%(query)s”") % {"query": in_xml(found.query)}
        self.description = self.title
        self.language = translation.get_language()

    def feed_extra_kwargs(self, obj):
        return {
            "totalResults": self.found.total,
            "startIndex": self.step.start_index(),
            "itemsPerPage": self.step.paginator.per_page,
        }

    def items(self):
        return [*self.found.promoted, *self.found.results]

    def item_title(self, item):
        return in_xml(item.title)

    def item_description(self, item):
        return in_xml(item.excerpt)

    def item_link(self, item):
        return item.page.full_url

    def item_guid(self, item):
        return lasting_id(item.page)

    def item_pubdate(self, item):
        return item.page.first_published_at


def in_xml(text):
    """A text without the signs that no XML may hold, such as those of a document badly read."""
    return NOT_IN_XML.sub("", text)
