"""Routes of the staff process, and of a developer's machine: the editor, and all that visitors have."""

from django.urls import include, path
from wagtail.admin import urls as admin_urls
from wagtail.admin.views.home import default as not_found_in_the_editor

from tryghed.login import urls as login_urls
from tryghed.urls import public

urlpatterns = [
    path("login/", include(login_urls)),
    *login_urls.closed_roads,
    path("admin/failwhale/", not_found_in_the_editor),  # Wagtail's own would fail on purpose
    path("admin/", include(admin_urls)),
    *public.urlpatterns,
]

handler400 = public.handler400
handler404 = public.handler404
