"""Other pages and words, in lists."""

from django import forms

from tryghed.styleguide.samples.making import LONG_WORD, SENTENCE, Sample, page


class _NarrowingForm(forms.Form):
    emne = forms.ChoiceField(label="Emne", choices=[("", "Alle"), ("fravaer", "Skolefravær")])
    rolle = forms.ChoiceField(label="Rolle", choices=[("", "Alle"), ("lang", LONG_WORD)])


def samples():
    return [
        Sample(
            "components/filter_form.html", {"to valg": {"form": _NarrowingForm(), "action": "#"}}
        ),
        Sample(
            "components/card.html",
            {
                "med alt": {
                    "title": "Skolefravær",
                    "url": "#",
                    "summary": SENTENCE,
                    "note": "Handleguide",
                    "detail": "Virkning: lille. Evidens: middel.",
                },
                "kun titel": {"title": "Skolefravær", "url": "#"},
                "langt ord": {"title": LONG_WORD, "url": "#", "summary": SENTENCE},
            },
        ),
        Sample(
            "components/page_list.html",
            {
                "tre": {
                    "pages": [page("Tegn", summary=SENTENCE), page("Samtale"), page(LONG_WORD)]
                },
                "tom": {"pages": []},
            },
        ),
        Sample(
            "components/pillars.html",
            {"tre": {"pages": [page("Borgere", summary=SENTENCE), page("Netværk"), page("Viden")]}},
        ),
        Sample(
            "components/terms.html",
            {
                "alle tre": {
                    "topics": ["Skolefravær", "Trivsel"],
                    "audiences": ["Lærer og skolepædagog"],
                    "age_groups": ["Udskoling (7.-10. klasse)"],
                }
            },
        ),
    ]
