"""What is published is measured, once for each version."""

from django.dispatch import receiver
from django.utils import timezone
from wagtail.models import Page, get_page_models
from wagtail.signals import page_published

from tryghed.pages.models import BasePage
from tryghed.readability.lix import measure
from tryghed.readability.models import Measurement
from tryghed.readability.reading import is_enough
from tryghed.readability.running_text import running_text_of


@receiver(page_published)
def measure_what_is_published(sender, instance, revision=None, **kwargs):
    """Keep how hard the version is that has just gone out. An alias has no text of its own."""
    if isinstance(instance, BasePage) and not instance.alias_of_id:
        record(instance, revision)


def record(page, revision):
    """Measure a page as it is published. In: the page; its revision, or None where there is none."""
    readability = measure(running_text_of(page))
    values = {
        "page_id": page.pk,
        "published_at": page.last_published_at or timezone.now(),
        "lix": readability.lix if is_enough(readability) else None,
        "words": readability.words,
        "sentences": readability.sentences,
        "long_words": readability.long_words,
    }
    if revision is None:
        return Measurement.objects.create(**values)
    return Measurement.objects.update_or_create(revision=revision, defaults=values)[0]


def record_missing():
    """Measure the published pages that never were. Out: how many."""
    types = [model for model in get_page_models() if issubclass(model, BasePage)]
    waiting = Page.objects.type(*types).live().filter(alias_of=None, measurements=None)
    pages = list(waiting.specific())
    for page in pages:
        record(page, page.live_revision)
    return len(pages)
