"""New pages start from a filled template of their type, with marks where the author writes.

A page type gives it in `starts_with()`. A mark is unmistakable, the same in every language, and no page
goes out while one is left.
"""

import json
import re

from django.dispatch import receiver
from django.utils import translation
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from wagtail.fields import StreamField
from wagtail.signals import init_new_page

from tryghed.pages.publication import Objection, gate

MARK = re.compile(r"\[✎ ?(.*?)\]")
FIRST_WORDS = 60  # characters of a mark that a message repeats


def to_write(what):
    """A mark: what the author writes in its place."""
    return f"[✎ {what}]"


def paragraph_to_write(what):
    return ("text", f"<p>{to_write(what)}</p>")


def section_to_write(heading, what):
    """Two blocks of a body: a heading that may stay, and a paragraph to write."""
    return [("heading", {"text": heading}), paragraph_to_write(what)]


@receiver(init_new_page)
def fill(sender, page, parent, **kwargs):
    """Before an editor meets the form of a new page: what its type starts with, in the page's language."""
    with translation.override(parent.locale.language_code):
        for name, value in getattr(page, "starts_with", dict)().items():
            setattr(page, name, value)


def marks_in(page):
    """{field: [what is still to be written]} of the fields in which a mark is left."""
    texts = {field: _text_of(field, page) for field in page._meta.fields}
    return {field: found for field, text in texts.items() if (found := MARK.findall(text))}


def _text_of(field, page):
    value = field.value_from_object(page)
    if isinstance(field, StreamField):
        return json.dumps(value.get_prep_value(), ensure_ascii=False)
    return value if isinstance(value, str) else ""


@gate
def nothing_is_left_to_write(page, revision, user):
    return [
        Objection(
            _("%(field)s: write your own text instead of “%(mark)s”, or delete it.")
            % {
                "field": capfirst(field.verbose_name),
                "mark": to_write(marks[0])[:FIRST_WORDS],
            },
            field=field.name,
        )
        for field, marks in marks_in(page).items()
    ]
