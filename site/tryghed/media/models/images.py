from contextlib import contextmanager

from django.db import models, transaction
from django.utils.translation import gettext_lazy as _
from wagtail.images.models import AbstractImage, AbstractRendition, SourceImageIOError
from wagtail.search import index

from tryghed.media.names import picture_path
from tryghed.media.uploads import cleaned_picture, has_new_file, is_clean


@contextmanager
def missed_where_there_is_no_room():
    """On a full disk a page is shown without the picture, as when the original is lost."""
    try:
        with transaction.atomic():  # what is to be shown can still ask the database
            yield
    except OSError as error:
        raise SourceImageIOError(str(error)) from error


class SiteImage(AbstractImage):
    """A picture with its alternative text and who is to be credited for it."""

    credit = models.CharField(
        _("credit"),
        max_length=120,
        blank=True,
        help_text=_("Who made the picture. Shown under it wherever it stands in a text."),
    )

    admin_form_fields = [
        "title",
        "file",
        "description",
        "credit",
        "collection",
        "tags",
        "focal_point_x",
        "focal_point_y",
        "focal_point_width",
        "focal_point_height",
    ]
    search_fields = [*AbstractImage.search_fields, index.SearchField("credit")]

    class Meta(AbstractImage.Meta):
        verbose_name = _("image")
        verbose_name_plural = _("images")

    def save(self, *args, **kwargs):
        if has_new_file(self):
            if not is_clean(self):
                self.file = cleaned_picture(self.file)
            self._set_image_file_metadata()  # not only when an editor's form has uploaded it
        super().save(*args, **kwargs)

    def get_upload_to(self, filename):
        return picture_path("original_images", filename)

    def create_rendition(self, filter):
        with missed_where_there_is_no_room():
            return super().create_rendition(filter)

    def create_renditions(self, *filters):
        with missed_where_there_is_no_room():
            return super().create_renditions(*filters)


class SiteImageRendition(AbstractRendition):
    """One size and format of a picture."""

    image = models.ForeignKey(SiteImage, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        verbose_name = _("image size")
        verbose_name_plural = _("image sizes")
        constraints = [
            models.UniqueConstraint(
                fields=["image", "filter_spec", "focal_point_key"], name="one_rendition_per_filter"
            )
        ]
        indexes = [models.Index(fields=["file"], name="rendition_by_file")]

    def get_upload_to(self, filename):
        return picture_path("images", filename)
