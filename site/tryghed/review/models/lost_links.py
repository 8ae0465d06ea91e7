from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page


class LostLink(models.Model):
    """A page still links to one that has been deleted. Wagtail's index of references forgets it then."""

    page = models.ForeignKey(Page, on_delete=models.CASCADE, related_name="+")
    target_id = models.PositiveBigIntegerField()

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("lost link")
        verbose_name_plural = _("lost links")
        constraints = [
            models.UniqueConstraint(fields=["page", "target_id"], name="one_lost_link_a_target")
        ]

    def __str__(self):
        return f"{self.page_id} → {self.target_id}"
