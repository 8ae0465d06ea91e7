"""Whether the timer runs that publishes pages, and whom editors call when it does not."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting

from tryghed.late_saves.forms import OneAtATimeForm


class Heartbeat(models.Model):
    """When a timer last did its work."""

    timer = models.CharField(max_length=40, primary_key=True)
    beat_at = models.DateTimeField()

    wagtail_reference_index_ignore = True

    def __str__(self):
        return f"{self.timer}: {self.beat_at}"


@register_setting(icon="warning")
class OperationSettings(BaseSiteSetting):
    """Who keeps the site running."""

    operator = models.CharField(
        _("who runs the site"),
        max_length=200,
        blank=True,
        help_text=_(
            "Name, telephone and e-mail. Editors read it when pages are not published on time."
        ),
    )

    base_form_class = OneAtATimeForm

    class Meta:
        verbose_name = _("operation")
