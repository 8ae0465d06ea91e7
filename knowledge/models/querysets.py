"""Questions about articles, by name."""

from django.db.models import Case, F, Value, When

from knowledge.choices import ArticleType, Urgency
from tryghed.pages.querysets import PageQuerySet
from tryghed.taxonomy.models import PageAgeGroup, PageAudience

MOST_URGENT_FIRST = Case(
    *(When(urgency=urgency, then=Value(rank)) for rank, urgency in enumerate(Urgency.values))
)


class ArticleQuerySet(PageQuerySet):
    def of_type(self, article_type):
        return self.filter(article_type=article_type)

    def action_guides(self):
        return self.of_type(ArticleType.ACTION_GUIDE)

    def with_urgency(self, urgency):
        return self.filter(urgency=urgency)

    def with_strength_of_at_least(self, strength):
        return self.filter(strength__gte=strength)

    def for_audience(self, audience):
        """Articles for an audience, in whatever language it was chosen."""
        links = PageAudience.objects.filter(audience__translation_key=audience.translation_key)
        return self.filter(pk__in=links.values("page_id"))

    def for_age_group(self, group):
        """Articles for an age group, or for a wider one that holds it: *all ages* is for everybody."""
        return self.filter(pk__in=PageAgeGroup.covering(group).values("page_id"))

    def newest_first(self):
        return self.order_by("-last_published_at", "-pk")

    def most_urgent_first(self):
        return self.order_by(MOST_URGENT_FIRST, "path")

    def best_evidence_first(self):
        return self.order_by(F("strength").desc(nulls_last=True), "path")
