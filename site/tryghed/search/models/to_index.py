"""Pages that must be indexed again, and were too many to do it at once."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page


class PageToIndex(models.Model):
    """A page that shows something which has been changed since it was indexed (shared_facts.py)."""

    page = models.OneToOneField(Page, primary_key=True, on_delete=models.CASCADE, related_name="+")

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("page to be indexed again")
        verbose_name_plural = _("pages to be indexed again")

    def __str__(self):
        return str(self.page_id)
