"""Files on their way in: Django writes larger ones to a temporary folder before any form sees them.

Where that has no room, the form still comes, with all that was typed, and says so at the file.
"""

import logging
from contextlib import suppress
from io import BytesIO

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import TemporaryFileUploadHandler
from django.utils.translation import gettext_lazy as _

logger = logging.getLogger(__name__)

NO_ROOM = _(
    "The file could not be kept: the server has no room for it. Nothing has changed."
    " Tell those who run the site, and keep your file."
)


class FileWithoutRoom(UploadedFile):
    """Stands where the file would. Every field for files asks first how large it is, and is told."""

    @property
    def size(self):
        raise ValidationError(NO_ROOM, code="no_room")

    @size.setter
    def size(self, value):
        """Nothing was kept, so it has none."""


class RoomyUploadHandler(TemporaryFileUploadHandler):
    """Django's own raises in the middle of reading the request, and the answer is 500."""

    def new_file(self, *args, **kwargs):
        self.__dict__.pop("file", None)  # that of the file before
        self.has_room = True
        self._try(super().new_file, *args, **kwargs)

    def receive_data_chunk(self, raw_data, start):
        if self.has_room:
            self._try(super().receive_data_chunk, raw_data, start)

    def file_complete(self, file_size):
        file = self._try(super().file_complete, file_size) if self.has_room else None
        return file or FileWithoutRoom(BytesIO(), self.file_name, self.content_type)

    def _try(self, do, *args, **kwargs):
        try:
            return do(*args, **kwargs)
        except OSError:
            logger.exception("A file that is being uploaded could not be written")
            self._give_up()
            return None

    def _give_up(self):
        self.has_room = False
        if file := self.__dict__.pop("file", None):
            with suppress(OSError):  # it tries once more to write; then it is removed all the same
                file.close()
