"""What the editor's own screens ask."""

from django import template
from django.conf import settings

from tryghed.navigation.templatetags.navigation_tags import get_sender

register = template.Library()


@register.simple_tag(takes_context=True)
def editor_title(context):
    """The name that the editor carries: the unit's, or WAGTAIL_SITE_NAME until staff have set one."""
    unit = get_sender(context).unit if "request" in context else None
    return unit.name if unit else settings.WAGTAIL_SITE_NAME
