"""Pages that are text, and the map of the site."""

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from tryghed.pages.models import BasePage
from tryghed.pages.querysets import visible_pages
from tryghed.pages.searchable import CommonKind
from tryghed.pages.starting import paragraph_to_write, section_to_write
from tryghed.review.kinds import Kind

MOST_PAGES_ON_MAP = 2_000


class ContentPage(BasePage):
    """A page of text. For whatever has no page type of its own."""

    content_panels = [*BasePage.content_panels, "body"]
    common_kind = CommonKind.INFORMATION

    parent_page_types = [
        "home.HomePage",
        "home.UnitPage",
        "home.ContentPage",
        "projects.ProjectIndexPage",
        "knowledge.KnowledgeIndexPage",
        "knowledge.TopicPage",
    ]
    subpage_types = ["home.ContentPage"]

    class Meta:
        verbose_name = _("content page")
        verbose_name_plural = _("content pages")

    def starts_with(self):
        """What an editor finds on a new content page."""
        return {
            "body": [
                paragraph_to_write(gettext("the most important thing, so that one can stop here")),
                *section_to_write(
                    gettext("More"), gettext("the rest, under headings that say what comes")
                ),
            ]
        }


class SiteMapPage(BasePage):
    """Every page of the site on one page."""

    max_count_per_parent = 1
    review_kind = Kind.NEVER
    common_kind = CommonKind.OVERVIEW

    parent_page_types = ["home.HomePage"]
    subpage_types = []

    class Meta:
        verbose_name = _("site map")
        verbose_name_plural = _("site maps")

    def get_context(self, request, *args, **kwargs):
        pages = visible_pages().descendant_of(self.get_parent())
        return super().get_context(request, *args, **kwargs) | {"pages": pages[:MOST_PAGES_ON_MAP]}
