"""What readers answered when asked whether a page was useful: numbers, and nothing about a reader."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from tryghed.counts.models import PageCount, PageCountQuerySet


class Answer(models.TextChoices):
    YES = "yes", _("yes")
    NO = "no", _("no, without a reason")
    TOO_LONG = "too_long", _("It is too long")
    HARD = "hard", _("It is hard to understand")
    UNANSWERED = "unanswered", _("I did not find an answer")
    WRONG = "wrong", _("Something is wrong")
    OUTDATED = "outdated", _("Something is out of date")


NOES = [answer for answer in Answer if answer != Answer.YES]
REASONS = [answer for answer in NOES if answer != Answer.NO]


class TallyQuerySet(PageCountQuerySet):
    def add_one(self, page, answer):
        """Count one answer, today."""
        self.add({(timezone.localdate(), str(answer), page.pk): 1})


class Tally(PageCount):
    """How many gave one answer about one page on one day, or in an earlier month."""

    page = models.ForeignKey(Page, on_delete=models.CASCADE, related_name="tallies")
    answer = models.CharField(max_length=20, choices=Answer)

    objects = TallyQuerySet.as_manager()

    counted_by = ("day", "answer", "page_id")

    class Meta:
        verbose_name = _("tally")
        verbose_name_plural = _("tallies")
        constraints = [
            models.UniqueConstraint(
                fields=["page", "day", "answer"], name="one_tally_a_page_day_and_answer"
            )
        ]

    def __str__(self):
        return f"{self.page_id} {self.day} {self.answer}: {self.number}"
