from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import InlinePanel
from wagtail.models import Orderable

from home.forms import ContactFilterForm
from tryghed.languages import in_active_language
from tryghed.pages.models import BasePage
from tryghed.pages.searchable import CommonKind
from tryghed.people.models import ContactCard


class ContactPage(BasePage):
    """Whom to turn to, and for what."""

    max_count_per_parent = 1
    handbook_chapter = "kontaktkort"
    content_panels = [
        *BasePage.content_panels,
        "body",
        InlinePanel("card_links", heading=_("Contact cards"), label=_("contact card")),
    ]
    searched_fields = ("body", "card_links")
    common_kind = CommonKind.CONTACT

    parent_page_types = ["home.HomePage"]
    subpage_types = []

    class Meta:
        verbose_name = _("contact page")
        verbose_name_plural = _("contact pages")

    def get_context(self, request, *args, **kwargs):
        cards = self.cards()
        form = ContactFilterForm(request.GET, cards)
        return super().get_context(request, *args, **kwargs) | {
            "filter_form": form,
            "chips": form.chips(request.GET),
            "cards": form.narrow(cards),
        }

    def searchable_pieces(self):
        """With what each card is for: here they are not the foot of something else."""
        return [*super().searchable_pieces(), *(card.description for card in self.cards())]

    def cards(self):
        return in_active_language(
            link.card
            for link in self.card_links.select_related(
                "card__locale", "card__deputy", "card__fallback"
            )
        )


class PageContact(Orderable):
    """A contact card on the contact page."""

    page = ParentalKey(ContactPage, on_delete=models.CASCADE, related_name="card_links")
    card = models.ForeignKey(
        ContactCard, verbose_name=_("contact card"), on_delete=models.CASCADE, related_name="+"
    )

    panels = ["card"]

    class Meta(Orderable.Meta):
        verbose_name = _("contact card")
        verbose_name_plural = _("contact cards")
