from django.core.paginator import Paginator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import PageChooserPanel

from knowledge.forms import ArticleFilterForm
from knowledge.models.articles import ArticlePage
from tryghed.approval.guidance import GuidanceMixin
from tryghed.pages.feeds import FeedMixin
from tryghed.pages.models import BasePage
from tryghed.pages.paging import page_number
from tryghed.pages.querysets import visible_pages
from tryghed.pages.references import readable_versions
from tryghed.pages.searchable import CommonKind
from tryghed.taxonomy.models import Topic

ARTICLES_PER_PAGE = 20
PAGES_ELSEWHERE = 12


class ArticleListMixin:
    """A page that lists articles, as far as the address narrows them. Subclasses say which."""

    lists_several_topics = False

    def articles(self):
        raise NotImplementedError

    def get_context(self, request, *args, **kwargs):
        form = ArticleFilterForm(
            request.GET, self.articles(), with_topics=self.lists_several_topics
        )
        return super().get_context(request, *args, **kwargs) | {
            "filter_form": form,
            "articles": Paginator(form.found(), ARTICLES_PER_PAGE).get_page(page_number(request)),
            "chips": form.chips(request.GET),
        }


class KnowledgeIndexPage(ArticleListMixin, BasePage):
    """The knowledge centre: its topics, and all its guidance."""

    lists_several_topics = True
    max_count_per_parent = 1
    content_panels = [*BasePage.content_panels, "body"]
    common_kind = CommonKind.OVERVIEW

    parent_page_types = ["home.HomePage"]
    subpage_types = [
        "knowledge.TopicPage",
        "knowledge.LawPage",
        "knowledge.GlossaryPage",
        "knowledge.ReadingListPage",
        "home.ContentPage",
    ]

    class Meta:
        verbose_name = _("knowledge centre")
        verbose_name_plural = _("knowledge centres")

    def topic_pages(self):
        return TopicPage.objects.visible().child_of(self)

    def articles(self):
        return ArticlePage.objects.visible().descendant_of(self)


class TopicPage(GuidanceMixin, ArticleListMixin, FeedMixin, BasePage):
    """One topic: where to start, its guidance, and what else on the site is about it."""

    topic = models.ForeignKey(
        Topic,
        verbose_name=_("topic"),
        on_delete=models.PROTECT,
        related_name="+",
        help_text=_("Pages elsewhere on the site with this topic are listed here."),
    )
    start_page = models.ForeignKey(
        "wagtailcore.Page",
        verbose_name=_("start here"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("The article to read first. Empty: the first action guide."),
    )

    handbook_chapter = "vejledninger"
    content_panels = [
        *BasePage.content_panels,
        "topic",
        PageChooserPanel("start_page", "knowledge.ArticlePage"),
        "body",
    ]
    searched_fields = ("topic", "body")
    common_kind = CommonKind.OVERVIEW

    parent_page_types = ["knowledge.KnowledgeIndexPage"]
    subpage_types = ["knowledge.ArticlePage", "home.ContentPage"]

    class Meta:
        verbose_name = _("topic page")
        verbose_name_plural = _("topic pages")

    def articles(self):
        return ArticlePage.objects.visible().child_of(self)

    def start_here(self):
        """The page to read first; the first action guide where none is chosen or it may not be read."""
        (chosen,) = readable_versions([self.start_page])
        return chosen or self.articles().action_guides().first()

    def feed_pages(self):
        return self.articles().newest_first()

    def further_pages(self):
        """Pages below this one that are no articles."""
        return visible_pages().child_of(self).not_type(ArticlePage)

    def pages_elsewhere(self):
        """What other sections have about the topic, in this language."""
        pages = visible_pages().filter(locale_id=self.locale_id).about(self.topic)
        return pages.not_descendant_of(self, inclusive=True)[:PAGES_ELSEWHERE]
