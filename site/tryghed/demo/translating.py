"""Hands the English texts of the content set to wagtail-localize, string by string.

The pages become real translations: an editor finds them in the translation editor, and a change in
Danish shows there as work to do.
"""

from collections import defaultdict

from wagtail.models import DraftStateMixin
from wagtail_localize.models import StringTranslation, Translation, TranslationSource
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import extract_segments

from tryghed.demo.content import ContentError


def translate(key, source_object, english, locale):
    """Make (and publish) the translation of an object.

    In: the item's key, for messages; the Danish object; an unsaved instance of the same model with the
    English texts and the same block ids; the Locale to translate into.
    Raises ContentError when the two languages are not built alike.
    """
    source, _ = TranslationSource.update_or_create_from_instance(source_object)
    _store_strings(key, source, _strings(english), locale)
    translation, _ = Translation.objects.get_or_create(source=source, target_locale=locale)
    has_drafts = isinstance(source_object, DraftStateMixin)
    translation.save_target(publish=not has_drafts)
    target = translation.get_target_instance()
    if has_drafts:
        # Here, not by publish=True: that waits for the end of the transaction, and then writes the
        # page as it was before it got children, so that Wagtail no longer finds them.
        target.latest_revision.publish()
    return target


def _strings(instance):
    """{path: [text, ...]} of everything translatable in an instance."""
    strings = defaultdict(list)
    for segment in extract_segments(instance):
        if isinstance(segment, StringSegmentValue):
            strings[segment.path].append(segment.string.data)
    return strings


def _store_strings(key, source, english, locale):
    danish = defaultdict(list)
    for segment in source.stringsegment_set.select_related("context", "string").order_by("order"):
        danish[segment.context.path].append(segment)
    if {path: len(all_) for path, all_ in danish.items()} != {
        path: len(all_) for path, all_ in english.items()
    }:
        raise ContentError(
            f"{key}: Danish and English are not built alike: {_differences(danish, english)}"
        )
    for path, segments in danish.items():
        for segment, text in zip(segments, english[path], strict=True):
            StringTranslation.objects.update_or_create(
                translation_of=segment.string,
                locale=locale,
                context=segment.context,
                defaults={"data": text},
            )


def _differences(danish, english):
    return ", ".join(
        f"{path} ({len(danish.get(path, []))} against {len(english.get(path, []))})"
        for path in sorted(set(danish) | set(english))
        if len(danish.get(path, [])) != len(english.get(path, []))
    )
