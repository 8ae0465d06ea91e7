"""Who stands behind the site, and who takes part."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import InlinePanel
from wagtail.models import Orderable, TranslatableMixin
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from tryghed.languages import in_active_language
from tryghed.late_saves.forms import OneAtATimeForm


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
    base_form_class = OneAtATimeForm
    panels = ["name", "slug", "kind", "description"]
    search_fields = [
        index.FilterField("locale"),  # the editor's choosers search in one language
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

    def texts_on_pages(self):
        """What search reads of a page on which the organisation takes part."""
        return [self.name, self.description]


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
    partner_fields = ("partner_links",)

    class Meta:
        abstract = True

    def partners(self):
        return in_active_language(
            link.organisation for link in self.partner_links.select_related("organisation__locale")
        )
