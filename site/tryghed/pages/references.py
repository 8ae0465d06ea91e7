"""From a page that an editor chose, in whatever language, to the version a reader may meet."""

from django.utils import translation

from tryghed.pages.querysets import visible_pages


def readable_versions(pages):
    """For each page (None allowed) the visible version in the reader's language, else itself, else None.

    In: an iterable of pages. Out: a list as long. One query, whatever their number.
    """
    pages = list(pages)
    keys = {page.translation_key for page in pages if page}
    if not keys:
        return [None for _ in pages]
    language = translation.get_language()
    translated, visible = {}, {}
    for version in visible_pages().filter(translation_key__in=keys):
        visible[version.pk] = version
        if version.locale.language_code == language:
            translated[version.translation_key] = version
    return [
        page and (translated.get(page.translation_key) or visible.get(page.pk)) for page in pages
    ]
