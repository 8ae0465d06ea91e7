from django import forms
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext

from projects.models.projects import Status
from tryghed.pages.filters import chips

LIST = "alle-projekter"


class ProjectFilterForm(forms.Form):
    """Which projects the address asks for. What it cannot make sense of narrows nothing."""

    def __init__(self, data, *, areas, years):
        super().__init__(data)
        self.areas = {area.slug: area for area in areas}
        choices = {
            "area": [(area.slug, area.title) for area in areas],
            "status": [(value, capfirst(label)) for value, label in Status.choices],
            "year": [(str(year), str(year)) for year in years],
        }
        labels = {
            "area": _("Focus area"),
            "status": _("Status in the plan"),
            "year": _("Running in"),
        }
        for key, name in parameter_names().items():
            self.fields[name] = forms.ChoiceField(
                label=labels[key], choices=[("", _("All")), *choices[key]], required=False
            )

    def chosen(self):
        """What was asked for and understood: {"area": page, "status": value, "year": number}."""
        self.is_valid()
        names = parameter_names()
        values = {key: self.cleaned_data.get(name) for key, name in names.items()}
        return {
            "area": self.areas.get(values["area"]),
            "status": values["status"],
            "year": int(values["year"]) if values["year"] else None,
        }

    def narrow(self, projects):
        """The projects (a ProjectQuerySet) that were asked for."""
        chosen = self.chosen()
        if chosen["area"]:
            projects = projects.in_focus_area(chosen["area"])
        if chosen["status"]:
            projects = projects.with_status(chosen["status"])
        if chosen["year"]:
            projects = projects.running_in(chosen["year"])
        return projects

    def chips(self, query):
        """What the list is narrowed by, each with the address without it: [{"label", "url"}]."""
        self.is_valid()
        return chips(self, parameter_names().values(), query, LIST)


def parameter_names():
    """The names in the address, in the reader's language: ?omraade=tryg-by&status=possible&aar=2017."""
    return {
        "area": pgettext("name of the parameter in the address", "area"),
        "status": pgettext("name of the parameter in the address", "status"),
        "year": pgettext("name of the parameter in the address", "year"),
    }
