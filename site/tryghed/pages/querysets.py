"""Questions about pages, by name."""

from django.utils import translation
from wagtail.models import Page, PageManager
from wagtail.query import PageQuerySet as WagtailPageQuerySet

from tryghed.pages.visibility import visible_q
from tryghed.taxonomy.models import PageTopic


class PageQuerySet(WagtailPageQuerySet):
    def visible(self):
        """What a visitor may meet, with what lists show of it at hand."""
        return self.filter(visible_q()).select_related("teaser", "locale")

    def in_active_language(self):
        return self.filter(locale__language_code=translation.get_language())

    def about(self, topic):
        """Pages about a topic, in whatever language the topic was chosen."""
        links = PageTopic.objects.filter(topic__translation_key=topic.translation_key)
        return self.filter(pk__in=links.values("page_id"))

    def newest_first(self):
        return self.order_by("-first_published_at", "-pk")


BasePageManager = PageManager.from_queryset(PageQuerySet)


def visible_pages():
    """Every page of every kind that a visitor may meet (a PageQuerySet)."""
    return PageQuerySet(Page).order_by("path").visible()


def under_each(parents, descendants):
    """[(parent, [descendants below it])], in the order given. No question to the database."""
    descendants = list(descendants)
    return [
        (parent, [page for page in descendants if page.path.startswith(parent.path)])
        for parent in parents
    ]
