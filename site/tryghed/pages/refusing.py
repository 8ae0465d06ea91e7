"""Tells an editor why a page was not published, and leads to where it can be mended."""

from django.core.exceptions import FieldDoesNotExist
from django.template.loader import render_to_string
from django.urls import reverse
from wagtail.admin import messages
from wagtail.fields import StreamField


def say_why(request, page, objections):
    """One message for the screen that comes next. In: objections, a list of Objection, not empty."""
    context = {"page": page, "lines": lines_of(page, objections)}
    messages.error(request, render_to_string("pages/refused.html", context))


def lines_of(page, objections):
    """[(message, address of the field in the form of the page, or empty)] of Objections."""
    edit = reverse("wagtailadmin_pages:edit", args=[page.pk])
    return [
        (each.message, f"{edit}#{_id_in_form(page, each.field)}" if each.field else "")
        for each in objections
    ]


def _id_in_form(page, name):
    """Wagtail gives a stream the name of its field as id, and everything else what Django gives it."""
    try:
        is_stream = isinstance(page._meta.get_field(name), StreamField)
    except FieldDoesNotExist:  # of the form only
        is_stream = False
    return name if is_stream else f"id_{name}"
