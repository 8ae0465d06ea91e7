"""What is searched for: numbers a day, and nothing about who searched."""

from django.db import models
from django.db.models import F
from django.utils.translation import gettext_lazy as _

from tryghed.counts.keeping import DAYS_KEPT_FOR
from tryghed.counts.models import DailyCount, DailyCountQuerySet

KEPT_DAYS = DAYS_KEPT_FOR.days
LONGEST_QUERY = 100


class SearchCountQuerySet(DailyCountQuerySet):
    def add_one(self, **seen):
        """Count one more search. The database adds, so that searches at once are all counted.

        In: hits and corrected_to, which replace what was seen before. Out: how many rows there are.
        """
        return self.update(number=F("number") + 1, **seen)


class SearchCount(DailyCount):
    """How often something was searched for in one language on one day, and how much was found."""

    language = models.CharField(max_length=12)
    query = models.CharField(max_length=LONGEST_QUERY)
    hits = models.PositiveIntegerField(default=0)
    corrected_to = models.CharField(max_length=LONGEST_QUERY, blank=True)

    objects = SearchCountQuerySet.as_manager()

    class Meta:
        verbose_name = _("count of searches")
        verbose_name_plural = _("counts of searches")
        constraints = [
            models.UniqueConstraint(
                fields=["language", "query", "day"], name="one_search_count_a_day"
            )
        ]

    def __str__(self):
        return f"{self.day} {self.query}: {self.number}"
