"""By what a search can be narrowed, and how many pages each choice would leave."""

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from tryghed.languages import in_active_language
from tryghed.pages.searchable import all_search_kinds
from tryghed.search.found import Facet, Option
from tryghed.taxonomy.models import AgeGroup, Audience, Topic

TERMS = {"topic": Topic, "audience": Audience, "age_group": AgeGroup}
FACETS = ("topic", "audience", "kind", "age_group")


def facet_labels():
    return {
        "topic": _("Topic"),
        "audience": _("Audience"),
        "kind": _("Type"),
        "age_group": _("Age group"),
    }


def names_of(facet):
    """{value: name in the reader's language} of everything that a facet may say."""
    if facet == "kind":
        return {value: capfirst(name) for value, name in all_search_kinds().items()}
    terms = TERMS[facet].objects.select_related("locale").order_by("pk")
    first = {term.slug: term for term in reversed(terms)}
    found = {term.slug: term.name for term in in_active_language(reversed(first.values()))}
    return found


def facets_of(matching, chosen):
    """[Facet] for what was found; a number counts what the other facets let through."""
    numbers = _numbers(matching, chosen)
    labels = facet_labels()
    facets = []
    for name in FACETS:
        names, picked = names_of(name), chosen.get(name, ())
        options = [
            Option(value, label, numbers.get((name, value), 0), value in picked)
            for value, label in names.items()
            if numbers.get((name, value)) or value in picked
        ]
        if options:
            facets.append(Facet(name, labels[name], options))
    return facets


def _numbers(matching, chosen):
    """{(facet, value): number of pages}"""
    visible, found = matching.visible, {}
    everything = visible.numbers(matching.entries)
    for name in FACETS:
        numbers = everything
        if chosen.get(name):
            others = {facet: values for facet, values in chosen.items() if facet != name}
            numbers = visible.numbers(visible.narrowed(matching.hits, others))
        found |= {label: number for label, number in numbers.items() if label[0] == name}
    return found
