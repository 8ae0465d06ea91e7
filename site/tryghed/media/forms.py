"""The forms in which files are uploaded: what is wrong with a file ends in a message, not in an error."""

import logging
from functools import partial

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.documents.fields import WagtailDocumentField
from wagtail.documents.forms import BaseDocumentForm
from wagtail.images.fields import WagtailImageField
from wagtail.images.forms import BaseImageForm

from tryghed.late_saves.forms import OneAtATime
from tryghed.media.arriving import NO_ROOM
from tryghed.media.uploads import (
    broken_pictures_are_said,
    cleaned_document,
    cleaned_picture,
    has_new_file,
)

logger = logging.getLogger(__name__)


class CleaningImageField(WagtailImageField):
    """Wagtail's field reads only the head of a file, and keeps all that a camera wrote into it."""

    def to_python(self, data):
        with broken_pictures_are_said():  # also what goes wrong when Wagtail looks for its size
            file = super().to_python(data)
            return file and cleaned_picture(file)


class CleaningDocumentField(WagtailDocumentField):
    def to_python(self, data):
        file = super().to_python(data)
        return file and cleaned_document(file)


class UploadMixin(OneAtATime):
    """Keeps the file while the form can still say that there is no room for it."""

    cleaning_field = None

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if given := self.fields.get("file"):
            self.fields["file"] = self.cleaning_field(
                label=given.label, widget=given.widget, required=given.required
            )

    def _post_clean(self):
        super()._post_clean()
        if not self.errors and has_new_file(self.instance):
            self._keep_file(self.instance.file)
        if self.errors and "file" in self.changed_data and self.original_file:
            self._show_the_file_that_is_kept()

    def _keep_file(self, file):
        try:
            file.save(file.name, file.file, save=False)
        except OSError:
            logger.exception("A file could not be kept")
            self.add_error("file", ValidationError(NO_ROOM, code="no_room"))

    def _show_the_file_that_is_kept(self):
        """A browser does not send a file twice, so it is not half there on the form, either."""
        if self.original_file.storage.exists(self.original_file.name):
            self.instance.file = self.original_file
        if self.saved_meanwhile and "file" not in self.errors:
            again = _("Your file is not kept yet, either. Choose it again before you save again.")
            self.add_error("file", ValidationError(again, code="choose_again"))

    def save(self, commit=True):
        """Wagtail deletes a replaced file at once, also where the change is then not kept."""
        replaced = self.original_file if "file" in self.changed_data else None
        self.original_file = None
        instance = super().save(commit=commit)
        if replaced:
            transaction.on_commit(partial(replaced.storage.delete, replaced.name))
            self.file_was_replaced()
        return instance

    def file_was_replaced(self):
        """What is made from a file is made anew."""


class ImageForm(UploadMixin, BaseImageForm):
    cleaning_field = CleaningImageField

    def file_was_replaced(self):
        self.instance.renditions.all().delete()


class DocumentForm(UploadMixin, BaseDocumentForm):
    cleaning_field = CleaningDocumentField
