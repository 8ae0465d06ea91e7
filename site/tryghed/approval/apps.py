from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ApprovalConfig(AppConfig):
    name = "tryghed.approval"
    label = "approval"
    verbose_name = _("approval")

    def ready(self):
        from tryghed.approval import gating, notifying, translations  # noqa: F401, PLC0415  models must be there

        notifying.listen()
        translations.listen()
