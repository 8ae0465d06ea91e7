from django import template

from tryghed.files.openness import openness_of
from tryghed.files.uses import is_in_closed_collection, outside_closed_collections

register = template.Library()


@register.inclusion_tag("files/openness.html", takes_context=True)
def openness(context, file):
    """Who may fetch a picture or document, and why."""
    return {"openness": openness_of(file, context["request"].user)}


@register.filter
def offered(documents):
    """Without those in a closed collection: their titles are not for every reader, either."""
    return [document for document in outside_closed_collections(documents or ()) if document]


@register.filter
def shown(image):
    """The picture, None for one in a closed collection: who made it is not for every reader, either."""
    return None if image and is_in_closed_collection(image) else image
