from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from home.blocks import FrontPageBlock
from home.models.news import NewsPage
from home.models.unit import ContributionPage
from knowledge.models import TopicPage
from projects.models import FocusAreaPage, ProjectPage
from tryghed.blocks.fields import ContentField
from tryghed.pages.models import BasePage
from tryghed.pages.querysets import under_each
from tryghed.pages.searchable import CommonKind

NEWS_ON_FRONT_PAGE = 3


class HomePage(BasePage):
    """The front page: the unit in one sentence, and ways to everything else."""

    body = ContentField(FrontPageBlock(), verbose_name=_("content"), blank=True)

    max_count_per_parent = 1
    content_panels = [*BasePage.content_panels, "body"]
    common_kind = CommonKind.OVERVIEW

    parent_page_types = ["wagtailcore.Page"]
    subpage_types = [
        "home.UnitPage",
        "projects.ProjectIndexPage",
        "knowledge.KnowledgeIndexPage",
        "acute.AcutePathPage",
        "home.NewsIndexPage",
        "home.ContactPage",
        "home.ContentPage",
        "home.AccessibilityPage",
        "home.PrivacyPage",
        "home.SiteMapPage",
    ]

    class Meta:
        verbose_name = _("front page")
        verbose_name_plural = _("front pages")

    def route(self, request, path_components):
        """Find the page of an address at once, instead of asking once a level."""
        if path_components:
            address = f"{self.url_path}{'/'.join(path_components)}/"
            page = Page.objects.filter(url_path=address, path__startswith=self.path).first()
            if page:
                return page.specific.route(request, [])
        return super().route(request, path_components)

    def get_context(self, request, *args, **kwargs):
        return super().get_context(request, *args, **kwargs) | {
            "contributions": self._inside(ContributionPage),
            "focus_areas": under_each(self._inside(FocusAreaPage), self._inside(ProjectPage)),
            "topics": self._inside(TopicPage),
            "news": self._inside(NewsPage).newest_first()[:NEWS_ON_FRONT_PAGE],
        }

    def _inside(self, page_type):
        return page_type.objects.visible().descendant_of(self)
