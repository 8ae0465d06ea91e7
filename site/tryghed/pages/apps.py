from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PagesConfig(AppConfig):
    name = "tryghed.pages"
    label = "pages"
    verbose_name = _("pages")

    def ready(self):
        from wagtail.models import ReferenceIndex  # noqa: PLC0415  models must be there

        from tryghed.pages.models import SiteSettings  # noqa: PLC0415

        ReferenceIndex.register_model(SiteSettings)  # what the site shows everywhere is in use, too
        # Gates and signals; a command that publishes may never ask for hooks.
        from tryghed.pages import changes, completeness, starting  # noqa: F401, PLC0415
