from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ReadabilityConfig(AppConfig):
    name = "tryghed.readability"
    label = "readability"
    verbose_name = _("readability")

    def ready(self):
        from tryghed.readability import recording  # noqa: F401, PLC0415  it listens to publications
