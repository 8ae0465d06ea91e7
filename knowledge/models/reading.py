from dataclasses import dataclass

from django.utils import timezone, translation
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.contrib.routable_page.models import RoutablePageMixin, path

from knowledge.reading.addresses import address_below
from knowledge.reading.chosen import ReadingList, query_of
from tryghed.navigation.tree import navigation_of
from tryghed.pages.models import BasePage
from tryghed.pages.searchable import CommonKind
from tryghed.review.kinds import Kind


@dataclass(frozen=True)
class ListVersion:
    """The same list in another language, as the navigation asks for it."""

    url: str
    full_url: str


class ReadingListPage(RoutablePageMixin, BasePage):
    """Articles that a reader has put together. The address names them; the site stores nothing."""

    max_count_per_parent = 1
    content_panels = [*BasePage.content_panels, "body"]
    review_kind = Kind.NEVER
    common_kind = CommonKind.OVERVIEW

    parent_page_types = ["knowledge.KnowledgeIndexPage"]
    subpage_types = []

    class Meta:
        verbose_name = _("reading list")
        verbose_name_plural = _("reading lists")

    @path(pgettext_lazy("address", "print/"), name="printed")
    def printed(self, request):
        """All articles of the list in full, in one document for paper."""
        return self.render(
            request,
            template="knowledge/reading_list_printed.html",
            context_overrides={"compiled_on": timezone.localdate()},
        )

    @property
    def printed_url(self):
        return address_below(self, "printed")

    def get_context(self, request, *args, **kwargs):
        reading_list = ReadingList(request.GET)
        if reading_list.ids:
            navigation = navigation_of(request, self)
            navigation.versions = _with_list(navigation.versions, reading_list.ids)
        return super().get_context(request, *args, **kwargs) | {"reading_list": reading_list}


def _with_list(versions, ids):
    """The versions of the page as the language switcher leads to them: with the list that is shown."""
    found = {}
    for code, page in versions.items():
        with translation.override(code):
            found[code] = ListVersion(f"{page.url}{query_of(ids)}", page.full_url)
    return found
