"""By what a list of articles can be narrowed, and how many articles each choice would leave.

The number beside a choice counts what the other choices let through, so it never promises too much.
Four questions to the database, however many articles and words there are.
"""

from collections import Counter
from dataclasses import dataclass

from django.db.models import Count, Q
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from knowledge.choices import ArticleType, Strength, Urgency
from tryghed.languages import ascii_slug
from tryghed.taxonomy.models import PageAgeGroup, PageAudience, PageTopic

NARROWING = {
    "topic": "about",
    "audience": "for_audience",
    "article_type": "of_type",
    "age_group": "for_age_group",
    "urgency": "with_urgency",
    "strength": "with_strength_of_at_least",
}
OWN = ("article_type", "urgency", "strength")


@dataclass
class Choice:
    """One choice of a facet: how it is written in the address, what it is called, what it means."""

    slug: str
    label: str
    meaning: object


def word_choices(kind):
    """The choices of a TextChoices, in the address by their names in the reader's language."""
    return [Choice(ascii_slug(each.label), capfirst(each.label), each) for each in kind]


def strength_choices():
    return [
        Choice(
            str(each.value), _("At least: %(strength)s") % {"strength": each.label.lower()}, each
        )
        for each in Strength
        if each > Strength.NOT_ASSESSED
    ]


def term_choices(terms):
    return [Choice(term.slug, term.name, term) for term in terms]


def own_choices():
    """The choices that stand in the article itself."""
    return {
        "article_type": word_choices(ArticleType),
        "urgency": word_choices(Urgency),
        "strength": strength_choices(),
    }


def narrowed(articles, chosen, skipping=()):
    """The articles (an ArticleQuerySet) that fit {facet: meaning}, some facets left out."""
    for facet, meaning in chosen.items():
        if facet not in skipping:
            articles = getattr(articles, NARROWING[facet])(meaning)
    return articles


class Numbers:
    """How many articles each choice would leave. In: all articles; {facet: meaning} of what is chosen."""

    def __init__(self, articles, chosen):
        self.articles = articles.order_by()
        self.chosen = chosen

    def of(self, facet, choices):
        """{slug: number} for the choices of one facet."""
        if facet in OWN:
            return self._of_own(facet, choices)
        return {"age_group": self._of_ages}.get(facet, self._of_terms)(facet, choices)

    def _of_own(self, facet, choices):
        counted = Counter()
        others = [each for each in OWN if each != facet and each in self.chosen]
        for row in self._own_rows():
            if all(_fits(each, row[each], self.chosen[each]) for each in others):
                counted.update({row[facet]: row["number"]})
        return {
            choice.slug: sum(
                number for value, number in counted.items() if _fits(facet, value, choice.meaning)
            )
            for choice in choices
        }

    def _own_rows(self):
        """[{article_type, urgency, strength, number}] of every combination there is, asked once."""
        if not hasattr(self, "_rows"):
            fitting = narrowed(self.articles, self.chosen, skipping=OWN)
            self._rows = list(fitting.values(*OWN).annotate(number=Count("pk")))
        return self._rows

    def _of_terms(self, facet, choices):
        model = {"topic": PageTopic, "audience": PageAudience}[facet]
        links = model.objects.filter(page_id__in=self._fitting(facet)).order_by()
        rows = links.values_list(f"{facet}__translation_key").annotate(
            number=Count("page_id", distinct=True)
        )
        numbers = dict(rows)
        return {each.slug: numbers.get(each.meaning.translation_key, 0) for each in choices}

    def _of_ages(self, facet, choices):
        links = PageAgeGroup.objects.filter(page_id__in=self._fitting(facet)).order_by()
        counts = [_pages_covering(each.meaning) for each in choices]
        numbers = links.aggregate(**{f"group_{place}": each for place, each in enumerate(counts)})
        return {each.slug: numbers[f"group_{place}"] for place, each in enumerate(choices)}

    def _fitting(self, facet):
        return narrowed(self.articles, self.chosen, skipping=[facet]).values("pk")


def _pages_covering(group):
    covers = Q(age_group__from_age__lte=group.from_age, age_group__to_age__gte=group.to_age)
    return Count("page_id", filter=covers, distinct=True)


def _fits(facet, value, meaning):
    if facet == "strength":
        return value is not None and value >= meaning
    return value == meaning
