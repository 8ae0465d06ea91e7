"""RSS and Atom of a list of pages."""

from uuid import uuid5

from django.conf import settings
from django.contrib.syndication.views import Feed
from django.utils.feedgenerator import Atom1Feed, Rss201rev2Feed
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.routable_page.models import RoutablePageMixin, path

from tryghed.pages.addresses import public_address

PAGES_IN_FEED = 20


def lasting_id(page):
    """What a page is called in feeds: stays when the page moves; another one for each language."""
    return uuid5(page.translation_key, page.locale.language_code).urn


class PageFeed(Feed):
    """The newest visible pages of a page that has feed_pages()."""

    def __init__(self, page):
        self.page = page
        self.title = page.title
        self.description = self.subtitle = page.summary
        self.link = page.full_url
        self.author_name = page.responsible_role or settings.WAGTAIL_SITE_NAME
        self.language = page.locale.language_code

    def items(self):
        return self.page.feed_pages()[:PAGES_IN_FEED]

    def item_title(self, item):
        return item.title

    def item_description(self, item):
        return item.teaser.summary

    def item_link(self, item):
        return item.full_url

    def item_guid(self, item):
        return lasting_id(item)

    item_guid_is_permalink = False

    def item_pubdate(self, item):
        return item.first_published_at

    def item_updateddate(self, item):
        return item.last_published_at


class FeedMixin(RoutablePageMixin):
    """A page whose list can be followed: its own address plus rss/ or atom/."""

    feed_formats = ((_("RSS"), "rss/"), (_("Atom"), "atom/"))

    @path("rss/", name="rss")
    def rss(self, request):
        return self._feed(request, Rss201rev2Feed)

    @path("atom/", name="atom")
    def atom(self, request):
        return self._feed(request, Atom1Feed)

    def _feed(self, request, feed_type):
        feed = PageFeed(self)
        feed.feed_type = feed_type
        feed.feed_url = public_address(request, request.path)
        return feed(request)

    def feed_pages(self):
        """Pages for the feed, newest first (a PageQuerySet of visible pages)."""
        raise NotImplementedError
