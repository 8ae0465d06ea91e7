"""Who stands behind the site and whom a reader can turn to. Roles and organisations, not persons."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel
from wagtail.models import Orderable, TranslatableMixin
from wagtail.search import index
from wagtail.snippets.models import register_snippet
from wagtail_localize.fields import SynchronizedField

from tryghed.languages import SharedFieldsMixin, in_active_language


class OrganisationKind(models.TextChoices):
    MUNICIPALITY = "municipality", _("municipality")
    UNIT = "unit", _("unit")
    CENTRE = "centre", _("centre")
    COUNCIL = "council", _("council")
    AUTHORITY = "authority", _("authority")
    NETWORK = "network", _("network")
    SCHOOL = "school", _("school")
    CLUB = "club", _("club")
    OTHER = "other", _("other")


@register_snippet
class Organisation(index.Indexed, TranslatableMixin, models.Model):
    """An authority, unit or partner that pages name."""

    slug = models.SlugField(
        _("identifier"), help_text=_("Never changes, the same in every language.")
    )
    name = models.CharField(_("name"), max_length=120)
    kind = models.CharField(
        _("kind"), max_length=20, choices=OrganisationKind, default=OrganisationKind.OTHER
    )
    description = models.TextField(
        _("description"),
        blank=True,
        help_text=_("What it does together with the unit, and as of when."),
    )

    override_translatable_fields = [SynchronizedField("slug")]
    panels = ["name", "slug", "kind", "description"]
    search_fields = [
        index.SearchField("name", boost=2),
        index.SearchField("description"),
        index.AutocompleteField("name"),
    ]

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("organisation")
        verbose_name_plural = _("organisations")
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(
                fields=["slug", "locale"], name="organisation_identifier_once_a_language"
            )
        ]

    def __str__(self):
        return self.name


@register_snippet
class ContactCard(index.Indexed, SharedFieldsMixin, models.Model):
    """A role that a reader can turn to. Its number is shown only when somebody has tried it."""

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

    same_in_every_language = ("slug", "phone", "email", "verified_on", "is_fixed")
    override_translatable_fields = [
        SynchronizedField(name, overridable=False) for name in same_in_every_language
    ]
    panels = [
        "role",
        "slug",
        "description",
        "organisation",
        MultiFieldPanel(
            ["phone", "email", "verified_on", "is_fixed"], heading=_("Number and address")
        ),
    ]
    search_fields = [
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

    @property
    def is_verified(self):
        return self.is_fixed or self.verified_on is not None

    @property
    def shown_phone(self):
        """The number a visitor may see: none that nobody has verified."""
        return self.phone if self.is_verified else ""

    @property
    def shown_email(self):
        return self.email if self.is_verified else ""


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


class PagePartner(Orderable):
    """A page's link to an organisation that takes part."""

    page = ParentalKey("wagtailcore.Page", on_delete=models.CASCADE, related_name="partner_links")
    organisation = models.ForeignKey(
        Organisation,
        verbose_name=_("organisation"),
        on_delete=models.CASCADE,
        related_name="page_links",
    )

    panels = ["organisation"]

    class Meta(Orderable.Meta):
        verbose_name = _("partner")
        verbose_name_plural = _("partners")


class PartnersMixin(models.Model):
    """A page that names the organisations that take part."""

    partner_panels = [InlinePanel("partner_links", heading=_("Partners"), label=_("partner"))]

    class Meta:
        abstract = True

    def partners(self):
        return in_active_language(
            link.organisation for link in self.partner_links.select_related("organisation__locale")
        )
