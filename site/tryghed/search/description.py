"""How browsers and other programs can ask this site: its OpenSearch description."""

from django.shortcuts import render
from django.templatetags.static import static
from django.urls import reverse
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from wagtail.models import Site

from tryghed.languages import in_active_language
from tryghed.pages.addresses import public_address
from tryghed.pages.models import SiteSettings

TYPE = "application/opensearchdescription+xml; charset=utf-8"
ROUTES = ["search", "search_feed", "search_suggestions_for_browsers", "opensearch"]
# OpenSearch 1.1, https://github.com/dewitt/opensearch ("The ShortName element", "The LongName element")
LONGEST_SHORT_NAME, LONGEST_LONG_NAME = 16, 48
A_DAY = 24 * 60 * 60


def description(request):
    """opensearch.xml, in the language of its address."""
    names = sender_names(Site.find_for_request(request))
    short = next((name for name in names if len(name) <= LONGEST_SHORT_NAME), _("Search the site"))
    addresses = {name: public_address(request, reverse(name)) for name in ROUTES}
    response = render(
        request,
        "search/opensearch.xml",
        {
            "short_name": short,
            "long_name": Truncator([*names, short][0]).chars(LONGEST_LONG_NAME),
            "addresses": addresses,
            "icon": public_address(request, static("img/icon.svg")),
        },
        content_type=TYPE,
    )
    response["Cache-Control"] = f"public, max-age={A_DAY}"
    return response


def sender_names(site):
    """What the sender is called, in the reader's language: the unit first (a list, empty without a site)."""
    settings = SiteSettings.for_site(site) if site else SiteSettings()
    units = in_active_language([settings.unit]) if settings.unit else []
    return list(filter(None, [*(unit.name for unit in units), settings.shown_wordmark]))
