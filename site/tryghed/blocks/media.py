"""Pictures and files."""

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, ListBlock, StructBlock
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images import get_image_model
from wagtail.images.blocks import ImageBlock


class FigureBlock(StructBlock):
    image = ImageBlock(label=_("image"))
    caption = CharBlock(label=_("caption"), required=False, max_length=250)

    def get_preview_value(self):
        """A picture of the library, so that the preview is a real one; nothing while there is none."""
        image = get_image_model().objects.order_by("pk").first()
        return self.to_python({"image": image.pk if image else None, "caption": self.meta.sample})

    class Meta:
        label = _("image")
        description = _("A picture with caption and credit.")
        icon = "image"
        group = _("Pictures and files")
        template = "blocks/figure.html"
        sample = _("Caption of the picture")


class DownloadsBlock(ListBlock):
    def __init__(self, child_block=None, **kwargs):
        super().__init__(child_block or DocumentChooserBlock(label=_("document")), **kwargs)

    class Meta:
        label = _("downloads")
        description = _("Files to download, each with type and size.")
        icon = "download"
        group = _("Pictures and files")
        template = "blocks/downloads.html"
        preview_value = []
