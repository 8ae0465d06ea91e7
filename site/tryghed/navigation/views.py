"""Addresses that are not pages."""

from django.contrib.sitemaps import views as sitemap_views
from django.shortcuts import render
from wagtail.models import Site

from tryghed.navigation.sitemaps import PageSitemap
from tryghed.pages.models import SiteSettings


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


def page_not_found(request, exception=None):
    """404 in the reader's language, with ways on."""
    return render(request, "404.html", status=404)
