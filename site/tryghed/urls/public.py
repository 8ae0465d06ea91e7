"""Routes of the public process. Pages come last: they answer everything that nothing else answers.

Of Wagtail's own routes only the serving of pages and documents: the others are roads to a login.
"""

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path, re_path
from django.utils.translation import pgettext_lazy
from wagtail.urls import serve_pattern
from wagtail.views import serve as page

from home.views import accessibility_statement
from knowledge.reading.views import short_address
from tryghed.feedback.views import receive
from tryghed.files.views import document, rendition
from tryghed.navigation.security_txt import security_txt
from tryghed.navigation.views import colours, robots, sitemap
from tryghed.review.views import still_correct
from tryghed.search import urls as search_urls
from tryghed.search.description import description

urlpatterns = [
    re_path(
        r"^dokumenter/(?P<document_id>\d{1,18})/(?P<document_filename>.*)$",
        document,
        name="wagtaildocs_serve",
    ),
    path("media/images/<path:path>", rendition),
    path("farver.css", colours, name="colours"),
    path("robots.txt", robots),
    path(".well-known/security.txt", security_txt, name="security_txt"),
    path("gennemgang/<str:token>/", still_correct, name="still_correct"),
    re_path(r"^a/(?P<pk>[0-9]{1,18})/$", short_address, name="short_address"),
    path("sitemap.xml", sitemap, name="sitemap"),
    *i18n_patterns(
        re_path(r"^was/?$", accessibility_statement, name="accessibility_statement"),
        path(pgettext_lazy("address", "search/"), include(search_urls)),
        path("opensearch.xml", description, name="opensearch"),
        path(pgettext_lazy("address", "was-this-page-useful/"), receive, name="feedback"),
        re_path(serve_pattern, page, name="wagtail_serve"),
        prefix_default_language=False,
    ),
]

handler400 = "tryghed.navigation.views.bad_request"
handler404 = "tryghed.navigation.views.page_not_found"
