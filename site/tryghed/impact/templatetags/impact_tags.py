from django import template

from tryghed.impact.lines import impact_on
from tryghed.impact.showing import pages_changed_by_deleting, shown_elsewhere
from tryghed.impact.views import TELL
from tryghed.impact.viewsets import is_shared_fact

register = template.Library()


@register.inclusion_tag("impact/changes.html", takes_context=True)
def impact_of_deleting(context, fact):
    """The pages that lose something when a snippet is deleted; nothing for one that no page shows."""
    if not is_shared_fact(type(fact)):
        return {}
    pages = pages_changed_by_deleting(fact)
    elsewhere = shown_elsewhere(fact, [fact.pk])
    return {"impact": impact_on(pages, elsewhere, context["request"].user)}


@register.simple_tag
def name_of_tell_box():
    return TELL
