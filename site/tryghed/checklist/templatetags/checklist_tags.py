"""What the editor's side panels ask of the checklist."""

from django import template
from wagtail.models import Page

from tryghed.checklist.models import CheckOutcome
from tryghed.checklist.shown import shown_checklist

register = template.Library()


@register.simple_tag
def checklist_of(edited):
    """The checklist of what is edited; None for anything but a page of ours that has been saved."""
    return shown_checklist(edited) if isinstance(edited, Page) and edited.pk else None


@register.simple_tag
def last_outcome_of(edited):
    """What came of the last publication of a page, or of the last attempt (a CheckOutcome or None)."""
    if not isinstance(edited, Page) or not edited.pk:
        return None
    return CheckOutcome.objects.filter(page_id=edited.pk).first()
