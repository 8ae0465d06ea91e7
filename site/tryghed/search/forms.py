"""What the address of a search says: ?q=pjæk&emne=fravaer&type=action_guide&side=2."""

from functools import partial

from django import forms
from django.utils import translation
from django.utils.translation import pgettext

from tryghed.search.facets import FACETS, names_of
from tryghed.search.finding import Question
from tryghed.search.plan import LONGEST_QUERY

HIGHEST_NUMBER = 100_000


class KnownValuesField(forms.MultipleChoiceField):
    """Those of the values in the address that exist; the others are left out, not refused."""

    def to_python(self, value):
        return [each for each in dict.fromkeys(super().to_python(value)) if self.valid_value(each)]


class SearchForm(forms.Form):
    """What is searched for and by what it is narrowed. What it cannot make sense of narrows nothing."""

    q = forms.CharField(required=False)

    def __init__(self, data):
        """In: request.GET."""
        super().__init__(data)
        self.names = parameter_names()
        for facet in FACETS:
            # A callable: nothing is looked up before an address names a value.
            values = partial(_values_of, facet)
            self.fields[self.names[facet]] = KnownValuesField(choices=values, required=False)
        self.is_valid()

    @property
    def query(self):
        """What was typed, no longer than the field lets one type."""
        return self.cleaned_data.get("q", "")[:LONGEST_QUERY].strip()

    @property
    def chosen(self):
        """The values that narrow, by facet: {"topic": ["fravaer"]}."""
        asked = {facet: self.cleaned_data.get(self.names[facet]) for facet in FACETS}
        return {facet: values for facet, values in asked.items() if values}

    def question(self, number=1):
        """What to find: a Question for one page of the list."""
        return Question(
            text=self.query,
            language=translation.get_language(),
            chosen=self.chosen,
            number=number,
            is_literal=bool(self.data.get(self.names["literal"])),
        )


def parameter_names():
    """The names in the address, in the reader's language: ?emne=fravaer&maalgruppe=laerer&type=&alder=."""
    return {
        "topic": pgettext("name of the parameter in the address", "topic"),
        "audience": pgettext("name of the parameter in the address", "audience"),
        "kind": pgettext("name of the parameter in the address", "type"),
        "age_group": pgettext("name of the parameter in the address", "age"),
        "literal": pgettext("name of the parameter in the address", "exact"),
    }


def whole_number(text):
    """Which page of the list the address asks for; 1 where it says no number above zero."""
    text = text or ""
    is_number = text.isascii() and text.isdecimal() and len(text) <= len(str(HIGHEST_NUMBER))
    return max(1, int(text)) if is_number else 1


def _values_of(facet):
    return [(value, value) for value in names_of(facet)]
