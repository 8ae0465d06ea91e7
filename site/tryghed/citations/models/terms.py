from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from tryghed.citations.models.entries import Entry
from tryghed.handbook.panels import HandbookPanel


class GlossaryTerm(Entry):
    """A word of the trade, explained to somebody who has never heard it."""

    term = models.CharField(_("word"), max_length=120)
    also = models.CharField(
        _("also written"),
        max_length=250,
        blank=True,
        help_text=_("Other spellings and the full name, separated by commas."),
    )
    explanation = models.TextField(
        _("explanation"), help_text=_("One or two plain sentences. Shown where the word is used.")
    )

    same_in_every_language = ("slug",)
    override_translatable_fields = [SynchronizedField("slug", overridable=False)]
    panels = [HandbookPanel("love-kilder-og-ord"), "term", "slug", "also", "explanation"]
    search_fields = [
        index.FilterField("locale"),  # the editor's choosers search in one language
        index.SearchField("term", boost=2),
        index.SearchField("also"),
        index.SearchField("explanation"),
        index.AutocompleteField("term"),
        index.AutocompleteField("also"),
    ]

    class Meta(Entry.Meta):
        verbose_name = _("glossary term")
        verbose_name_plural = _("glossary terms")
        ordering = ["term"]

    def __str__(self):
        return self.term

    @property
    def anchor(self):
        return f"ord-{self.slug}"

    def texts_on_pages(self):
        """What search reads of a page that uses the word."""
        return [f"{self.term}: {self.explanation}", self.also]
