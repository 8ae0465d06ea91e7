from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column
from wagtail.snippets.models import register_snippet

from tryghed.impact.viewsets import SharedFactViewSet
from tryghed.people.models import ContactCard, Organisation


class ContactCardViewSet(SharedFactViewSet):
    """The register of contact cards: who, how to reach them, and when somebody last tried."""

    model = ContactCard
    icon = "group"
    list_display = [
        "role",
        "phone",
        "verified_on",
        Column("opening_now", label=_("Now")),
        "organisation",
    ]
    list_filter = ["topics", "audiences", "organisation", "is_fixed"]
    search_backend_name = None  # the index knows neither numbers nor addresses
    search_fields = ["role", "description", "phone", "email"]


register_snippet(ContactCardViewSet)
register_snippet(Organisation, viewset=SharedFactViewSet)
