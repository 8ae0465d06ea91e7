from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ChecklistConfig(AppConfig):
    name = "tryghed.checklist"
    label = "checklist"
    verbose_name = _("publish checklist")

    def ready(self):
        from tryghed.checklist import gates, rules  # noqa: F401, PLC0415  they register themselves
