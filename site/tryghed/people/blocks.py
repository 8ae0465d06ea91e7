"""How an editor fills in opening hours: rows on a contact card, not content of pages."""

from django.core.exceptions import ValidationError
from django.forms import CheckboxSelectMultiple
from django.utils.dates import WEEKDAYS
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import (
    CharBlock,
    DateBlock,
    MultipleChoiceBlock,
    StructBlock,
    StructBlockValidationError,
    TimeBlock,
)

from tryghed.people.opening import MIDNIGHT

WEEKDAY_CHOICES = [(str(number), name) for number, name in WEEKDAYS.items()]


def _problem_with(opens, closes):
    """Why a contact cannot open and close at these times, by the field to mend; {} when it can."""
    if closes != MIDNIGHT and closes <= opens:
        message = _(
            "The closing time must be later than the opening time."
            " Open past midnight: write until 00:00 here, and the rest as a row for the next day."
        )
        return {"closes": ValidationError(message)}
    return {}


class OpeningHoursBlock(StructBlock):
    """The same hours on some weekdays."""

    weekdays = MultipleChoiceBlock(
        label=_("weekdays"), choices=WEEKDAY_CHOICES, widget=CheckboxSelectMultiple
    )
    opens = TimeBlock(label=_("opens"), format="%H:%M")
    closes = TimeBlock(label=_("closes"), format="%H:%M")

    def clean(self, value):
        value = super().clean(value)
        problems = _problem_with(value["opens"], value["closes"])
        if problems:
            raise StructBlockValidationError(problems)
        return value

    class Meta:
        label = _("opening hours")
        icon = "time"
        label_format = "{weekdays} {opens}–{closes}"


class SpecialDaysBlock(StructBlock):
    """Days on which the contact is closed, or has other hours."""

    first_day = DateBlock(label=_("first day"))
    last_day = DateBlock(
        label=_("last day"), required=False, help_text=_("Empty: the first day only.")
    )
    opens = TimeBlock(
        label=_("opens"), required=False, format="%H:%M", help_text=_("Empty: closed all day.")
    )
    closes = TimeBlock(label=_("closes"), required=False, format="%H:%M")
    reason = CharBlock(
        label=_("reason"),
        required=False,
        max_length=80,
        help_text=_("Two or three words, shown in parentheses, on Danish pages only."),
    )

    def clean(self, value):
        value = super().clean(value)
        problems = {}
        if value["last_day"] and value["last_day"] < value["first_day"]:
            problems["last_day"] = ValidationError(_("The last day comes before the first."))
        if (value["opens"] is None) != (value["closes"] is None):
            empty = "opens" if value["opens"] is None else "closes"
            problems[empty] = ValidationError(_("Write both times, or none: then it is closed."))
        elif value["opens"] is not None:
            problems |= _problem_with(value["opens"], value["closes"])
        if problems:
            raise StructBlockValidationError(problems)
        return value

    class Meta:
        label = _("days with other hours")
        icon = "date"
        label_format = "{first_day} {reason}"
