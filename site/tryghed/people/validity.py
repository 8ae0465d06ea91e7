"""How long a number counts as verified after somebody has tried it."""

import calendar

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

MONTHS_A_YEAR = 12


class ContactValidityMixin(models.Model):
    """Settings of a site that say how often its numbers must be tried."""

    contact_valid_months = models.PositiveSmallIntegerField(
        _("numbers are valid for (months)"),
        default=MONTHS_A_YEAR,
        validators=[MinValueValidator(1), MaxValueValidator(5 * MONTHS_A_YEAR)],
        help_text=_(
            "So long after the day on which somebody tried it, a contact card shows its number."
            " Then it is hidden until it is tried again. 112 and 114 are always shown."
        ),
    )

    contact_panels = ["contact_valid_months"]

    class Meta:
        abstract = True

    def oldest_valid_day(self):
        """A number that was verified before this day is no longer shown."""
        return months_before(timezone.localdate(), self.contact_valid_months)


def months_before(day, months):
    """The same day of an earlier month, or its last day where it has no such day."""
    month = day.year * MONTHS_A_YEAR + day.month - 1 - months
    year, month = month // MONTHS_A_YEAR, month % MONTHS_A_YEAR + 1
    return day.replace(
        year=year, month=month, day=min(day.day, calendar.monthrange(year, month)[1])
    )
