from django.core.paginator import Paginator
from django.db import models
from django.utils.translation import gettext_lazy as _

from knowledge.models.articles import ArticlePage
from tryghed.pages.feeds import FeedMixin
from tryghed.pages.models import BasePage
from tryghed.pages.paging import page_number
from tryghed.pages.querysets import visible_pages
from tryghed.taxonomy.models import Topic

ARTICLES_PER_PAGE = 20
PAGES_ELSEWHERE = 12


class KnowledgeIndexPage(BasePage):
    """The knowledge centre: its topics."""

    max_count_per_parent = 1
    content_panels = [*BasePage.content_panels, "body"]

    parent_page_types = ["home.HomePage"]
    subpage_types = ["knowledge.TopicPage", "home.ContentPage"]

    class Meta:
        verbose_name = _("knowledge centre")
        verbose_name_plural = _("knowledge centres")

    def topics(self):
        return TopicPage.objects.visible().child_of(self)


class TopicPage(FeedMixin, BasePage):
    """One topic: its guidance, and what else on the site is about it."""

    topic = models.ForeignKey(
        Topic,
        verbose_name=_("topic"),
        on_delete=models.PROTECT,
        related_name="+",
        help_text=_("Pages elsewhere on the site with this topic are listed here."),
    )

    content_panels = [*BasePage.content_panels, "topic", "body"]

    parent_page_types = ["knowledge.KnowledgeIndexPage"]
    subpage_types = ["knowledge.ArticlePage", "home.ContentPage"]

    class Meta:
        verbose_name = _("topic page")
        verbose_name_plural = _("topic pages")

    def articles(self):
        return ArticlePage.objects.visible().child_of(self)

    def feed_pages(self):
        return self.articles().newest_first()

    def further_pages(self):
        """Pages below this one that are no articles."""
        return visible_pages().child_of(self).not_type(ArticlePage)

    def pages_elsewhere(self):
        """What other sections have about the topic, in this language."""
        pages = visible_pages().filter(locale_id=self.locale_id).about(self.topic)
        return pages.not_descendant_of(self, inclusive=True)[:PAGES_ELSEWHERE]

    def get_context(self, request, *args, **kwargs):
        articles = Paginator(self.articles(), ARTICLES_PER_PAGE).get_page(page_number(request))
        return super().get_context(request, *args, **kwargs) | {"articles": articles}
