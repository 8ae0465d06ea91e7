"""A draft may lack things; a publication may not, whatever road it takes.

The editor's form asks by itself. Bulk, schedule, workflow and shell meet this gate instead of an error.
"""

from django.core.exceptions import NON_FIELD_ERRORS, FieldDoesNotExist, ValidationError
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from wagtail.blocks import StreamBlockValidationError
from wagtail.fields import StreamField

from tryghed.pages.publication import Objection, gate


@gate
def everything_is_filled_in(page, revision, user):
    return [*_in_fields(page), *_in_blocks(page)]


def _in_fields(page):
    try:
        page.full_clean()
    except ValidationError as error:
        for name, messages in error.message_dict.items():
            is_of_page = name == NON_FIELD_ERRORS
            said = " ".join(messages)
            yield Objection(
                said if is_of_page else f"{_label(page, name)}: {said}",
                field="" if is_of_page else name,
            )


def _label(page, name):
    try:
        return capfirst(page._meta.get_field(name).verbose_name)
    except FieldDoesNotExist:
        return name


def _in_blocks(page):
    for field in page._meta.fields:
        if isinstance(field, StreamField):
            value = field.value_from_object(page)
            try:
                field.stream_block.clean(value)
            except StreamBlockValidationError as error:
                yield Objection(_incomplete(field, value, error), field=field.name)


def _incomplete(field, value, error):
    labels = [str(value[index].block.label) for index in sorted(error.block_errors)]
    if not labels:
        missing = _("Something is missing here.")
        return f"{capfirst(field.verbose_name)}: {missing}"
    return _("%(field)s: fill in what is missing in: %(blocks)s.") % {
        "field": capfirst(field.verbose_name),
        "blocks": ", ".join(dict.fromkeys(labels)),
    }
