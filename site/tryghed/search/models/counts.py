"""What is searched for: numbers a day, and nothing about who searched."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class SearchCount(models.Model):
    """How often something was searched for in one language on one day, and how much was found."""

    language = models.CharField(max_length=12)
    query = models.CharField(max_length=100)
    day = models.DateField()
    number = models.PositiveIntegerField(default=0)
    hits = models.PositiveIntegerField(default=0)
    corrected_to = models.CharField(max_length=100, blank=True)

    wagtail_reference_index_ignore = True

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
