from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class LoginConfig(AppConfig):
    name = "tryghed.login"
    label = "login"
    verbose_name = _("login")

    def ready(self):
        from tryghed.login import sessions  # noqa: F401, PLC0415  it listens
