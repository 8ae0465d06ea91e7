"""Whole addresses that the site gives away: always those that visitors have, in the staff process too."""

from urllib.parse import urljoin

from wagtail.models import Site


def public_address(request, path):
    """The whole address of a path on the site that visitors meet (Wagtail's *Sites*)."""
    site = Site.find_for_request(request)
    return urljoin(site.root_url, path) if site else request.build_absolute_uri(path)
