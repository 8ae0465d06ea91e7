"""What search knows of each page beside its keys, which stand in Wagtail's index.

A page has rows here only while a visitor may meet it (indexing.py): nothing here knows a draft.
"""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.documents import get_document_model_string
from wagtail.models import Locale, Page

from tryghed.analysis.keys import VERSION


class SearchDocument(models.Model):
    """A visible page as search sees it. Small, because a search reads thousands of them."""

    page = models.OneToOneField(
        Page, primary_key=True, on_delete=models.CASCADE, related_name="search_document"
    )
    locale = models.ForeignKey(Locale, on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(max_length=40)
    labels = models.TextField(blank=True)  # topic:skolefravaer audience:laerere, sorted
    reviewed_on = models.DateField(null=True)
    falls_on = models.DateField(null=True)  # when its review is so long overdue that it ranks lower
    analysis = models.PositiveSmallIntegerField(default=VERSION)  # by which its keys were made

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("page in search")
        verbose_name_plural = _("pages in search")

    def __str__(self):
        return f"{self.page_id} ({self.kind})"

    @staticmethod
    def labels_in(text):
        """{(facet, value)} of everything by which a search can be narrowed to a page (a frozenset)."""
        return frozenset(tuple(label.split(":", 1)) for label in text.split())

    def values(self, facet):
        """What the page has of one facet, sorted."""
        return sorted(value for name, value in self.labels_in(self.labels) if name == facet)


class SearchText(models.Model):
    """The running text of a page, or of a document that it offers; results quote from it."""

    search_document = models.ForeignKey(
        SearchDocument, on_delete=models.CASCADE, related_name="texts"
    )
    document = models.ForeignKey(
        get_document_model_string(), null=True, on_delete=models.CASCADE, related_name="+"
    )
    language = models.CharField(max_length=12)
    title = models.CharField(max_length=255)
    lead = models.TextField(blank=True)
    text = models.TextField(blank=True)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("text in search")
        verbose_name_plural = _("texts in search")
        constraints = [
            models.UniqueConstraint(
                fields=["search_document", "document"], name="one_text_a_document"
            ),
            models.UniqueConstraint(
                fields=["search_document"],
                condition=models.Q(document=None),
                name="one_text_a_page",
            ),
        ]

    def __str__(self):
        return self.title
