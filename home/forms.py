from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext

from tryghed.languages import in_active_language
from tryghed.pages.filters import chips
from tryghed.people.models import ContactCard
from tryghed.taxonomy.models import Audience, Topic

LIST = "kontaktkort"


class ContactFilterForm(forms.Form):
    """Whom a reader can turn to about what. What it cannot make sense of narrows nothing."""

    def __init__(self, data, cards):
        """In: request.GET; the cards of the page, in any language."""
        super().__init__(data)
        self.cards = ContactCard.objects.in_first_language().filter(
            translation_key__in=[card.translation_key for card in cards]
        )
        labels = {"topic": _("Topic"), "audience": _("I am")}
        self.terms = {
            "topic": self._terms(Topic, "topics"),
            "audience": self._terms(Audience, "audiences"),
        }
        for key, terms in self.terms.items():
            if terms:
                self.fields[parameter_names()[key]] = forms.ChoiceField(
                    label=labels[key],
                    choices=[("", _("All")), *((term.slug, term.name) for term in terms)],
                    required=False,
                )
        self.is_valid()

    def _terms(self, model, relation):
        """The words that at least one of the cards names."""
        named = model.objects.filter(pk__in=self.cards.order_by().values(relation))
        return in_active_language(named.select_related("locale"))

    def narrow(self, cards):
        """Those of the cards that were asked for, and those that are for all."""
        chosen = {
            key: term
            for key, terms in self.terms.items()
            for term in terms
            if term.slug == self.cleaned_data.get(parameter_names()[key])
        }
        if not chosen:
            return cards
        serving = ContactCard.objects.serving(**chosen).values_list("translation_key", flat=True)
        keys = set(serving)
        return [card for card in cards if card.translation_key in keys]

    def chips(self, query):
        """What the list is narrowed by, each with the address without it: [{"label", "url"}]."""
        return chips(self, list(self.fields), query, LIST)


def parameter_names():
    """The names in the address, in the reader's language: ?emne=radikalisering&rolle=laerer."""
    return {
        "topic": pgettext("name of the parameter in the address", "topic"),
        "audience": pgettext("name of the parameter in the address", "role"),
    }
