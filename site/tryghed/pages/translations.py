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
    """The TranslationState of a page. One query; the reader is told when it is not current."""
    if page.alias_of_id:
        return TranslationState.MISSING
    first = (
        Page.objects.filter(
            translation_key=page.translation_key, locale__language_code=settings.LANGUAGE_CODE
        )
        .values("locale_id", "last_published_at")
        .first()
    )
    if not first or first["locale_id"] == page.locale_id:
        return TranslationState.SOURCE
    published = first["last_published_at"]
    if published and page.last_published_at and published > page.last_published_at:
        return TranslationState.OUTDATED
    return TranslationState.CURRENT
