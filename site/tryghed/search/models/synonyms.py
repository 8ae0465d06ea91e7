"""Words that editors say are the same, or that one of them finds the others."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.snippets.models import register_snippet


class Direction(models.TextChoices):
    BOTH = "both", _("each finds the others")
    FIRST = "first", _("only the first finds the others")


@register_snippet
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
        help_text=_("One word or phrase a line, at least two. For example: pjæk, skulk."),
    )
    direction = models.CharField(
        _("direction"), max_length=10, choices=Direction, default=Direction.BOTH
    )

    panels = ["language", "terms", "direction"]

    class Meta:
        verbose_name = _("synonyms")
        verbose_name_plural = _("synonyms")
        ordering = ["language", "terms"]

    def __str__(self):
        return " · ".join(self.term_list())

    def term_list(self):
        return [line.strip() for line in self.terms.splitlines() if line.strip()]
