"""Things that exist in several languages: which version does this reader get?"""

from django.conf import settings
from django.db.models import Q
from django.utils import translation
from django.utils.text import slugify
from wagtail.models import TranslatableMixin

ASCII = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa"})


def ascii_slug(text):
    """A text as part of an address: *Sådan gør du* → ``saadan-goer-du``; empty when nothing is left."""
    return slugify(str(text).lower().translate(ASCII))


def in_active_language(objects):
    """The same translatable objects in the reader's language, in the same order.

    In: instances of one translatable model, fetched with their locale. Out: a list of as many
    instances; one without a translation stays as it is. One query at most, whatever their number.
    """
    objects = list(objects)
    language = translation.get_language()
    if all(each.locale.language_code == language for each in objects):
        return objects
    translations = type(objects[0]).objects.filter(
        locale__language_code=language,
        translation_key__in=[each.translation_key for each in objects],
    )
    by_key = {each.translation_key: each for each in translations}
    return [by_key.get(each.translation_key, each) for each in objects]


def versions_in_active_language(model, ids):
    """The same from ids of whatever language: {id: version}, without those that do not exist. One query."""
    keys = model.objects.filter(pk__in=ids).values("translation_key")
    language = Q(locale__language_code=translation.get_language())
    versions = model.objects.filter(
        Q(pk__in=ids) | (Q(translation_key__in=keys) & language)
    ).select_related("locale")
    chosen = {each.translation_key: each for each in versions}
    chosen |= {
        each.translation_key: each
        for each in versions
        if each.locale.language_code == translation.get_language()
    }
    return {each.pk: chosen[each.translation_key] for each in versions}


class SharedFieldsMixin(TranslatableMixin):
    """A snippet some of whose facts are the same in every language, at every moment.

    They are decided in the first language. A translation takes them over when it is saved, and is
    changed with its source: a number that is withdrawn in Danish is gone in English at once.
    """

    same_in_every_language = ()
    led_by_first_language = ()  # the others follow these by other means than being given the value

    class Meta(TranslatableMixin.Meta):
        abstract = True

    def save(self, *args, **kwargs):
        if kwargs.get("update_fields") is not None:  # Wagtail notes a revision
            super().save(*args, **kwargs)
            return
        if self.locale_id is None:
            self.locale = self.get_default_locale()
        first = None if self.is_in_first_language else self._in_first_language()
        if first:
            for name in self.same_in_every_language:
                setattr(self, name, getattr(first, name))
        super().save(*args, **kwargs)
        if self.is_in_first_language:
            self._in_other_languages().update(
                **{name: getattr(self, name) for name in self.same_in_every_language}
            )

    @property
    def is_in_first_language(self):
        return self.locale.language_code == settings.LANGUAGE_CODE

    def _in_other_languages(self):
        versions = type(self).objects.filter(translation_key=self.translation_key)
        return versions.exclude(pk=self.pk)

    def _in_first_language(self):
        others = self._in_other_languages()
        return others.filter(locale__language_code=settings.LANGUAGE_CODE).first()
