"""Which pages cite an entry, asked of Wagtail's reference index."""

from collections import defaultdict

from django.contrib.contenttypes.models import ContentType
from wagtail.models import Page, ReferenceIndex


def citing_page_ids(entries):
    """{translation key: ids of the pages that cite the entry, in whatever language version}.

    In: a queryset of one model, over all languages. Two questions, whatever its length. The pages may
    be drafts or private: who shows them to visitors asks visible_pages().
    """
    keys = {str(pk): key for pk, key in entries.values_list("pk", "translation_key")}
    references = ReferenceIndex.objects.filter(
        to_content_type=ContentType.objects.get_for_model(entries.model),
        to_object_id__in=list(keys),
        base_content_type=ContentType.objects.get_for_model(Page),
    ).values_list("to_object_id", "object_id")
    found = defaultdict(set)
    for entry, page in references:
        found[keys[entry]].add(int(page))
    return found
