from django import template

from tryghed.files.openness import openness_of

register = template.Library()


@register.inclusion_tag("files/openness.html", takes_context=True)
def openness(context, file):
    """Who may fetch a picture or document, and why."""
    return {"openness": openness_of(file, context["request"].user)}
