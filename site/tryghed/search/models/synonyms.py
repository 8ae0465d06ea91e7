"""Words that editors say are the same, or that one of them finds the others."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from tryghed.handbook.panels import HandbookPanel
from tryghed.late_saves.forms import OneAtATimeForm
from tryghed.search import terms

FEWEST_TERMS = 2


class Direction(models.TextChoices):
    BOTH = "both", _("each finds the others")
    FIRST = "first", _("only the first finds the others")


class Synonym(models.Model):
    """A group of words or phrases that readers use for one thing. It acts at once."""

    language = models.CharField(
        _("language"),
        max_length=12,
        choices=settings.LANGUAGES,
        default=settings.LANGUAGE_CODE,
        help_text=_("Of the pages that are found. The words themselves may be foreign."),
    )
    terms = models.TextField(
        _("words"),
        help_text=_(
            "One word or phrase a line, at least two and at most 20. Other forms of the same word "
            "count already: write “fravær”, and “fraværet” is found, too."
        ),
    )
    direction = models.CharField(
        _("direction"),
        max_length=10,
        choices=Direction,
        default=Direction.BOTH,
        help_text=_(
            "Choose “only the first” when the words are not the same thing. Who searches for "
            "“pjæk” shall find “fravær”, but not the other way round."
        ),
    )

    base_form_class = OneAtATimeForm
    panels = [HandbookPanel("soegning"), "language", "terms", "direction"]

    class Meta:
        verbose_name = _("group of synonyms")
        verbose_name_plural = _("synonyms")
        ordering = ["language", "terms"]

    def __str__(self):
        return " · ".join(self.term_list())

    def clean(self):
        super().clean()
        if self.terms:
            try:
                self.terms = terms.checked(self.terms, self.language, FEWEST_TERMS)
            except ValidationError as error:
                raise ValidationError({"terms": error}) from error

    def term_list(self):
        return terms.lines_of(self.terms)
