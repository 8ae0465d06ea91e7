"""What the site knows of its visitors. What it does is read from its settings; staff write the rest."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import RichTextField

from home.privacy import claims
from tryghed.pages.models import BasePage
from tryghed.pages.searchable import CommonKind


class PrivacyPage(BasePage):
    """The page that GDPR article 13 asks for: what is kept, how long, why, and whom to turn to."""

    purpose = models.TextField(
        _("purpose"), help_text=_("What the municipality uses the site for.")
    )
    legal_basis = models.TextField(
        _("legal basis"),
        blank=True,
        help_text=_("The municipality’s lawyers know it. Empty: the page says that it is missing."),
    )
    operator = models.TextField(
        _("who runs the server"),
        blank=True,
        help_text=_("The firm and the country. Empty: the page says that it is missing."),
    )
    officer = models.TextField(
        _("data protection officer"),
        blank=True,
        help_text=_("How to reach the officer (DPO). Empty: the page says that it is missing."),
    )
    rights = RichTextField(_("rights"), features=["bold", "link", "ul"])

    max_count_per_parent = 1
    handbook_chapter = "persondata"
    content_panels = [
        *BasePage.content_panels,
        "body",
        MultiFieldPanel(
            ["purpose", "legal_basis", "operator", "officer"], heading=_("Who is responsible?")
        ),
        FieldPanel("rights"),
    ]
    searched_fields = ("body", "purpose", "legal_basis", "operator", "officer", "rights")
    common_kind = CommonKind.INFORMATION

    parent_page_types = ["home.HomePage"]
    subpage_types = []

    class Meta:
        verbose_name = _("page on personal data")
        verbose_name_plural = _("pages on personal data")

    def get_context(self, request, *args, **kwargs):
        return super().get_context(request, *args, **kwargs) | {"claims": claims()}
