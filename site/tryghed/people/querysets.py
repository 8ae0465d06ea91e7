"""Questions about contact cards, by name."""

from django.conf import settings
from django.db import models
from django.db.models import Q


class ContactCardQuerySet(models.QuerySet):
    def in_first_language(self):
        """Each card once, as it was first written: there its facts are decided."""
        return self.filter(locale__language_code=settings.LANGUAGE_CODE)

    def to_verify(self, oldest_valid_day):
        """Those whose number nobody has tried lately, or at all. A card without number has nothing to try."""
        has_number = ~Q(phone="", email="")
        is_unsure = Q(verified_on=None) | Q(verified_on__lt=oldest_valid_day)
        return self.filter(has_number, is_unsure, is_fixed=False)

    def serving(self, topic=None, audience=None):
        """Those for a topic and an audience (None: any), among the cards in the first language.

        A card that names no topics, or no audiences, is there for all.
        """
        cards = self.in_first_language()
        for name, chosen in (("topics", topic), ("audiences", audience)):
            if chosen:
                key = Q(**{f"{name}__translation_key": chosen.translation_key})
                cards = cards.filter(key | Q(**{name: None}))
        return cards.distinct()


class ContactCardManager(models.Manager.from_queryset(ContactCardQuerySet)):
    def get_queryset(self):
        """With whom each leads to when it is closed: blocks and lists show many cards at a time."""
        return super().get_queryset().select_related("locale", "deputy", "fallback")
