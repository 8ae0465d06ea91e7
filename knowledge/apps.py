from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class KnowledgeConfig(AppConfig):
    name = "knowledge"
    verbose_name = _("knowledge")

    def ready(self):
        from knowledge import checks  # noqa: F401, PLC0415  they register themselves
