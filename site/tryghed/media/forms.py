"""The form in which a picture is uploaded: a broken file ends in a message, not in an error."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from PIL import Image
from wagtail.images.fields import WagtailImageField
from wagtail.images.forms import BaseImageForm


class SoundImageField(WagtailImageField):
    """Wagtail's field reads only the head of a file, and lets what goes wrong there through as 500."""

    default_error_messages = {
        "broken": _(
            "The file is broken, or it is no picture. Fetch it again, or save it anew in a picture program."
        )
    }

    def to_python(self, data):
        try:
            file = super().to_python(data)
            if file:
                self._read_to_the_end(file)
        except ValidationError:
            raise
        except (
            Exception
        ) as error:  # the libraries raise OSError, SyntaxError, struct.error and more
            raise ValidationError(self.error_messages["broken"], code="broken") from error
        return file

    def _read_to_the_end(self, file):
        file.seek(0)
        Image.open(file).load()
        file.seek(0)


class ImageForm(BaseImageForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if given := self.fields.get("file"):
            self.fields["file"] = SoundImageField(
                label=given.label, widget=given.widget, required=given.required
            )
