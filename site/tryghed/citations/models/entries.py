from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.search import index

from tryghed.languages import SharedFieldsMixin, in_active_language
from tryghed.late_saves.forms import OneAtATimeForm


class EntryQuerySet(models.QuerySet):
    def for_reader(self):
        """Every entry, in the reader's language where it is translated (a list)."""
        first = self.filter(locale__language_code=settings.LANGUAGE_CODE)
        return in_active_language(first.select_related("locale"))


class Entry(index.Indexed, SharedFieldsMixin, models.Model):
    """Something that running text can cite. Its identifier stays; what it says may change."""

    slug = models.SlugField(
        _("identifier"),
        help_text=_("Never changes, the same in every language. Part of the address of the entry."),
    )

    objects = EntryQuerySet.as_manager()

    base_form_class = OneAtATimeForm

    class Meta(SharedFieldsMixin.Meta):
        abstract = True
        constraints = [
            models.UniqueConstraint(
                fields=["slug", "locale"], name="%(class)s_identifier_once_a_language"
            )
        ]
