from django.http import Http404
from django.shortcuts import redirect
from wagtail.models import Site

from home.models import AccessibilityPage
from tryghed.pages.models import SiteSettings


def accessibility_statement(request):
    """/was: the official statement where there is one, else the interim statement on this site.

    The short address is asked of every public website in Denmark (bekendtgørelse nr. 904 af 22.8.2019).
    """
    site = Site.find_for_request(request)
    official = SiteSettings.for_site(site).accessibility_statement_url if site else ""
    if official:
        return redirect(official)
    interim = AccessibilityPage.objects.visible().in_active_language().first()
    address = interim and interim.get_url(request)  # None where no site shows the page
    if not address:
        raise Http404
    return redirect(address)
