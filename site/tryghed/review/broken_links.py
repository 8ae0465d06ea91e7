"""Which pages lead to pages that no visitor may meet: drafts, private ones, and those that are gone."""

from django.contrib.contenttypes.models import ContentType
from django.db.models.signals import post_delete, pre_delete
from django.dispatch import receiver
from wagtail.models import Page, ReferenceIndex

from tryghed.pages.querysets import visible_pages
from tryghed.pages.signals import page_saved
from tryghed.review.models import LostLink

DELETED_WITH_TARGET = "related_links"  # such a row goes with the page that it points to


def references_from_pages(model):
    """What pages refer to, of one model (a queryset of ReferenceIndex)."""
    return ReferenceIndex.objects.filter(
        base_content_type=ContentType.objects.get_for_model(Page),
        to_content_type=ContentType.objects.get_for_model(model),
    )


def pages_with_broken_links():
    """Ids (a set) of pages with a link that leads nowhere."""
    there = {str(pk) for pk in visible_pages().values_list("pk", flat=True)}
    links = references_from_pages(Page).values_list("object_id", "to_object_id")
    lost = LostLink.objects.values_list("page_id", flat=True)
    return {int(page) for page, target in links if target not in there} | set(lost)


@receiver(pre_delete, sender=Page)
def remember_who_links_to_it(instance, **kwargs):
    links = references_from_pages(Page).filter(to_object_id=str(instance.pk))
    links = links.exclude(model_path__startswith=DELETED_WITH_TARGET)
    sources = Page.objects.filter(
        pk__in=[int(pk) for pk in links.values_list("object_id", flat=True)]
    )
    LostLink.objects.bulk_create(
        [LostLink(page=source, target_id=instance.pk) for source in sources], ignore_conflicts=True
    )


@receiver(post_delete, sender=Page)
def forget_what_is_deleted_with_it(instance, **kwargs):
    """A branch is deleted at once: its pages link to each other, and each was remembered above."""
    LostLink.objects.filter(page_id=instance.pk).delete()


@receiver(page_saved)
def what_was_saved_stands_in_the_index(page, **kwargs):
    """From now on the index knows whether the link is still there."""
    LostLink.objects.filter(page_id=page.pk).delete()
