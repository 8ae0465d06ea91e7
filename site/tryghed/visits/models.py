"""How often pages are opened: numbers, and nothing about who opened them."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from tryghed.counts.models import PageCount, PageCountQuerySet


class VisitCountQuerySet(PageCountQuerySet):
    def add_to_known_pages(self, numbers):
        """Add {(day, page id): number}; nothing for a page that has been deleted meanwhile."""
        pages = {page_id for _day, page_id in numbers}
        known = set(Page.objects.filter(pk__in=pages).values_list("pk", flat=True))
        self.add({key: number for key, number in numbers.items() if key[1] in known})


class VisitCount(PageCount):
    """How often visitors opened one page on one day, or in an earlier month."""

    page = models.ForeignKey(Page, on_delete=models.CASCADE, related_name="visit_counts")

    objects = VisitCountQuerySet.as_manager()

    class Meta:
        verbose_name = _("count of visits")
        verbose_name_plural = _("counts of visits")
        constraints = [
            models.UniqueConstraint(fields=["page", "day"], name="one_visit_count_a_page_and_day")
        ]

    def __str__(self):
        return f"{self.page_id} {self.day}: {self.number}"
