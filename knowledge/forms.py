from django import forms
from django.conf import settings
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from knowledge.facets import Numbers, narrowed, own_choices, term_choices
from tryghed.languages import in_active_language
from tryghed.pages.filters import chips
from tryghed.taxonomy.models import AgeGroup, Audience, Topic

LIST = "vejledning"
SORTED = {
    "newest": "newest_first",
    "urgency": "most_urgent_first",
    "evidence": "best_evidence_first",
}


class ArticleFilterForm(forms.Form):
    """Which articles the address asks for. What it cannot make sense of narrows nothing."""

    def __init__(self, data, articles, *, with_topics):
        """In: request.GET; every article that is here to be listed; whether they have several topics."""
        super().__init__(data)
        self.articles = articles
        self.names = parameter_names()
        self.options = _options(with_topics)
        for facet, choices in self.options.items():
            self._add(facet, _("All"), [(each.slug, each.label) for each in choices])
        self._add("sort", _("As arranged by the editors"), list(_sortings().items()))
        self.is_valid()
        self._show_numbers()

    def _add(self, facet, nothing, choices):
        self.fields[self.names[facet]] = forms.ChoiceField(
            label=_labels()[facet], choices=[("", nothing), *choices], required=False
        )

    def _show_numbers(self):
        """Write beside each choice how many articles it leaves; leave out what leads nowhere."""
        numbers = Numbers(self.articles, self.chosen)
        for facet, choices in self.options.items():
            field, left = self.fields[self.names[facet]], numbers.of(facet, choices)
            field.widget.choices = [
                field.choices[0],
                *(
                    (each.slug, f"{each.label} ({left[each.slug]})")
                    for each in choices
                    if left[each.slug] or each.slug == self._asked(facet)
                ),
            ]

    def _asked(self, facet):
        return self.cleaned_data.get(self.names[facet])

    @cached_property
    def chosen(self):
        """What was asked for and understood: {facet: its meaning}."""
        return {
            facet: choice.meaning
            for facet, choices in self.options.items()
            for choice in choices
            if choice.slug == self._asked(facet)
        }

    def found(self):
        """The articles that were asked for, in the order that was asked for."""
        articles = narrowed(self.articles, self.chosen)
        sorting = _sortings_by_address().get(self._asked("sort"))
        return getattr(articles, SORTED[sorting])() if sorting else articles.order_by("path")

    def chips(self, query):
        """What the list is narrowed by, each with the address without it: [{"label", "url"}]."""
        return chips(self, [self.names[facet] for facet in self.options], query, LIST)


def _options(with_topics):
    topics = {"topic": term_choices(_terms(Topic))} if with_topics else {}
    own = own_choices()
    return topics | {
        "audience": term_choices(_terms(Audience)),
        "article_type": own["article_type"],
        "age_group": term_choices(_terms(AgeGroup)),
        "urgency": own["urgency"],
        "strength": own["strength"],
    }


def _terms(model):
    """Every word of a vocabulary in the reader's language."""
    first = model.objects.filter(locale__language_code=settings.LANGUAGE_CODE)
    return in_active_language(first.select_related("locale"))


def _labels():
    return {
        "topic": _("Topic"),
        "audience": _("Your role"),
        "article_type": _("Type"),
        "age_group": _("Age"),
        "urgency": _("Urgency"),
        "strength": _("Strength of the evidence"),
        "sort": _("Order"),
    }


def _sortings():
    """{as written in the address: as shown}."""
    shown = {
        "newest": _("Newest first"),
        "urgency": _("Most urgent first"),
        "evidence": _("Strongest evidence first"),
    }
    return {address: shown[key] for address, key in _sortings_by_address().items()}


def _sortings_by_address():
    return {
        pgettext("order in the address", "newest"): "newest",
        pgettext("order in the address", "urgency"): "urgency",
        pgettext("order in the address", "evidence"): "evidence",
    }


def parameter_names():
    """The names in the address, in the reader's language: ?emne=fravaer&rolle=laerer&sorter=nyeste."""
    return {
        "topic": pgettext("name of the parameter in the address", "topic"),
        "audience": pgettext("name of the parameter in the address", "role"),
        "article_type": pgettext("name of the parameter in the address", "type"),
        "age_group": pgettext("name of the parameter in the address", "age"),
        "urgency": pgettext("name of the parameter in the address", "urgency"),
        "strength": pgettext("name of the parameter in the address", "evidence"),
        "sort": pgettext("name of the parameter in the address", "sort"),
    }
