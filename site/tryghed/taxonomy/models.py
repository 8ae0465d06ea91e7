"""The words by which pages are sorted. Sections that never import each other meet here."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import InlinePanel
from wagtail.models import Orderable, TranslatableMixin
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from tryghed.languages import in_active_language
from tryghed.late_saves.forms import OneAtATimeForm


class Term(index.Indexed, TranslatableMixin, models.Model):
    """One word of a vocabulary. Its identifier stays; its name may change."""

    slug = models.SlugField(
        _("identifier"),
        help_text=_("Never changes, the same in every language. Shown in addresses."),
    )
    name = models.CharField(_("name"), max_length=120)

    override_translatable_fields = [SynchronizedField("slug")]
    base_form_class = OneAtATimeForm
    panels = ["name", "slug"]
    search_fields = [
        index.SearchField("name"),
        index.AutocompleteField("name"),
        index.FilterField("locale"),  # the editor's choosers search in one language
    ]

    class Meta(TranslatableMixin.Meta):
        abstract = True
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["slug", "locale"], name="%(class)s_identifier_once_a_language"
            )
        ]

    def __str__(self):
        return self.name

    def texts_on_pages(self):
        """What search reads of a page that names the term."""
        return [self.name]


class Topic(Term):
    """What a page is about."""

    description = models.TextField(_("description"), blank=True)
    is_main = models.BooleanField(
        _("main topic"),
        default=False,
        help_text=_("Main topics have a page of their own; others only cut across."),
    )

    panels = [*Term.panels, "description", "is_main"]

    class Meta(Term.Meta):
        verbose_name = _("topic")
        verbose_name_plural = _("topics")


class Audience(Term):
    """Whom a page is written for."""

    class Meta(Term.Meta):
        verbose_name = _("audience")
        verbose_name_plural = _("audiences")


class AgeGroup(Term):
    """The children or young people that a page is about."""

    from_age = models.PositiveSmallIntegerField(_("from age"))
    to_age = models.PositiveSmallIntegerField(_("to age"))

    panels = [*Term.panels, "from_age", "to_age"]

    class Meta(Term.Meta):
        verbose_name = _("age group")
        verbose_name_plural = _("age groups")
        constraints = [
            *Term.Meta.constraints,
            models.CheckConstraint(
                condition=models.Q(to_age__gte=models.F("from_age")),
                name="age_group_in_order",
                violation_error_message=_(
                    "The age group must end at or after the age it starts with."
                ),
            ),
        ]


class Policy(Term):
    """A policy of the City Council that focus areas belong to."""

    motto = models.CharField(_("motto"), max_length=200, blank=True)
    description = models.TextField(_("description"), blank=True)

    panels = [*Term.panels, "motto", "description"]

    class Meta(Term.Meta):
        verbose_name = _("policy")
        verbose_name_plural = _("policies")

    def texts_on_pages(self):
        return [self.name, self.motto]


class PlaceKind(models.TextChoices):
    AREA = "area", _("housing area")
    SCHOOL = "school", _("school")
    OTHER = "other", _("other place")


class Place(Term):
    """Somewhere in the municipality where work takes place."""

    kind = models.CharField(_("kind"), max_length=10, choices=PlaceKind, default=PlaceKind.AREA)
    description = models.TextField(_("description"), blank=True)

    panels = [*Term.panels, "kind", "description"]

    class Meta(Term.Meta):
        verbose_name = _("place")
        verbose_name_plural = _("places")


class PageTopic(Orderable):
    """A page's link to a topic. It hangs on every kind of page, so one question finds them all."""

    page = ParentalKey("wagtailcore.Page", on_delete=models.CASCADE, related_name="topic_links")
    topic = models.ForeignKey(
        Topic, verbose_name=_("topic"), on_delete=models.CASCADE, related_name="page_links"
    )

    panels = ["topic"]

    class Meta(Orderable.Meta):
        verbose_name = _("topic")
        verbose_name_plural = _("topics")


class PageAudience(Orderable):
    """A page's link to an audience."""

    page = ParentalKey("wagtailcore.Page", on_delete=models.CASCADE, related_name="audience_links")
    audience = models.ForeignKey(
        Audience, verbose_name=_("audience"), on_delete=models.CASCADE, related_name="page_links"
    )

    panels = ["audience"]

    class Meta(Orderable.Meta):
        verbose_name = _("audience")
        verbose_name_plural = _("audiences")


class PageAgeGroup(Orderable):
    """A page's link to an age group."""

    page = ParentalKey("wagtailcore.Page", on_delete=models.CASCADE, related_name="age_group_links")
    age_group = models.ForeignKey(
        AgeGroup, verbose_name=_("age group"), on_delete=models.CASCADE, related_name="page_links"
    )

    panels = ["age_group"]

    class Meta(Orderable.Meta):
        verbose_name = _("age group")
        verbose_name_plural = _("age groups")

    @classmethod
    def covering(cls, group):
        """The links to an age group, and to every wider one that holds it."""
        return cls.objects.filter(
            age_group__from_age__lte=group.from_age, age_group__to_age__gte=group.to_age
        )


class ClassifiedMixin(models.Model):
    """A page that is sorted by topic, audience and age group."""

    taxonomy_panels = [
        InlinePanel("topic_links", heading=_("Topics"), label=_("topic")),
        InlinePanel("audience_links", heading=_("Audiences"), label=_("audience")),
        InlinePanel("age_group_links", heading=_("Age groups"), label=_("age group")),
    ]

    class Meta:
        abstract = True

    def topics(self):
        return in_active_language(
            link.topic for link in self.topic_links.select_related("topic__locale")
        )

    def audiences(self):
        return in_active_language(
            link.audience for link in self.audience_links.select_related("audience__locale")
        )

    def age_groups(self):
        return in_active_language(
            link.age_group for link in self.age_group_links.select_related("age_group__locale")
        )
