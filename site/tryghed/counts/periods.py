"""The periods that reports of counts offer."""

from datetime import timedelta

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django_filters import ChoiceFilter
from wagtail.admin.filters import WagtailFilterSet
from wagtail.models import Page


class Period(models.TextChoices):
    """The number of days, today among them."""

    MONTH = "30", _("the last 30 days")
    QUARTER = "90", _("the last 90 days")
    YEAR = "365", _("the last 12 months")


class PeriodFilterSet(WagtailFilterSet):
    """Says which days count. The view counts, because it must also say how many there were."""

    period = ChoiceFilter(
        label=_("Period"), choices=Period, empty_label=_("All"), method="leave_it_to_the_view"
    )

    class Meta:
        model = Page
        fields = ["period"]

    def leave_it_to_the_view(self, pages, name, value):
        return pages

    def first_day(self):
        """The first day that counts; None for all. A month that was summed up counts with its first."""
        period = self.form.cleaned_data.get("period") if self.form.is_valid() else ""
        return timezone.localdate() - timedelta(days=int(period) - 1) if period else None
