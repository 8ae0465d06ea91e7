from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import MultiFieldPanel
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from tryghed.citations.models.entries import Entry
from tryghed.handbook.panels import HandbookPanel


class SourceKind(models.TextChoices):
    LAW = "law", _("law")
    GUIDANCE = "guidance", _("official guidance")
    SYSTEMATIC_REVIEW = "systematic_review", _("systematic review")
    STUDY = "study", _("study")
    EVALUATION = "evaluation", _("evaluation")
    REPORT = "report", _("report")
    STATISTICS = "statistics", _("statistics")
    PLAN = "plan", _("plan")


class Reading(models.TextChoices):
    READ = "read", _("read in full")
    EXCERPT = "excerpt", _("only the beginning was read")
    NOT_READ = "not_read", _("not read again: check before use")


class Source(Entry):
    """Something that a claim on the site builds on, and how much of it we have read."""

    kind = models.CharField(_("kind"), max_length=20, choices=SourceKind, default=SourceKind.REPORT)
    authors = models.CharField(
        _("authors"), max_length=250, blank=True, help_text=_("For example “Brännström m.fl.”")
    )
    year = models.CharField(_("year"), max_length=20, blank=True)
    title = models.CharField(_("title"), max_length=400)
    publisher = models.CharField(_("publisher"), max_length=250, blank=True)
    url = models.URLField(_("link"), max_length=500, blank=True)
    checked_on = models.DateField(
        _("checked on"),
        null=True,
        blank=True,
        help_text=_("The day somebody last followed the link and looked."),
    )
    reading = models.CharField(
        _("how much we have read"),
        max_length=10,
        choices=Reading,
        default=Reading.NOT_READ,
        help_text=_("Readers are told, unless the source was read in full."),
    )
    note = models.TextField(
        _("note"), blank=True, help_text=_("Shown below the source, for example a doubt.")
    )

    same_in_every_language = ("slug", "kind", "year", "url", "checked_on", "reading")
    override_translatable_fields = [
        SynchronizedField(name, overridable=False) for name in same_in_every_language
    ]
    panels = [
        HandbookPanel("love-kilder-og-ord"),
        MultiFieldPanel(
            ["authors", "year", "title", "publisher", "kind", "url", "slug"],
            heading=_("The source"),
        ),
        MultiFieldPanel(["checked_on", "reading", "note"], heading=_("How well we know it")),
    ]
    search_fields = [
        index.FilterField("locale"),  # the editor's choosers search in one language
        index.SearchField("title", boost=2),
        index.SearchField("authors", boost=2),
        index.SearchField("publisher"),
        index.SearchField("year"),
        index.AutocompleteField("title"),
        index.AutocompleteField("authors"),
        index.AutocompleteField("year"),
    ]

    number = None  # among the sources of the page that is shown, in the order of first citing

    class Meta(Entry.Meta):
        verbose_name = _("source")
        verbose_name_plural = _("sources")
        ordering = ["authors", "year", "title"]

    def __str__(self):
        return f"{self.short_name}: {self.title}" if self.authors else self.title

    @property
    def short_name(self):
        """How a text names it: author and year."""
        return f"{self.authors or self.title} {self.year}".strip()

    @property
    def anchor(self):
        """Where the bibliography of the page that is shown has it."""
        return f"kilde-{self.number}"

    def texts_on_pages(self):
        """What search reads of a page that cites the source."""
        return [str(self)]

    @property
    def was_read_in_full(self):
        return self.reading == Reading.READ

    @property
    def was_read_in_part(self):
        return self.reading == Reading.EXCERPT
