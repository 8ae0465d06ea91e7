"""How a page stands to the language it was written in first."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page


class TranslationState(models.TextChoices):
    SOURCE = "source", _("written in this language")
    CURRENT = "current", _("translation up to date")
    OUTDATED = "outdated", _("translation older than its source")
    MISSING = "missing", _("not translated: shown in the language of its source")


def translation_state(page):
    """The TranslationState of a page whose locale is known: one query at most, none in Danish."""
    if page.alias_of_id:
        return TranslationState.MISSING
    if page.locale.language_code == settings.LANGUAGE_CODE:
        return TranslationState.SOURCE
    source = (
        Page.objects.filter(
            translation_key=page.translation_key, locale__language_code=settings.LANGUAGE_CODE
        )
        .values_list("last_published_at", flat=True)
        .first()
    )
    if source and page.last_published_at and source > page.last_published_at:
        return TranslationState.OUTDATED
    return TranslationState.CURRENT
