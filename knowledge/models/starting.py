"""What a new article starts with: the order in which guidance is read, to be filled in or deleted."""

from django.utils.translation import gettext as _

from tryghed.pages.starting import paragraph_to_write, section_to_write, to_write


def starting_body():
    """The blocks of a body, with marks, in the active language."""
    _kind, how = paragraph_to_write(_("how, and with whom"))
    first = {
        "title": to_write(_("what the reader does first, as one short sentence")),
        "text": how,
    }
    then = {"title": to_write(_("what the reader does then")), "text": ""}
    return [
        ("steps", {"heading": _("Step by step"), "steps": [first, then]}),
        (
            "dos_and_donts",
            {
                "dos": [to_write(_("something that helps"))],
                "donts": [to_write(_("something that harms, beginning with “to”"))],
            },
        ),
        *section_to_write(_("Why"), _("the background in short, with the sources it builds on")),
        paragraph_to_write(_("where to read more; delete this if there is nowhere")),
    ]
