from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _
from wagtail.users.apps import WagtailUsersAppConfig


class ReviewConfig(AppConfig):
    name = "tryghed.review"
    label = "review"
    verbose_name = _("Review")

    def ready(self):
        from tryghed.review import broken_links, keeping, recipients  # noqa: F401, PLC0415  they listen


class AccountsConfig(WagtailUsersAppConfig):
    """Wagtail's accounts; nobody is closed out while pages are theirs. Stands for "wagtail.users"."""

    user_viewset = "tryghed.review.accounts.AccountViewSet"
