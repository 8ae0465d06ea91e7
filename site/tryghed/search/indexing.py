"""Keeps what search knows in step with what visitors may meet.

A page is taken in when it becomes visible and taken out the moment it is not: its texts, its labels,
and its words in the vocabulary. Its keys stand in Wagtail's index, which also has drafts, for editors.
"""

from django.db import transaction
from django.db.models.signals import post_delete, post_save, pre_delete
from django.dispatch import receiver
from django.utils import translation
from wagtail.models import Page, PageViewRestriction
from wagtail.search import index
from wagtail.signals import page_unpublished, post_page_move

from tryghed.analysis.keys import VERSION
from tryghed.pages.models import BasePage
from tryghed.pages.signals import page_saved
from tryghed.pages.visibility import branch_and_twins, is_visible, remembered
from tryghed.review.models import PageReview
from tryghed.review.signals import review_changed
from tryghed.search.counting_words import count_change, say_changed
from tryghed.search.models import SearchDocument, SearchText


def refresh_page(page):
    """Take in a page as it stands in the database, or take it out where visitors may not meet it.

    In: a page of whatever class. Both Wagtail's index and what search keeps beside it are renewed.
    """
    refresh_pages([page])


def refresh_pages(pages):
    """The same for many: an iterable of pages."""
    with remembered():
        for page in pages:
            _refresh(page.specific, with_keys=True)


@transaction.atomic
def refresh_visibility(pages):
    """Take pages in or out whose texts are as they were: an iterable of pages."""
    with remembered():
        for page in pages:
            _refresh(page.specific, with_keys=False)


@transaction.atomic
def _refresh(page, with_keys):
    if not isinstance(page, BasePage):
        return
    with translation.override(page.text_language):
        if with_keys:
            index.insert_or_update_object(page)
        if is_visible(page):
            _take_in(page)
        else:
            forget_page(page)


def forget_page(page):
    """Take a page out of everything but Wagtail's index."""
    texts = list(SearchText.objects.filter(search_document=page.pk))
    if texts:
        count_change(texts[0].language, texts, [])
        SearchDocument.objects.filter(pk=page.pk).delete()


@transaction.atomic
def forget_documents(documents):
    """Take the texts of these documents out of every page that offers them, with their words."""
    for text in SearchText.objects.filter(document__in=documents).select_related("search_document"):
        before = list(text.search_document.texts.all())
        text.delete()
        after = list(text.search_document.texts.all())
        count_change(text.language, before, after)


def _take_in(page):
    labels = " ".join(sorted(_labels_of(page)))
    had = SearchDocument.objects.filter(pk=page.pk).values_list("labels", "falls_on").first()
    document, is_new = SearchDocument.objects.update_or_create(
        page_id=page.pk,
        defaults={
            "locale_id": page.locale_id,
            "kind": page.search_kind,
            "labels": labels,
            "analysis": VERSION,
            **_reviewed(page),
        },
    )
    before = [] if is_new else list(document.texts.order_by("pk"))
    after = list(_texts_of(page, document))
    if _contents(before) != _contents(after):
        document.texts.all().delete()
        SearchText.objects.bulk_create(after)
    elif (labels, document.falls_on) == had:
        return
    count_change(page.text_language, before, after)


def _reviewed(page):
    review = PageReview.objects.select_related("page").filter(pk=page.pk).first()
    return {
        "reviewed_on": page.search_reviewed_on or (review and review.reviewed_on),
        "falls_on": review and review.falls_on,
    }


def _contents(texts):
    return [(each.document_id, each.title, each.lead, each.text) for each in texts]


def _texts_of(page, document):
    own = {"search_document": document, "language": page.text_language}
    yield SearchText(**own, title=page.title, lead=page.searchable_lead, text=page.searchable_text)
    for each in page.searchable_documents():
        yield SearchText(**own, document=each, title=each.title, text=each.searchable_text)


def _labels_of(page):
    """Everything by which a search can be narrowed to this page: {"topic:skolefravaer", …}"""
    terms = {
        "topic": page.topics(),
        "audience": page.audiences(),
        "age_group": page.age_groups(),
    }
    slugs = {f"{facet}:{term.slug}" for facet, some in terms.items() for term in some}
    return {f"kind:{page.search_kind}"} | slugs


# What changes a page, or who may meet it


@receiver(page_saved)
def page_was_saved(page, **kwargs):
    refresh_page(page)


@receiver(review_changed)
def review_was_changed(page, **kwargs):
    page = page.specific
    if SearchDocument.objects.filter(pk=page.pk).update(**_reviewed(page)):
        say_changed(page.text_language)


@receiver(page_unpublished)
def page_was_unpublished(instance, **kwargs):
    if not instance.live:  # Wagtail says the same of a page that is being deleted
        refresh_visibility([instance])


@receiver(post_page_move)
def page_was_moved(instance, **kwargs):
    refresh_visibility(branch_and_twins(instance.path))


@receiver([post_save, post_delete], sender=PageViewRestriction)
def restriction_was_changed(instance, origin=None, **kwargs):
    if getattr(origin, "model", type(origin or instance)) is PageViewRestriction:
        refresh_visibility(branch_and_twins(instance.page.path))  # else its page is deleted with it


@receiver(pre_delete, sender=Page)
def page_will_be_deleted(instance, **kwargs):
    forget_page(instance)
