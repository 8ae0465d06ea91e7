"""Finding a rule of law by its number, today's or the one it had before."""

import re
from dataclasses import dataclass

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext

from tryghed.citations.models import LegalReference

LONGEST_QUESTION = 80
NUMBER_OR_WORD = re.compile(r"\d+|[^\W\d_]+")
SAYS_NOTHING = {"stk", "nr", "paragraf", "section"}


@dataclass(frozen=True)
class FoundRule:
    """A rule that was asked for, and whether the question knew it by its former number."""

    law: LegalReference
    is_former: bool


class RuleLookupForm(forms.Form):
    """Which rule the address asks for. What it cannot make sense of asks for none."""

    def __init__(self, data):
        super().__init__(data)
        self.name = pgettext("name of the parameter in the address", "rule")
        self.fields[self.name] = forms.CharField(
            label=_("Number of a rule, old or new"), required=False, max_length=LONGEST_QUESTION
        )

    @property
    def asked(self):
        """What was asked for, as it was typed; empty when it holds neither number nor word."""
        self.is_valid()
        text = self.cleaned_data.get(self.name, "")
        return text if _words(text) else ""

    def found_in(self, laws):
        """The rules that fit the question (a list of FoundRule); none where nothing was asked."""
        asked = _words(self.asked)
        if not asked:
            return []
        found = []
        for law in laws:
            if _fits(asked, str(law)):
                found.append(FoundRule(law, is_former=False))
            elif _fits(asked, law.former):
                found.append(FoundRule(law, is_former=True))
        return found


def _words(text):
    return [word for word in NUMBER_OR_WORD.findall(text.lower()) if word not in SAYS_NOTHING]


def _fits(asked, name):
    words = _words(name)
    return all(any(_is_meant(word, each) for each in words) for word in asked)


def _is_meant(asked, word):
    """*service* means *serviceloven*; but 15 is not 153, and a in 16 a is no beginning."""
    is_whole = len(asked) == 1 or asked.isdigit()
    return asked == word if is_whole else word.startswith(asked)
