"""The form in which an administrator says how strict each rule is: a table with a choice a line."""

from django import forms
from django.template.loader import render_to_string
from django.utils.translation import gettext_lazy as _

from tryghed.checklist.registry import Level, all_rules
from tryghed.late_saves.forms import OneAtATimeForm


class LevelsWidget(forms.Widget):
    use_fieldset = True

    def render(self, name, value, attrs=None, renderer=None):
        chosen = value if isinstance(value, dict) else {}
        rows = [
            {
                "id": f"id_{name}-{rule.identifier}",
                "name": f"{name}-{rule.identifier}",
                "rule": rule,
                "level": chosen.get(rule.identifier, rule.default),
            }
            for rule in all_rules()
        ]
        return render_to_string("checklist/levels.html", {"rows": rows, "levels": Level.choices})

    def value_from_datadict(self, data, files, name):
        names = {rule.identifier: f"{name}-{rule.identifier}" for rule in all_rules()}
        return {rule: data[field] for rule, field in names.items() if field in data}

    def value_omitted_from_data(self, data, files, name):
        return not self.value_from_datadict(data, files, name)


class LevelsField(forms.Field):
    widget = LevelsWidget

    def clean(self, value):
        """In: {rule: level} as typed. Raises ValidationError for a level that does not exist."""
        if not set(value.values()) <= set(Level.values):
            raise forms.ValidationError(_("Choose one of the three for each point."))
        return value

    def has_changed(self, initial, data):
        return (initial or {}) != data


class ChecklistForm(OneAtATimeForm):
    levels = LevelsField(
        label=_("points of the list"),
        required=False,
        help_text=_(
            "What stops the publication must be put right first. Where it warns only, the editor is told and "
            "decides."
        ),
    )
