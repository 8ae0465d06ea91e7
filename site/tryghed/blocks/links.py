"""Ways on from a page."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import (
    CharBlock,
    ListBlock,
    PageChooserBlock,
    StructBlock,
    StructBlockValidationError,
    URLBlock,
)
from wagtail.snippets.blocks import SnippetChooserBlock


class LinkBlock(StructBlock):
    """A way on: a page of ours, or an address elsewhere."""

    page = PageChooserBlock(label=_("page"), required=False)
    url = URLBlock(label=_("address elsewhere"), required=False)
    text = CharBlock(
        label=_("link text"),
        required=False,
        max_length=120,
        help_text=_("Empty: the title of the page."),
    )
    description = CharBlock(label=_("description"), required=False, max_length=200)

    def clean(self, value):
        value = super().clean(value)
        if bool(value["page"]) == bool(value["url"]):
            raise StructBlockValidationError(
                {"page": ValidationError(_("Choose either a page or an address elsewhere."))}
            )
        if value["url"] and not value["text"]:
            raise StructBlockValidationError(
                {"text": ValidationError(_("Write what the link to another website is called."))}
            )
        return value

    class Meta:
        label = _("link")
        icon = "link"


class LinksBlock(ListBlock):
    def __init__(self, child_block=LinkBlock, **kwargs):
        super().__init__(child_block, **kwargs)

    class Meta:
        label = _("links")
        description = _("Pages to read on, as a list of cards.")
        icon = "link"
        group = _("Ways on")
        template = "blocks/links.html"
        preview_value = [
            {
                "page": None,
                "url": "https://www.ishoj.dk/",
                "text": "Ishøj Kommune",
                "description": "",
            }
        ]


class ContactBlock(SnippetChooserBlock):
    def __init__(self, target_model="people.ContactCard", **kwargs):
        super().__init__(target_model, **kwargs)

    def get_preview_value(self):
        return self.model_class(role=_("Danger now"), phone="112", is_fixed=True)

    class Meta:
        label = _("contact card")
        description = _("Whom to turn to. Changing the card changes every page that shows it.")
        icon = "group"
        group = _("Ways on")
        template = "blocks/contact.html"


class SituationBlock(StructBlock):
    """What has happened, and who is the one to call."""

    situation = CharBlock(label=_("situation"), max_length=160)
    card = ContactBlock()

    class Meta:
        label = _("situation")
        icon = "group"


class ContactRoutingBlock(StructBlock):
    heading = CharBlock(label=_("heading"), required=False, max_length=120)
    cards = ListBlock(SituationBlock(), label=_("situations"), min_num=1)

    def get_preview_value(self):
        alarm = self.child_blocks["cards"].child_block.child_blocks["card"].get_preview_value()
        situation = {"situation": _("Somebody is in danger now"), "card": alarm}
        return self.normalize({"heading": _("Whom do I call?"), "cards": [situation]})

    class Meta:
        label = _("whom to call when")
        description = _(
            "Situations side by side with the contact card for each, most urgent first."
        )
        icon = "group"
        group = _("Ways on")
        template = "blocks/contact_routing.html"
