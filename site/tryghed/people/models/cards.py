"""Contact cards: whom a reader can turn to, when, and whom else when nobody answers."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.forms import CheckboxSelectMultiple
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from tryghed.handbook.panels import HandbookPanel
from tryghed.languages import SharedFieldsMixin
from tryghed.late_saves.forms import OneAtATimeForm
from tryghed.people.models.opening_hours import OpeningHoursMixin
from tryghed.people.models.organisations import Organisation
from tryghed.people.panels import UsedByPanel
from tryghed.people.querysets import ContactCardManager
from tryghed.taxonomy.models import Audience, Topic

WHEN_CLOSED = ("deputy", "fallback")


def in_first_language():
    return {"locale__language_code": settings.LANGUAGE_CODE}


class ContactCard(index.Indexed, OpeningHoursMixin, SharedFieldsMixin, models.Model):
    """A role that a reader can turn to. Its number is shown only when somebody has lately tried it."""

    slug = models.SlugField(
        _("identifier"), help_text=_("Never changes, the same in every language.")
    )
    role = models.CharField(
        _("role"), max_length=120, help_text=_("Heading of the card. A role, never a person.")
    )
    description = models.TextField(_("when to turn here"), blank=True)
    organisation = models.ForeignKey(
        Organisation,
        verbose_name=_("organisation"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    phone = models.CharField(_("phone"), max_length=30, blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    verified_on = models.DateField(
        _("verified on"),
        null=True,
        blank=True,
        help_text=_("The day somebody tried the number. Without it the card shows no number."),
    )
    is_fixed = models.BooleanField(
        _("national number"),
        default=False,
        help_text=_("112 and 114: the same everywhere, always shown."),
    )
    deputy = models.ForeignKey(
        "self",
        verbose_name=_("deputy"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Who answers instead when it is closed here."),
    )
    fallback = models.ForeignKey(
        "self",
        verbose_name=_("last resort"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Who always answers, such as Police 114. Empty: 114, and 112 in danger."),
    )
    topics = models.ManyToManyField(
        Topic,
        verbose_name=_("topics"),
        blank=True,
        related_name="+",
        limit_choices_to=in_first_language,
        help_text=_("Decided on the Danish card. None: for all."),
    )
    audiences = models.ManyToManyField(
        Audience,
        verbose_name=_("audiences"),
        blank=True,
        related_name="+",
        limit_choices_to=in_first_language,
        help_text=_("Decided on the Danish card. None: for all."),
    )

    objects = ContactCardManager()

    same_in_every_language = (
        *("slug", "phone", "email", "verified_on", "is_fixed"),
        *OpeningHoursMixin.opening_fields,
    )
    led_by_first_language = (*WHEN_CLOSED, "topics", "audiences")
    override_translatable_fields = [
        SynchronizedField(name, overridable=False)
        for name in (*same_in_every_language, *WHEN_CLOSED)
    ]
    base_form_class = OneAtATimeForm
    panels = [
        HandbookPanel("kontaktkort"),
        "role",
        "slug",
        "description",
        "organisation",
        MultiFieldPanel(
            ["phone", "email", "verified_on", "is_fixed"], heading=_("Number and address")
        ),
        MultiFieldPanel(OpeningHoursMixin.opening_fields, heading=_("When it is open")),
        MultiFieldPanel(WHEN_CLOSED, heading=_("When it is closed")),
        MultiFieldPanel(
            [FieldPanel(name, widget=CheckboxSelectMultiple) for name in ("topics", "audiences")],
            heading=_("What and for whom"),
        ),
        UsedByPanel(heading=_("Pages that change with this card")),
    ]
    search_fields = [
        index.FilterField("locale"),  # the editor's choosers search in one language
        index.SearchField("role", boost=2),
        index.SearchField("description"),
        index.AutocompleteField("role"),
    ]

    class Meta(SharedFieldsMixin.Meta):
        verbose_name = _("contact card")
        verbose_name_plural = _("contact cards")
        ordering = ["role"]
        constraints = [
            models.UniqueConstraint(
                fields=["slug", "locale"], name="contact_card_identifier_once_a_language"
            )
        ]

    def __str__(self):
        return self.role

    def save(self, *args, **kwargs):
        super().save(*args, **kwargs)
        if kwargs.get("update_fields") is None:
            keep_ways_in_one_language(self)

    def clean(self):
        super().clean()
        problems = {}
        if self.verified_on and self.verified_on > timezone.localdate():
            problems["verified_on"] = _(
                "Write the day on which the number was tried, not a later one."
            )
        for name in WHEN_CLOSED:
            chosen = getattr(self, name)
            if chosen and chosen.translation_key == self.translation_key:
                problems[name] = _("Choose another card: this one is closed then.")
        if problems:
            raise ValidationError(problems)

    def texts_on_pages(self):
        """What search reads of a page that shows the card: no number, and no person's name."""
        return [self.role]

    @property
    def has_number(self):
        return bool(self.phone or self.email)

    def is_valid(self, oldest_valid_day):
        """Whether its number may be shown: tried on or after that day, or the same for all."""
        return self.is_fixed or (
            self.verified_on is not None and self.verified_on >= oldest_valid_day
        )


def keep_ways_in_one_language(card):
    """Deputy and last resort are chosen in the first language; each translation leads to its own.

    Here, and not when a page is shown: a page with ten cards would ask ten times.
    """
    versions = {each.locale_id: each for each in card.get_translations(inclusive=True)}
    first = next((each for each in versions.values() if each.is_in_first_language), card)
    for version in versions.values():
        for name in WHEN_CLOSED:
            chosen = getattr(first, name)
            own = chosen and (chosen.get_translation_or_none(version.locale) or chosen)
            if getattr(version, f"{name}_id") != (own and own.pk):
                type(card).objects.filter(pk=version.pk).update(**{name: own})
    for name in WHEN_CLOSED:  # a card that was translated after those that lead to it
        leading = type(card).objects.filter(
            **{"locale": card.locale, f"{name}__translation_key": card.translation_key}
        )
        leading.update(**{name: card})


class ContactMixin(models.Model):
    """A page that says whom to turn to."""

    contact = models.ForeignKey(
        ContactCard,
        verbose_name=_("contact"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Shown at the end of the page, always in the same place."),
    )

    contact_panels = [FieldPanel("contact")]

    class Meta:
        abstract = True
