"""How the language versions of a page stand to each other."""

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page
from wagtail_localize.models import Translation

from tryghed.checklist.registry import Level, rule
from tryghed.pages.models import BasePage
from tryghed.pages.publication import Objection
from tryghed.pages.translations import TranslationState, translation_state


@rule("translation", _("Translations that keep up"), page_type=BasePage, default=Level.WARNS)
def keeps_up_with_its_translations(page):
    if translation_state(page) == TranslationState.SOURCE:
        yield from _outdated_translations(page)
    else:
        yield from _what_is_missing(page)


def _outdated_translations(page):
    for version in page.get_translations().select_related("locale"):
        if translation_state(version) == TranslationState.OUTDATED:
            words = gettext("The version in %(language)s is older than this one. Update it, too.")
            yield Objection(words % {"language": version.locale})


def _what_is_missing(page):
    translation = (
        Translation.objects.filter(
            source__object_id=page.translation_key, target_locale=page.locale, enabled=True
        )
        .select_related("source")
        .first()
    )
    if translation is None:
        return
    wanted, done = translation.get_progress()
    if done < wanted:
        words = gettext("%(missing)s of %(wanted)s texts are not translated yet.")
        yield Objection(words % {"missing": wanted - done, "wanted": wanted})
    source = Page.objects.filter(
        translation_key=page.translation_key, locale=translation.source.locale
    ).first()
    fetched_at = translation.source.last_updated_at
    if source and source.last_published_at and source.last_published_at > fetched_at:
        words = gettext(
            "The Danish page has changed. Fetch the changes into the translation first."
        )
        yield Objection(words)
