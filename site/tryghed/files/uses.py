"""Which files a visitor may fetch: those that something shows which a visitor may meet.

A picture or document is closed until a visible page uses it, and again when none does. Wagtail's
reference index knows what uses it: the text as it is published, never a draft of it. The question is
asked anew for each request, so nothing that closes a page has to remember its files.
"""

from collections import defaultdict
from functools import reduce
from operator import or_

from django.contrib.contenttypes.models import ContentType
from django.db.models import IntegerField, Q
from django.db.models.functions import Cast
from wagtail.contrib.settings.models import BaseGenericSetting, BaseSiteSetting
from wagtail.models import Collection, CollectionViewRestriction, Page, ReferenceIndex

from tryghed.impact.showing import pages_changed_by_saving
from tryghed.pages.querysets import visible_pages
from tryghed.pages.visibility import found_once, may_read

A_FIELD = ("a field that has the file",)  # of a shared fact; not one that all languages share


def is_open(file):
    """Whether anybody may fetch it. In: a SiteImage or SiteDocument."""
    if file.collection.get_view_restrictions():
        return False
    return visible_pages().filter(pk__in=_pages_naming(file)).exists() or _is_open_otherwise(file)


def may_fetch_closed(file, request):
    """Whether this user may fetch a file that visitors may not: an editor, or who may read its page."""
    user = getattr(request, "user", None)  # a process for visitors knows no users
    if not user or not user.is_authenticated:
        return False
    if not all(each.accept_request(request) for each in file.collection.get_view_restrictions()):
        return False
    return user.has_perm("wagtailadmin.access_admin") or any(
        may_read(page, request) for page in pages_using(file)
    )


def outside_closed_collections(documents):
    """Each document that a page offers (None allowed), None for one in a closed collection.

    What else could close it does not: the page that offers it is being read.
    """
    return [
        document if document and not is_in_closed_collection(document) else None
        for document in documents
    ]


def is_in_closed_collection(file):
    """Whether nobody may fetch it, whatever shows it. In: a SiteImage or SiteDocument."""
    return file.collection_id in found_once(_closed_collections)


def _closed_collections():
    """The ids of the collections that are private, themselves or by one above (a set)."""
    paths = CollectionViewRestriction.objects.values_list("collection__path", flat=True)
    below = [Q(path__startswith=path) for path in paths]
    if not below:
        return set()
    return set(Collection.objects.filter(reduce(or_, below)).values_list("pk", flat=True))


def pages_using(file):
    """The pages that use a file, drafts and closed ones, too, also through a shared fact (a queryset)."""
    through_facts = _pages_through(_other_sources(file))
    return Page.objects.filter(Q(pk__in=_pages_naming(file)) | Q(pk__in=through_facts))


def is_used_everywhere(file):
    """Whether the settings of the site use it, as they do the logo."""
    return any(map(_is_setting, _other_sources(file)))


def _is_open_otherwise(file):
    sources = _other_sources(file)
    if any(map(_is_setting, sources)):
        return True
    pages = _pages_through(sources)
    return bool(pages) and visible_pages().filter(pk__in=pages).exists()


def _pages_naming(file):
    """The ids of the pages that refer to a file themselves (a subquery)."""
    page = ContentType.objects.get_for_model(Page)
    references = ReferenceIndex.get_references_to(file).filter(base_content_type=page)
    return references.annotate(page=Cast("object_id", IntegerField())).values("page")


def _other_sources(file):
    """What refers to a file and is no page (a list): settings, shared facts."""
    references = ReferenceIndex.get_references_to(file).exclude(
        base_content_type=ContentType.objects.get_for_model(Page)
    )
    keys_of = defaultdict(set)
    for kind, key in references.values_list("base_content_type", "object_id"):
        keys_of[ContentType.objects.get_for_id(kind).model_class()].add(key)
    return [
        source
        for model, keys in keys_of.items()
        if model  # else it is gone from the code
        for source in model._default_manager.filter(pk__in=keys)
    ]


def _is_setting(source):
    return isinstance(source, (BaseSiteSetting, BaseGenericSetting))


def _pages_through(sources):
    """The ids of the pages whose readers meet one of these shared facts."""
    facts = [source for source in sources if not _is_setting(source)]
    return set().union(*(pages_changed_by_saving(fact, A_FIELD) for fact in facts))
