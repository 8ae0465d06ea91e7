"""Addresses that are not pages."""

from django.contrib.sitemaps import views as sitemap_views
from django.http import Http404, HttpResponse
from django.shortcuts import render
from wagtail.models import Site

from tryghed.navigation.sitemaps import PageSitemap
from tryghed.pages.colours import stylesheet
from tryghed.pages.models import SiteSettings

A_YEAR = 365 * 24 * 60 * 60


def sitemap(request):
    """The XML site map; further parts by ?p=2."""
    return sitemap_views.sitemap(request, {"pages": PageSitemap(request)})


def robots(request):
    """robots.txt: a demonstration asks to be left alone, the real site shows its map."""
    site = Site.find_for_request(request)
    is_demonstration = not site or SiteSettings.for_site(site).is_demonstration
    return render(
        request,
        "robots.txt",
        {
            "is_demonstration": is_demonstration,
            "sitemap_url": request.build_absolute_uri("/sitemap.xml"),
        },
        content_type="text/plain; charset=utf-8",
    )


def colours(request):
    """farver.css: the municipality's accent colour, an empty stylesheet where staff have chosen none.

    A stylesheet because the Content-Security-Policy lets no style stand in a page. The address that pages
    use carries the version (?v=…), so a browser may keep the answer; any other address is asked again.
    """
    site = Site.find_for_request(request)
    settings = SiteSettings.for_site(site) if site else SiteSettings()
    response = HttpResponse(stylesheet(settings.accent_colour), content_type="text/css")
    is_exact = request.GET.get("v") == settings.colours_version != ""
    response["Cache-Control"] = f"public, max-age={A_YEAR}, immutable" if is_exact else "no-cache"
    return response


def nothing_here(request, **kwargs):
    """For addresses of Wagtail that this site does not have, such as that of shared passwords."""
    raise Http404


def page_not_found(request, exception=None):
    """404 in the reader's language, with ways on."""
    return render(request, "404.html", status=404)
