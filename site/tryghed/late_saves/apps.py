from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class LateSavesConfig(AppConfig):
    name = "tryghed.late_saves"
    label = "late_saves"
    verbose_name = _("late saves")
