from django import template

from tryghed.pages.models import BasePage
from tryghed.readability.analysis import Analysis

register = template.Library()


@register.simple_tag
def readability_of(page):
    """What is shown of a page's readability; None of a page that was never saved, or is none of ours."""
    return Analysis(page) if isinstance(page, BasePage) and page.pk else None


@register.filter
def is_ours(page):
    return isinstance(page, BasePage)
