"""What every reader must see for a while: a storm, a closed office, a scam that is going round."""

from datetime import timedelta

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models.signals import post_delete
from django.dispatch import receiver
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import RichTextField
from wagtail.models import PreviewableMixin, RevisionMixin
from wagtail_localize.fields import SynchronizedField

from tryghed.alerts.querysets import AlertQuerySet
from tryghed.blocks.text import CalloutKind
from tryghed.handbook.panels import HandbookPanel
from tryghed.languages import SharedFieldsMixin
from tryghed.late_saves.forms import OneAtATimeForm


def a_week_from_now():
    """The end of the day in a week: long enough for most things, and never forgotten for good."""
    day = timezone.localtime() + timedelta(days=7)
    return day.replace(hour=23, minute=59, second=0, microsecond=0)


class AlertState(models.TextChoices):
    PLANNED = "planned", _("planned")
    SHOWING = "showing", _("showing now")
    OVER = "over", _("over")


class Alert(PreviewableMixin, RevisionMixin, SharedFieldsMixin, models.Model):
    """A message above the pages of the site or of a section, from one moment to another.

    When and where it stands is decided once, in the first language: an alert that is over is over
    in every language, whether or not somebody has updated its translations.
    """

    kind = models.CharField(_("kind"), max_length=20, choices=CalloutKind, default=CalloutKind.INFO)
    heading = models.CharField(
        _("heading"), max_length=80, help_text=_("What has happened, in one line.")
    )
    text = RichTextField(
        _("text"),
        features=["bold", "italic", "link"],
        blank=True,
        help_text=_("What the reader shall do. Two sentences at most."),
    )
    link_page = models.ForeignKey(
        "wagtailcore.Page",
        verbose_name=_("read more"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Linked under the text, as long as visitors may meet the page."),
    )
    section = models.ForeignKey(
        "wagtailcore.Page",
        verbose_name=_("section"),
        null=True,
        blank=True,
        on_delete=models.CASCADE,  # never null instead: the alert would spread over the whole site
        related_name="+",
        help_text=_("The page and everything below it, in every language. Empty: the whole site."),
    )
    starts_at = models.DateTimeField(_("from"), default=timezone.now)
    ends_at = models.DateTimeField(
        _("until"), default=a_week_from_now, help_text=_("Then it goes by itself.")
    )

    objects = AlertQuerySet.as_manager()

    same_in_every_language = ("kind", "section", "link_page", "starts_at", "ends_at")
    override_translatable_fields = [
        SynchronizedField(name, overridable=False) for name in same_in_every_language
    ]
    base_form_class = OneAtATimeForm
    panels = [
        HandbookPanel("vigtige-beskeder"),
        "kind",
        "heading",
        "text",
        "link_page",
        MultiFieldPanel(
            ["section", FieldPanel("starts_at"), FieldPanel("ends_at")],
            heading=_("Where and when, the same in every language"),
        ),
    ]

    class Meta(SharedFieldsMixin.Meta):
        verbose_name = _("alert")
        verbose_name_plural = _("alerts")
        ordering = ["-starts_at", "-pk"]

    def __str__(self):
        return self.heading

    def clean(self):
        super().clean()
        if self.starts_at and self.ends_at and self.ends_at <= self.starts_at:
            raise ValidationError(
                {"ends_at": _("The alert must end after it starts. Choose a later time.")}
            )

    @property
    def state(self):
        """Whether readers see it at this moment (an AlertState)."""
        now = timezone.now()
        if now < self.starts_at:
            return AlertState.PLANNED
        return AlertState.SHOWING if now < self.ends_at else AlertState.OVER

    @property
    def key(self):
        """Names this wording of the alert. Who has closed it sees it again when it is changed."""
        return f"{self.pk}-{self.latest_revision_id or 0}"

    @property
    def icon(self):
        return f"icons/{self.kind}.svg"

    def get_preview_template(self, request, mode_name):
        return "alerts/alert_preview.html"


@receiver(post_delete, sender=Alert)
def delete_in_every_language(instance, **kwargs):
    """An alert taken down in the first language does not go on standing in another."""
    if instance.is_in_first_language:
        Alert.objects.filter(translation_key=instance.translation_key).delete()
