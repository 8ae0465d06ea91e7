"""What templates ask about feedback."""

from django import template

from tryghed.feedback.models import REASONS
from tryghed.feedback.tokens import token_for
from tryghed.feedback.views import ANCHOR, thanks_parameter
from tryghed.pages.visibility import is_visible

register = template.Library()


@register.inclusion_tag("components/feedback.html", takes_context=True)
def ask_if_useful(context):
    """*Was this page useful?* under a page that everybody may read; nothing under any other. No query."""
    page, request = context["page"], context["request"]
    if not page.pk or not is_visible(page):
        return {}
    return {
        "anchor": ANCHOR,
        "token": token_for(page),
        "reasons": REASONS,
        "is_answered": thanks_parameter() in request.GET,
    }
