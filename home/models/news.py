"""News: a list with feeds, and its items."""

from django.core.paginator import Paginator
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from tryghed.pages.feeds import FeedMixin
from tryghed.pages.models import BasePage
from tryghed.pages.paging import page_number
from tryghed.pages.querysets import BasePageManager, PageQuerySet
from tryghed.pages.searchable import CommonKind
from tryghed.pages.starting import paragraph_to_write
from tryghed.review.kinds import Kind

NEWS_PER_PAGE = 10


class NewsQuerySet(PageQuerySet):
    def newest_first(self):
        return self.order_by("-published_on", "-pk")


class NewsIndexPage(FeedMixin, BasePage):
    """All news, newest first."""

    max_count_per_parent = 1
    content_panels = [*BasePage.content_panels, "body"]
    review_kind = Kind.NEVER
    common_kind = CommonKind.OVERVIEW

    parent_page_types = ["home.HomePage"]
    subpage_types = ["home.NewsPage"]

    class Meta:
        verbose_name = _("news list")
        verbose_name_plural = _("news lists")

    def news(self):
        return NewsPage.objects.visible().child_of(self).newest_first()

    feed_pages = news

    def get_context(self, request, *args, **kwargs):
        news = Paginator(self.news(), NEWS_PER_PAGE).get_page(page_number(request))
        return super().get_context(request, *args, **kwargs) | {"news": news}


class NewsPage(BasePage):
    """One piece of news."""

    published_on = models.DateField(
        _("date"),
        default=timezone.localdate,
        help_text=_("Shown on the item; decides its place in the list."),
    )

    objects = BasePageManager.from_queryset(NewsQuerySet)()
    is_article = True

    handbook_chapter = "nyheder"
    content_panels = [*BasePage.content_panels, "published_on", "body"]

    review_kind = Kind.NEVER
    parent_page_types = ["home.NewsIndexPage"]
    subpage_types = []

    class Meta:
        verbose_name = _("news item")
        verbose_name_plural = _("news items")

    def starts_with(self):
        """What an editor finds on a new news item."""
        what = gettext("what is new, for whom, and when; link to the project or the guidance")
        return {"body": [paragraph_to_write(what)]}
