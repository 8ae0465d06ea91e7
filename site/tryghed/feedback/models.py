"""What readers answered when asked whether a page was useful: numbers, and nothing about a reader."""

from django.db import models
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page


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


class TallyQuerySet(models.QuerySet):
    def add(self, page, answer):
        """Count one answer. The database adds, so that answers given at once are all counted."""
        month = timezone.localdate().replace(day=1)
        tally, _is_new = self.get_or_create(page_id=page.pk, month=month, answer=answer)
        self.filter(pk=tally.pk).update(number=F("number") + 1)


class Tally(models.Model):
    """How many gave one answer about one page in one month."""

    page = models.ForeignKey(Page, on_delete=models.CASCADE, related_name="tallies")
    month = models.DateField()  # its first day
    answer = models.CharField(max_length=20, choices=Answer)
    number = models.PositiveIntegerField(default=0)

    objects = TallyQuerySet.as_manager()

    wagtail_reference_index_ignore = True  # counting is no use of the page

    class Meta:
        verbose_name = _("tally")
        verbose_name_plural = _("tallies")
        constraints = [
            models.UniqueConstraint(
                fields=["page", "month", "answer"], name="one_tally_a_page_month_and_answer"
            )
        ]

    def __str__(self):
        return f"{self.page_id} {self.month:%Y-%m} {self.answer}: {self.number}"
