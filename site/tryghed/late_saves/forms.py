"""Who saves over what somebody else has saved meanwhile is refused, and sees both texts side by side.

Here for what has no versions: shared facts, search, alerts, settings, pictures, documents, redirects,
collections, accounts. Pages have versions and a form of their own (pages/forms.py). A form that was refused
has the other text in `saved_meanwhile`.
"""

import hashlib
import json

from django import forms
from django.forms.models import model_to_dict
from django.utils.translation import gettext as _
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.models import ModelLogEntry


class NoteField(forms.CharField):
    """What a form notes of the moment when it was opened. Nobody edits it."""

    widget = forms.HiddenInput

    def __init__(self):
        super().__init__(required=False)

    def has_changed(self, initial, data):
        return False


class OneAtATime:
    """Makes a form of a model refuse to save when what it would replace is not what it was opened with."""

    saved_meanwhile = None

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            self.initial["loaded_state"] = self._state()
            self.fields["loaded_state"] = NoteField()

    def clean(self):
        cleaned = super().clean()
        loaded = self.data.get(self.add_prefix("loaded_state"))
        is_late = loaded and loaded != self.initial.get("loaded_state", loaded)
        if is_late and self.has_changed():  # else both have written the same
            self.saved_meanwhile = type(self.instance)._default_manager.get(pk=self.instance.pk)
            self.add_error(None, _said_of(self.instance))
            self._note_anew()
        return cleaned

    def _state(self):
        """A mark of all that this form could replace, as it stands in the database."""
        text = json.dumps(self.replaceable(), default=_as_text, sort_keys=True)
        return hashlib.sha256(text.encode()).hexdigest()

    def replaceable(self):
        """[What this form could replace, as it stands in the database], for the mark."""
        rows = {
            name: [model_to_dict(row) for row in getattr(self.instance, name).all()]
            for name in getattr(self, "formsets", ())
        }
        return [model_to_dict(self.instance, fields=list(self.fields)), rows]

    def _note_anew(self):
        """Who saves once more has seen the difference, and means it."""
        self.data = self.data.copy()
        self.data[self.add_prefix("loaded_state")] = self.initial["loaded_state"]


class OneAtATimeForm(OneAtATime, WagtailAdminModelForm):
    """For snippets and settings: their base_form_class."""


def _as_text(value):
    return str(getattr(value, "pk", value))


def _said_of(instance):
    entry = ModelLogEntry.objects.for_instance(instance).select_related("user").first()
    return _(
        "%(colleague)s has saved this while you were writing, so yours is not saved yet. Yours stands in "
        "the form. Above it you see what the other wrote. Copy into yours what you want to keep, and save "
        "again."
    ) % {"colleague": name_of(entry.user if entry else None)}


def name_of(user):
    return (user.get_full_name() or user.get_username()) if user else _("Somebody else")
