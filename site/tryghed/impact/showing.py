"""Which pages show a shared fact, asked of Wagtail's reference index."""

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db import router
from django.db.models import ProtectedError, RestrictedError
from django.db.models.deletion import Collector
from wagtail.models import Locale, Page, ReferenceIndex, get_page_models


def versions_of(fact):
    """The keys of a fact in every language: pages show the one that their readers understand."""
    if not hasattr(fact, "translation_key"):
        return [fact.pk]
    versions = type(fact).objects.filter(translation_key=fact.translation_key)
    return versions.values_list("pk", flat=True)


def pages_showing(model, keys):
    """The ids (a set) of all pages, drafts too, that refer to one of these or list every one."""
    references = _references_to(model, keys).filter(
        base_content_type=ContentType.objects.get_for_model(Page)
    )
    found = {int(key) for key in references.values_list("object_id", flat=True)}
    for page_type in get_page_models():
        if model in getattr(page_type, "lists_every", ()):
            found.update(page_type.objects.values_list("pk", flat=True))
    return found


def pages_changed_by_saving(fact, changed):
    """The ids (a set) of the pages whose readers meet the change. In: names of the changed fields."""
    led = set(getattr(fact, "same_in_every_language", ())) | set(
        getattr(fact, "led_by_first_language", ())
    )
    is_led = bool(led) and fact.locale.language_code != settings.LANGUAGE_CODE
    changed = set(changed) - led if is_led else set(changed)
    if not changed:
        return set()
    model = type(fact)
    pages = pages_showing(model, _with_those_that_name(model, versions_of(fact)))
    if not hasattr(fact, "locale_id") or changed & led:
        return pages
    return _in_languages(pages, _languages_reading(fact))


def pages_changed_by_deleting(fact):
    """The ids (a set) of the pages that lose something: those that refer to it, in whatever language,
    and those whose readers get this version of what the page refers to.
    """
    model = type(fact)
    lost = pages_showing(model, _with_those_that_name(model, [fact.pk]))
    if not hasattr(fact, "locale_id"):
        return lost
    return lost | _in_languages(pages_showing(model, versions_of(fact)), [fact.locale_id])


def shown_elsewhere(fact, keys):
    """What shows a fact and is no page (objects): the settings of the site, other shared facts."""
    references = _references_to(type(fact), keys).exclude(
        base_content_type=ContentType.objects.get_for_model(Page)
    )
    return [source for source, _references in references.group_by_source_object()]


def in_the_way_of_deleting(fact):
    """What must let go of a fact before it can be deleted (objects; PROTECT in the database)."""
    collector = Collector(using=router.db_for_write(type(fact), instance=fact))
    try:
        collector.collect([fact])
    except (ProtectedError, RestrictedError) as error:
        return sorted(error.args[1], key=str)
    return []


def _references_to(model, keys):
    return ReferenceIndex.objects.filter(
        to_content_type=ContentType.objects.get_for_model(model),
        to_object_id__in=[str(key) for key in keys],
    )


def _with_those_that_name(model, keys):
    """These, and those of the same kind that name them: a page with a card shows its deputy, too."""
    keys = {str(key) for key in keys}
    own = ContentType.objects.get_for_model(model)
    naming = _references_to(model, keys).filter(base_content_type=own)
    return keys | set(naming.values_list("object_id", flat=True))


def _languages_reading(fact):
    """The locales whose readers get this version: its own, and those without one of their own."""
    versions = type(fact).objects.filter(translation_key=fact.translation_key).exclude(pk=fact.pk)
    return Locale.objects.exclude(pk__in=versions.values("locale_id"))


def _in_languages(pages, locales):
    return set(Page.objects.filter(pk__in=pages, locale__in=locales).values_list("pk", flat=True))
