"""When a law, a word, a contact or a document changes, the pages that show it are indexed again.

Few pages: as soon as the change is kept. Many (a topic may be on thousands): they wait for the command
refresh_search, so that no editor waits for them.
"""

from functools import partial

from django.apps import apps
from django.db import transaction
from django.db.models.signals import post_delete, post_save, pre_delete
from wagtail.models import Collection, CollectionViewRestriction, Page
from wagtail.search import index

from tryghed.impact.showing import pages_showing, versions_of
from tryghed.media.models import DocumentText, SiteDocument
from tryghed.search.indexing import forget_documents, refresh_pages
from tryghed.search.models import PageToIndex

MOST_AT_ONCE = 30


def listen():
    """Called when every model is there: whatever says something on pages is listened to."""
    for model in apps.get_models():
        if hasattr(model, "texts_on_pages") or model is SiteDocument:
            post_save.connect(fact_was_saved, sender=model)
            pre_delete.connect(fact_will_be_deleted, sender=model)
    post_save.connect(text_was_read, sender=DocumentText)
    post_save.connect(restriction_was_changed, sender=CollectionViewRestriction)
    post_delete.connect(restriction_was_changed, sender=CollectionViewRestriction)
    post_save.connect(collection_was_saved, sender=Collection)


def fact_was_saved(instance, update_fields=None, **kwargs):
    if update_fields is None:  # else something is noted that no page shows
        refresh_pages_showing(instance)


def fact_will_be_deleted(instance, **kwargs):
    refresh_pages_showing(instance)


def refresh_pages_showing(instance):
    if isinstance(instance, SiteDocument):
        refresh_pages_offering([instance])
    else:
        refresh_when_kept(pages_showing(type(instance), versions_of(instance)))


def text_was_read(instance, **kwargs):
    refresh_when_kept(pages_showing(SiteDocument, [instance.document_id]))


def restriction_was_changed(instance, **kwargs):
    refresh_pages_offering(_documents_in(instance.collection))


def collection_was_saved(instance, created, **kwargs):
    if not created:  # its editor may be about to move it into a private one
        refresh_pages_offering(_documents_in(instance))


def _documents_in(collection):
    return SiteDocument.objects.filter(collection__path__startswith=collection.path)


def refresh_pages_offering(documents):
    """The pages that offer documents which may be private now, or gone. In: SiteDocuments.

    Their texts go at once, however many pages there are; so do the keys of the pages that must wait.
    """
    forget_documents(documents)
    keys = {document.pk for document in documents}
    pages = pages_showing(SiteDocument, keys)
    refresh_when_kept(pages)
    if must_wait(pages):
        transaction.on_commit(partial(_take_out_if_closed, keys, pages))


def _take_out_if_closed(documents, pages):
    if SiteDocument.objects.open_to_all().filter(pk__in=documents).count() < len(documents):
        for page in Page.objects.filter(pk__in=pages):
            index.remove_object(page)


def must_wait(pages):
    return len(pages) > MOST_AT_ONCE


def refresh_when_kept(ids):
    """Index pages again once the change is in the database. Pages that are gone by then are left out."""
    if must_wait(ids):
        waiting = Page.objects.filter(pk__in=ids).values_list("pk", flat=True)
        PageToIndex.objects.bulk_create(
            [PageToIndex(page_id=key) for key in waiting], batch_size=1000, ignore_conflicts=True
        )
    elif ids:
        transaction.on_commit(partial(_refresh, ids))


def _refresh(ids):
    refresh_pages(Page.objects.filter(pk__in=ids))


def refresh_waiting_pages(is_time_up):
    """Index the pages that wait, until is_time_up() says so. Out: how many were done."""
    number = 0
    for key in list(PageToIndex.objects.values_list("pk", flat=True)):
        if is_time_up():
            break
        with transaction.atomic():
            PageToIndex.objects.filter(pk=key).delete()  # first: it may have to wait once more
            _refresh([key])
        number += 1
    return number
