import atexit

from django.apps import AppConfig
from django.core.signals import request_finished
from django.utils.translation import gettext_lazy as _


class VisitsConfig(AppConfig):
    name = "tryghed.visits"
    label = "visits"
    verbose_name = _("visits")

    def ready(self):
        from tryghed.visits.waiting import waiting  # noqa: PLC0415  models must be there

        request_finished.connect(waiting.hand_over_when_due, dispatch_uid="visits")
        atexit.register(waiting.hand_over)
