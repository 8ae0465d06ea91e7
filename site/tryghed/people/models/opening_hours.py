"""When a contact answers, as an editor fills it in."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from tryghed.content_field import ContentField
from tryghed.people.blocks import OpeningHoursBlock, SpecialDaysBlock
from tryghed.people.opening import state_at
from tryghed.people.schedule import schedule_of
from tryghed.people.wording import state_text


class OpeningHoursMixin(models.Model):
    """When somebody answers. Empty: nothing is known, and nothing is claimed."""

    is_always_open = models.BooleanField(
        _("open day and night"), default=False, help_text=_("Such as 112 and 114.")
    )
    hours = ContentField(
        [("period", OpeningHoursBlock())],
        verbose_name=_("opening hours"),
        blank=True,
        help_text=_(
            "Only hours that you know. A row for each time; days with the same time together."
        ),
    )
    special_days = ContentField(
        [("days", SpecialDaysBlock())],
        verbose_name=_("days with other hours"),
        blank=True,
        help_text=_("Holidays of the office and short days. Shown two weeks before."),
    )
    is_closed_on_holidays = models.BooleanField(
        _("closed on public holidays"), default=True, help_text=_("The site knows which days.")
    )
    is_closed_on_half_holidays = models.BooleanField(
        _("closed on 5 June, 24 and 31 December"),
        default=False,
        help_text=_("They are no public holidays. Open for some hours: write a row above instead."),
    )

    opening_fields = (
        "is_always_open",
        "hours",
        "special_days",
        "is_closed_on_holidays",
        "is_closed_on_half_holidays",
    )

    class Meta:
        abstract = True

    def clean(self):
        super().clean()
        if self.is_always_open and self.hours:
            raise ValidationError(
                {
                    "is_always_open": _(
                        "Remove the opening hours, or the tick: only one can be true."
                    )
                }
            )

    @property
    def opening_now(self):
        """Whether it is open at this moment, in words. For the editor only: public pages may be cached."""
        now = timezone.localtime()
        return state_text(state_at(schedule_of(self, now.date()), now))
