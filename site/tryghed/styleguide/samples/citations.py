"""What a text leans on: marks in it, and the law, the words and the sources at its end."""

import datetime
from types import SimpleNamespace as Thing

from tryghed.citations.models import GlossaryTerm, LegalReference, Source
from tryghed.styleguide.samples.making import LONG_WORD, SENTENCE, Sample

DAY = datetime.date(2025, 10, 1)


def _law(slug, **values):
    known = {"act": "barnets lov", "section": "§ 133", "gist": SENTENCE, "checked_on": DAY}
    return LegalReference(slug=f"proeve-{slug}", **known | values)


def _changed(slug):
    return _law(slug, state="changed", change_note="Nu gælder en anden regel.", tells_readers=True)


def _term(slug, **values):
    return GlossaryTerm(slug=f"proeve-{slug}", **{"term": "SSP", "explanation": SENTENCE} | values)


def _source(number, **values):
    known = {"authors": "Forfatter m.fl.", "year": "2016", "title": "En prøve", "reading": "read"}
    source = Source(**known | values)
    source.number = number
    return source


def _laws():
    return {
        "gælder": [_law("a", former="serviceloven § 153", bound="Alle ansatte.", valid_from=DAY)],
        "ændret": [_changed("b")],
        "uden sikkert nummer": [
            _law("c", section="", checked_on=None),
            _law("d", is_section_certain=False),
        ],
        "langt ord": [_law("e", act=LONG_WORD)],
    }


def _sources():
    return {
        "læst": [_source(1, publisher="Forlaget", checked_on=DAY, url="https://example.org/")],
        "ikke læst helt": [_source(2, reading="excerpt"), _source(3, reading="not_read")],
        "kun en titel": [_source(4, authors="", year="", title=LONG_WORD)],
    }


def _marks():
    mark = {"text": "ordene i teksten", "is_first": True}
    return [
        Sample(
            "components/cited_law.html",
            {
                "første gang": mark | {"entry": _law("f")},
                "ændret, senere": mark | {"entry": _changed("g"), "is_first": False},
            },
        ),
        Sample("components/cited_source.html", {"kilde": mark | {"entry": _source(5)}}),
        Sample(
            "components/cited_term.html",
            {
                "første gang": mark | {"entry": _term("a")},
                "senere": mark | {"entry": _term("b"), "is_first": False},
            },
        ),
        Sample("components/back_to_text.html", {"tilbage": {"anchor": "lov-proeve-f"}}),
    ]


def samples():
    notes = Thing(laws=[_law("h")], terms=[_term("c")], sources=[_source(6)])
    nothing = Thing(laws=[], terms=[], sources=[])
    return [
        *_marks(),
        Sample("components/citations.html", {"alt": {"notes": notes}, "intet": {"notes": nothing}}),
        Sample(
            "components/law_entries.html",
            {name: {"laws": laws, "level": 4} for name, laws in _laws().items()},
        ),
        Sample("components/law_entry.html", {"én": {"law": _law("i"), "level": 4}}),
        Sample(
            "components/bibliography.html",
            {name: {"sources": sources} for name, sources in _sources().items()},
        ),
        Sample(
            "components/term_entries.html",
            {"to": {"terms": [_term("d", also="S.S.P."), _term("e", term=LONG_WORD)]}},
        ),
    ]
