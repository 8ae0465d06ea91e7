"""What differs between a refused form and what was saved meanwhile, for forms without panels."""

from dataclasses import dataclass

from django import forms
from django.utils.translation import gettext as _
from wagtail.admin.compare import diff_text

from tryghed.late_saves.forms import NoteField


@dataclass(frozen=True)
class Difference:
    """One field, in words. It answers what a comparison of Wagtail's does."""

    field_label: str
    theirs: str
    mine: str
    is_field = True

    def has_changed(self):
        return self.theirs != self.mine

    def htmldiff(self):
        return diff_text(self.theirs, self.mine).to_html()


def differences_of(form):
    """[Difference] of each field. In: a refused form; its initial values are what is saved now."""
    return [
        Difference(
            field_label=str(bound.label),
            theirs=_in_words(bound.field, bound.initial),
            mine=_in_words(bound.field, form.cleaned_data.get(bound.name, bound.data)),
        )
        for bound in form
        if _is_text(bound.field)
    ]


def _is_text(field):
    """Not what nobody wrote or may read: marks, files, passwords."""
    is_secret = isinstance(field.widget, forms.PasswordInput)
    return not (is_secret or isinstance(field, NoteField | forms.FileField))


def _in_words(field, value):
    if isinstance(value, bool):
        value = _("Yes") if value else _("No")
    elif isinstance(field, forms.ModelMultipleChoiceField) or isinstance(value, list | tuple):
        value = ", ".join(sorted(map(str, value or ())))
    elif isinstance(field, forms.ModelChoiceField):
        value = field.to_python(value)
    elif isinstance(field, forms.ChoiceField):
        value = dict(field.choices).get(value, value)
    return "" if value is None else str(value)
