"""The XML site map: every page a visitor may meet, with its other languages."""

from collections import defaultdict

from django.contrib.sitemaps import Sitemap
from wagtail.models import Site

from tryghed.pages.querysets import visible_pages


class PageSitemap(Sitemap):
    """All languages in one map, each page pointing at its versions (sitemaps.org, hreflang)."""

    limit = 5_000

    def __init__(self, request):
        self.request = request

    def items(self):
        site = Site.find_for_request(self.request)
        if not site:
            return []
        roots = site.root_page.get_translations(inclusive=True)
        pages = visible_pages().filter(alias_of=None)
        return [page for page in pages if any(page.path.startswith(root.path) for root in roots)]

    def get_urls(self, page=1, site=None, protocol=None):
        shown = self.paginator.page(page).object_list
        versions = self._versions(shown)
        return [
            {
                "location": each.get_full_url(self.request),
                "lastmod": each.last_published_at,
                "changefreq": None,
                "priority": "",
                "alternates": versions[each.translation_key],
            }
            for each in shown
        ]

    def _versions(self, shown):
        keys = [page.translation_key for page in shown]
        versions = defaultdict(list)
        for page in visible_pages().filter(translation_key__in=keys, alias_of=None):
            versions[page.translation_key].append(
                {
                    "location": page.get_full_url(self.request),
                    "lang_code": page.locale.language_code,
                }
            )
        return versions
