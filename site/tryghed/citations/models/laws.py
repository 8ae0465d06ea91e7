from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import MultiFieldPanel
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from tryghed.citations.models.entries import Entry
from tryghed.handbook.panels import HandbookPanel


class LawState(models.TextChoices):
    IN_FORCE = "in_force", _("in force")
    CHANGED = "changed", _("changed")
    REPEALED = "repealed", _("repealed")


class LegalReference(Entry):
    """One rule, as it read on the day somebody last looked it up."""

    act = models.CharField(
        _("act"), max_length=200, help_text=_("As people say it: “barnets lov”.")
    )
    act_number = models.CharField(
        _("number of the act"),
        max_length=120,
        blank=True,
        help_text=_("The consolidated act, for example “LBK nr. 282 af 17.3.2025”."),
    )
    section = models.CharField(
        _("section"),
        max_length=60,
        blank=True,
        help_text=_("For example “§ 133”. Empty when the number is not known."),
    )
    is_section_certain = models.BooleanField(
        _("the number was read in the act"),
        default=True,
        help_text=_("Without this mark, readers are told that the number is not certain."),
    )
    former = models.CharField(
        _("former number"),
        max_length=200,
        blank=True,
        help_text=_(
            "The rule it replaced, for example “serviceloven § 153”. Readers search by it."
        ),
    )
    gist = models.TextField(_("what it says"), help_text=_("One to three plain sentences."))
    bound = models.TextField(_("who is bound"), blank=True)
    valid_from = models.DateField(_("in force since"), null=True, blank=True)
    valid_to = models.DateField(_("in force until"), null=True, blank=True)
    checked_on = models.DateField(
        _("checked on"),
        null=True,
        blank=True,
        help_text=_(
            "The day somebody last read the rule at its source. Shown wherever it is cited."
        ),
    )
    state = models.CharField(_("state"), max_length=10, choices=LawState, default=LawState.IN_FORCE)
    change_note = models.TextField(
        _("what has changed"), blank=True, help_text=_("Two sentences at most.")
    )
    tells_readers = models.BooleanField(
        _("tell readers"),
        default=False,
        help_text=_("Every page that cites the rule says that it has changed."),
    )
    url = models.URLField(_("link"), blank=True)

    same_in_every_language = (
        "slug",
        "act_number",
        "section",
        "is_section_certain",
        "valid_from",
        "valid_to",
        "checked_on",
        "state",
        "tells_readers",
        "url",
    )
    override_translatable_fields = [
        SynchronizedField(name, overridable=False) for name in same_in_every_language
    ]
    panels = [
        HandbookPanel("love-kilder-og-ord"),
        MultiFieldPanel(
            ["act", "section", "is_section_certain", "former", "act_number", "url", "slug"],
            heading=_("The rule"),
        ),
        MultiFieldPanel(["gist", "bound"], heading=_("In plain words")),
        MultiFieldPanel(["valid_from", "valid_to", "checked_on"], heading=_("Dates")),
        MultiFieldPanel(["state", "change_note", "tells_readers"], heading=_("Changes")),
    ]
    search_fields = [
        index.FilterField("locale"),  # the editor's choosers search in one language
        index.SearchField("act", boost=2),
        index.SearchField("section", boost=2),
        index.SearchField("former"),
        index.SearchField("gist"),
        index.AutocompleteField("act"),
        index.AutocompleteField("section"),
        index.AutocompleteField("former"),
    ]

    class Meta(Entry.Meta):
        verbose_name = _("legal reference")
        verbose_name_plural = _("legal references")
        ordering = ["act", "section"]

    def __str__(self):
        return f"{self.act} {self.section}".strip()

    def clean(self):
        super().clean()
        errors = {}
        if self.valid_from and self.valid_to and self.valid_to < self.valid_from:
            errors["valid_to"] = _("The rule cannot end before it begins. Choose a later day.")
        if self.state != LawState.IN_FORCE and not self.change_note:
            errors["change_note"] = _("Write what has changed: readers must know what to do now.")
        if errors:
            raise ValidationError(errors)

    @property
    def anchor(self):
        return f"lov-{self.slug}"

    @property
    def has_changed(self):
        return self.state != LawState.IN_FORCE

    @property
    def warns_readers(self):
        """Whether pages that cite the rule say that it is no longer what it was."""
        return self.has_changed and self.tells_readers

    def texts_on_pages(self):
        """What search reads of a page that cites the rule."""
        return [str(self), self.former, self.gist, self.bound]
