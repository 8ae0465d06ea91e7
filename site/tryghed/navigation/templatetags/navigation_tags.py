"""What templates ask about the way around the site."""

from django import template
from wagtail.models import Site

from tryghed.languages import in_active_language
from tryghed.navigation.tree import navigation_of
from tryghed.pages.models import BasePage, SiteSettings
from tryghed.pages.structured_data import article, breadcrumb_list, organization

register = template.Library()


@register.simple_tag(takes_context=True)
def get_navigation(context):
    """Menus, breadcrumbs, languages and footer around the page that is shown (a Navigation)."""
    page = context.get("page")
    return navigation_of(context["request"], page if isinstance(page, BasePage) else None)


@register.simple_tag(takes_context=True)
def get_sender(context):
    """Who speaks on this site, in the reader's language (SiteSettings), also where no site is set up."""
    request = context["request"]
    if not hasattr(request, "_sender"):
        site = Site.find_for_request(request)
        request._sender = (
            _in_reader_language(SiteSettings.for_request(request)) if site else SiteSettings()
        )
    return request._sender


def _in_reader_language(settings):
    for name in ("municipality", "unit", "contact"):
        chosen = getattr(settings, name)
        if chosen:
            setattr(settings, name, in_active_language([chosen])[0])
    return settings


@register.simple_tag(takes_context=True)
def structured_data(context):
    """What this page says about itself to machines: a list of schema.org things."""
    page, navigation, sender = context["page"], get_navigation(context), get_sender(context)
    home = navigation.home
    publisher = organization(sender, home.full_url) if home else None
    crumbs = [(each.teaser.title, each.full_url) for each in [*navigation.breadcrumbs]]
    things = [publisher, breadcrumb_list([*crumbs, (page.listed_title, page.full_url)])]
    if getattr(page, "is_article", False):
        things.append(article(page, publisher))
    return things
