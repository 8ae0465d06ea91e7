"""What templates ask about contact cards."""

from django import template
from django.utils import timezone
from wagtail.models import Site

from tryghed.pages.models import SiteSettings
from tryghed.people.opening import DANISH_TIME
from tryghed.people.shown import shown_contact
from tryghed.people.wording import STATE_TEXTS

register = template.Library()


@register.simple_tag(takes_context=True)
def get_contact(context, card):
    """What a visitor may see of a contact card now (a ShownContact)."""
    today = timezone.now().astimezone(DANISH_TIME).date()
    return shown_contact(card, _settings(context).oldest_valid_day(), today)


@register.simple_tag(takes_context=True)
def get_request(context):
    """The request, also where a component was included with "only": its blocks ask for it once more."""
    return context.get("request") or getattr(context, "request", None)


@register.simple_tag
def opening_texts():
    """[(name of the data attribute, text)] of what opening.js says, in the reader's language."""
    return STATE_TEXTS.items()


def _settings(context):
    """The settings of this site; asked for once a request, where the request is at hand."""
    request = get_request(context)
    if request and Site.find_for_request(request):
        return SiteSettings.for_request(request)
    site = Site.objects.filter(is_default_site=True).first()
    return SiteSettings.for_site(site) if site else SiteSettings()
