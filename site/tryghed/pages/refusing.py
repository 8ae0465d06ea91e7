"""Tells an editor why a page was not published."""

from django.template.loader import render_to_string
from django.urls import reverse
from wagtail.admin import messages


def say_why(request, page, objections):
    """One message for the screen that comes next. In: objections, a list of Objection, not empty."""
    context = {
        "page": page,
        "objections": objections,
        "url": reverse("wagtailadmin_pages:edit", args=[page.pk]),
    }
    messages.error(request, render_to_string("pages/refused.html", context))
