"""Tells once, when a transaction is through, that visitors meet something else than before.

What keeps answers (a cache, a mirror) listens to `public_content_changed` and drops all of them: a change
of a menu, a contact card or a restriction shows on pages that nobody can list. Whether something has run
out is the only thing that no signal can tell in time; visibility.py asks the clock.
"""

from functools import cache

from django.db import transaction
from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver
from wagtail.contrib.redirects.models import Redirect
from wagtail.contrib.settings.registry import registry as settings_of_the_site
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import CollectionViewRestriction, Page, PageViewRestriction, Site
from wagtail.signals import page_unpublished, post_page_move
from wagtail.snippets.models import get_snippet_models

from tryghed.pages.signals import public_content_changed

OF_DRAFTS_AND_LOCKS = {
    "draft_title",
    "has_unpublished_changes",
    "latest_revision",
    "latest_revision_created_at",
    "locked",
    "locked_at",
    "locked_by",
}


@cache  # asked whenever anything at all is saved
def shown_models():
    """What visitors see on pages, or are led by, besides the pages."""
    restrictions = (PageViewRestriction, CollectionViewRestriction)
    files = (get_image_model(), get_document_model())
    return {*get_snippet_models(), *settings_of_the_site, *restrictions, *files, Redirect, Site}


@receiver([post_save, post_delete])
def notice(sender, instance, update_fields=None, **kwargs):
    if issubclass(sender, Page):
        is_shown = instance.live and not _is_about_a_draft(update_fields)
    else:
        is_shown = sender in shown_models()
    if is_shown:
        content_changed()


def _is_about_a_draft(update_fields):
    return update_fields is not None and set(update_fields) <= OF_DRAFTS_AND_LOCKS


@receiver([page_unpublished, post_page_move])
def content_changed(**kwargs):
    """Send the signal after this transaction, once however often it is asked for; not if it is undone."""
    waiting = transaction.get_connection().run_on_commit
    if not any(function is _tell for _savepoints, function, *_robust in waiting):
        transaction.on_commit(_tell, robust=True)


def _tell():
    public_content_changed.send_robust(sender=None)
