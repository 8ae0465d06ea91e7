"""What the body of a new project starts with, to be filled in or deleted."""

from django.utils.translation import gettext as _

from tryghed.pages.starting import section_to_write


def starting_body():
    """The blocks of a body, with marks, in the active language."""
    return [
        *section_to_write(_("What happens"), _("what the project does, where and how often")),
        *section_to_write(
            _("What has come of it"),
            _("what is different now, and how you know; delete this if it is too early"),
        ),
    ]
