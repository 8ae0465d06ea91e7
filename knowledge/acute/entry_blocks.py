"""What an editor of the acute path types: short names, and lists with one item a line."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from wagtail.blocks import FieldBlock, TextBlock

from tryghed.languages import ascii_slug

LONGEST_KEY = 40


class KeyBlock(FieldBlock):
    """The short name of a step: part of its address, the same in every language.

    No CharBlock: wagtail-localize would hand the name to the translator, search to the reader.
    """

    def __init__(self, role="key", required=True, help_text=None, **kwargs):
        self.field = forms.CharField(
            required=required,
            help_text=help_text,
            max_length=LONGEST_KEY,
            widget=forms.TextInput(attrs={f"data-acute-{role}": "", "autocomplete": "off"}),
        )
        super().__init__(**kwargs)

    def get_translatable_segments(self, value):
        return []

    def restore_translated_segments(self, value, segments):
        return value

    def clean(self, value):
        """*Ekstreme udsagn* and ``ekstreme-udsagn`` are the same name, however an editor types it."""
        return ascii_slug(super().clean(value))

    class Meta:
        default = ""


class LinesBlock(TextBlock):
    """A short list, one item a line: pasted or typed at one go, unlike a list of fields."""

    def __init__(self, most=6, longest=170, **kwargs):
        super().__init__(**{"rows": 4} | kwargs)
        self.most, self.longest = most, longest

    def clean(self, value):
        value = "\n".join(lines_of(super().clean(value)))
        lines = lines_of(value)
        if len(lines) > self.most:
            raise ValidationError(
                ngettext("Write %d line at most.", "Write %d lines at most.", self.most) % self.most
            )
        for line in lines:
            if len(line) > self.longest:
                raise ValidationError(
                    _("“%(start)s …” is too long: %(most)d characters a line at most.")
                    % {"start": line[:30], "most": self.longest}
                )
        return value


def lines_of(text):
    """The items of a LinesBlock, without empty lines and numbers that an editor put in front."""
    lines = (line.strip().lstrip("-•").strip() for line in (text or "").splitlines())
    return [line for line in lines if line]
