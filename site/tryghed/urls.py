"""Routes. Pages come last: they answer everything that nothing else answers."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path, re_path
from django.utils.translation import pgettext_lazy
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as admin_urls
from wagtail.documents import urls as document_urls

from home.views import accessibility_statement
from knowledge.reading.views import short_address
from tryghed.feedback.views import receive
from tryghed.media.views import rendition
from tryghed.navigation.views import colours, nothing_here, robots, sitemap
from tryghed.review.views import still_correct
from tryghed.search import urls as search_urls
from tryghed.search.description import description

urlpatterns = [
    path("admin/", include(admin_urls)),
    path("dokumenter/authenticate_with_password/<path:rest>", nothing_here),
    path("dokumenter/", include(document_urls)),
    path("media/images/<path:path>", rendition),
    path("farver.css", colours, name="colours"),
    path("robots.txt", robots),
    path("gennemgang/<str:token>/", still_correct, name="still_correct"),
    re_path(r"^a/(?P<pk>[0-9]{1,18})/$", short_address, name="short_address"),
    path("sitemap.xml", sitemap, name="sitemap"),
    *i18n_patterns(
        re_path(r"^was/?$", accessibility_statement, name="accessibility_statement"),
        path(pgettext_lazy("address", "search/"), include(search_urls)),
        path("opensearch.xml", description, name="opensearch"),
        path(pgettext_lazy("address", "was-this-page-useful/"), receive, name="feedback"),
        path("_util/authenticate_with_password/<path:rest>", nothing_here),
        path("", include(wagtail_urls)),
        prefix_default_language=False,
    ),
]

handler404 = "tryghed.navigation.views.page_not_found"
