"""Questions about alerts, by name."""

from django.conf import settings
from django.db import models
from django.db.models import Case, Exists, OuterRef, Q, Value, When
from django.utils import timezone, translation
from wagtail.models import Page

from tryghed.blocks.text import CalloutKind

MOST_URGENT_FIRST = (CalloutKind.EMERGENCY, CalloutKind.WARNING, CalloutKind.INFO)


class AlertQuerySet(models.QuerySet):
    def current(self):
        """Begun and not over."""
        now = timezone.now()
        return self.filter(starts_at__lte=now, ends_at__gt=now)

    def in_reader_language(self):
        """Each alert once: in the reader's language, or as first written where it is not translated."""
        language = translation.get_language()
        translated = self.model.objects.filter(
            translation_key=OuterRef("translation_key"), locale__language_code=language
        )
        untranslated = Q(locale__language_code=settings.LANGUAGE_CODE) & ~Exists(translated)
        return self.filter(Q(locale__language_code=language) | untranslated)

    def covering(self, page):
        """For the whole site, or for a section in which the page stands (None: no page at all)."""
        ways = [] if page is None else _ways_to(page)
        above = Page.objects.filter(path__in=ways).order_by().values("translation_key")
        return self.filter(Q(section=None) | Q(section__translation_key__in=above))

    def most_urgent_first(self):
        urgency = Case(
            *[When(kind=kind, then=Value(n)) for n, kind in enumerate(MOST_URGENT_FIRST)],
            default=Value(len(MOST_URGENT_FIRST)),
        )
        return self.order_by(urgency, "-starts_at", "-pk")

    def showing(self, page=None):
        """What a reader of this page must know now, with what its template needs at hand. One query."""
        return (
            self.current()
            .in_reader_language()
            .covering(page)
            .most_urgent_first()
            .select_related("locale", "link_page")
        )


def _ways_to(page):
    """The tree paths of a page and of everything above it."""
    step = Page.steplen
    return [page.path[:end] for end in range(step, len(page.path) + 1, step)]
