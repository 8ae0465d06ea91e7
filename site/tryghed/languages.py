"""Things that exist in several languages: which version does this reader get?"""

from django.utils import translation


def in_active_language(objects):
    """The same translatable objects in the reader's language, in the same order.

    In: instances of one translatable model. Out: a list of as many instances; one without a
    translation stays as it is. One query, whatever their number.
    """
    objects = list(objects)
    if not objects:
        return []
    translations = type(objects[0]).objects.filter(
        locale__language_code=translation.get_language(),
        translation_key__in=[each.translation_key for each in objects],
    )
    by_key = {each.translation_key: each for each in translations}
    return [by_key.get(each.translation_key, each) for each in objects]
