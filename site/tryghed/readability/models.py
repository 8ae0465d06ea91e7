"""How hard texts may be to read, and how hard they were each time a page was published."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import OuterRef, Q
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import InlinePanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting
from wagtail.models import Orderable, Page, Revision, Site

from tryghed.late_saves.forms import OneAtATimeForm
from tryghed.taxonomy.models import Audience

# Everybody: LIX 40 at most is the common target for texts to citizens (the middle of "medium", what
# newspapers have). Professionals know the long words of their work: 50, the middle of "hard".
TARGET_FOR_EVERYBODY, TARGET_FOR_PROFESSIONALS = 40, 50
LIMITS = [MinValueValidator(20), MaxValueValidator(70)]


@register_setting(icon="glasses")
class ReadabilitySettings(ClusterableModel, BaseSiteSetting):
    """How hard a page may be to read, by whom it is written for."""

    target = models.PositiveSmallIntegerField(
        _("target for everybody"),
        default=TARGET_FOR_EVERYBODY,
        validators=LIMITS,
        help_text=_(
            "The highest LIX of a page without an audience, or for an audience that is not named below. "
            "40 is a common target for texts to citizens."
        ),
    )

    base_form_class = OneAtATimeForm
    panels = [
        "target",
        InlinePanel(
            "audience_targets",
            heading=_("Targets of their own"),
            label=_("target"),
            help_text=_("A page for several audiences keeps to the lowest of their targets."),
        ),
    ]

    class Meta:
        verbose_name = _("targets for readability")

    @classmethod
    def of_the_site(cls):
        """Those of the default site; the defaults where somebody has deleted it."""
        site = Site.objects.filter(is_default_site=True).first()
        return cls.for_site(site) if site else cls()

    def targets_by_audience(self):
        """{translation key of an audience: its target}; one question."""
        rows = self.audience_targets.values_list("audience__translation_key", "target")
        return dict(rows)


class AudienceTarget(Orderable):
    """How hard a page may be that is written for one audience."""

    settings = ParentalKey(
        ReadabilitySettings, on_delete=models.CASCADE, related_name="audience_targets"
    )
    audience = models.ForeignKey(
        Audience, verbose_name=_("audience"), on_delete=models.CASCADE, related_name="+"
    )
    target = models.PositiveSmallIntegerField(
        _("target"),
        default=TARGET_FOR_PROFESSIONALS,
        validators=LIMITS,
        help_text=_("50 suits people who read about their own field at work."),
    )

    panels = ["audience", "target"]

    class Meta(Orderable.Meta):
        verbose_name = _("target")
        verbose_name_plural = _("targets")
        constraints = [
            models.UniqueConstraint(
                fields=["settings", "audience"],
                name="one_target_an_audience",
                violation_error_message=_("This audience has a target already."),
            )
        ]


class MeasurementQuerySet(models.QuerySet):
    def of(self, page):
        """What was measured of a page, oldest first."""
        return self.filter(page_id=page.pk).order_by("published_at", "pk")

    def newest_of_outer_page(self):
        """The newest measurement of each page of a query around this one, for a Subquery."""
        return self.filter(page=OuterRef("pk")).order_by("-published_at", "-pk")[:1]


class Measurement(models.Model):
    """The readability of one published version. Drafts are measured when somebody looks."""

    page = models.ForeignKey(Page, on_delete=models.CASCADE, related_name="measurements")
    # Old versions are thrown away (purge_revisions); how the page did stays known.
    revision = models.OneToOneField(
        Revision, null=True, on_delete=models.SET_NULL, related_name="measurement"
    )
    published_at = models.DateTimeField(_("published"))
    lix = models.PositiveIntegerField("LIX", null=True)  # None: too short to say
    words = models.PositiveIntegerField(_("words"))
    sentences = models.PositiveIntegerField(_("sentences"))
    long_words = models.PositiveIntegerField(_("long words"))

    objects = MeasurementQuerySet.as_manager()

    wagtail_reference_index_ignore = True  # measuring is no use of the page

    class Meta:
        verbose_name = _("measurement of readability")
        verbose_name_plural = _("measurements of readability")
        indexes = [models.Index(fields=["page", "-published_at"], name="newest_measurement")]
        constraints = [
            models.CheckConstraint(
                condition=Q(long_words__lte=models.F("words")), name="long_words_are_words"
            )
        ]

    def __str__(self):
        return f"{self.page_id} {self.published_at:%Y-%m-%d}: {self.lix}"
