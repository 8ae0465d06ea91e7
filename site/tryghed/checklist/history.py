"""What the history of a page says of the checklist."""

from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _
from wagtail.log_actions import LogFormatter

BETWEEN = " · "


class RefusedFormatter(LogFormatter):
    label = _("Publication stopped")

    def format_message(self, log_entry):
        reasons = BETWEEN.join(log_entry.data.get("reasons", []))
        return gettext("Not published: %(reasons)s") % {"reasons": reasons}


class PassedFormatter(LogFormatter):
    label = _("Checklist at publication")

    def format_message(self, log_entry):
        number = log_entry.data.get("in_order", 0)
        words = ngettext(
            "Checklist: %(number)s point in order", "Checklist: %(number)s points in order", number
        ) % {"number": number}
        warnings = log_entry.data.get("warnings", [])
        return BETWEEN.join([words, *warnings])


class ScheduledFormatter(PassedFormatter):
    label = _("Checklist at scheduling")


def register_outcomes(actions):
    """Tell Wagtail's registry of log actions what gates.py writes into the log."""
    actions.register_action("checklist.published")(PassedFormatter)
    actions.register_action("checklist.scheduled")(ScheduledFormatter)
    actions.register_action("checklist.refused")(RefusedFormatter)
