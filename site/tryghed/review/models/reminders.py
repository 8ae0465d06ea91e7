from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from tryghed.review.models.reviews import PageReview


class Reminder(models.Model):
    """A mail that has been sent to one person about one due review: never twice."""

    review = models.ForeignKey(PageReview, on_delete=models.CASCADE, related_name="reminders")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    due_on = models.DateField()
    days = models.SmallIntegerField()  # from that day: one of REMIND_ON
    sent_at = models.DateTimeField(auto_now_add=True)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("reminder")
        verbose_name_plural = _("reminders")
        constraints = [
            models.UniqueConstraint(
                fields=["review", "user", "due_on", "days"], name="one_reminder_a_step"
            )
        ]

    def __str__(self):
        return f"{self.review_id}: {self.due_on} {self.days:+}"
