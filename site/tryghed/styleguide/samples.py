"""Every component with every variant, in real Danish: also long words, nothing at all, and the worst case."""

import datetime
from dataclasses import dataclass, field
from types import SimpleNamespace as Thing

from tryghed.navigation.tree import MenuEntry

LONG_WORD = "Kriminalpræventionsmedarbejderuddannelsesaftale"
SENTENCE = "Tal med en kollega samme dag. Du behøver ikke være sikker for at spørge om råd."


@dataclass
class Sample:
    """One component: its template, and the inputs of each variant by name."""

    template: str
    variants: dict = field(default_factory=dict)

    @property
    def name(self):
        return self.template.removeprefix("components/").removesuffix(".html")


def _page(title, url="#", summary=""):
    return Thing(title=title, url=url, teaser=Thing(title=title, summary=summary))


def _card(**details):
    card = {
        "role": "SSP-konsulenten",
        "description": SENTENCE,
        "shown_phone": "",
        "shown_email": "",
    }
    return Thing(**card | {"verified_on": None, "is_fixed": False} | details)


def _entry(title, **state):
    page = _page(title)
    entry = MenuEntry(page, is_current=False, is_on_the_way=False)
    for name, value in state.items():
        setattr(entry, name, value)
    return entry


def _list(number, total):
    return Thing(
        number=number,
        has_other_pages=total > 1,
        has_previous=number > 1,
        has_next=number < total,
        previous_page_number=number - 1,
        next_page_number=number + 1,
        paginator=Thing(num_pages=total),
    )


def samples():
    """All samples, in the order in which they are shown."""
    return [
        Sample(
            "components/notice.html",
            {
                "kladde": {"strong": "Udkast – skal fagligt godkendes.", "text": SENTENCE},
                "kun tekst": {"text": "Oplysningerne på siden er fra 2017."},
            },
        ),
        Sample(
            "components/card.html",
            {
                "med alt": {
                    "title": "Skolefravær",
                    "url": "#",
                    "summary": SENTENCE,
                    "note": "Handleguide",
                },
                "kun titel": {"title": "Skolefravær", "url": "#"},
                "langt ord": {"title": LONG_WORD, "url": "#", "summary": SENTENCE},
            },
        ),
        Sample(
            "components/page_list.html",
            {
                "tre": {
                    "pages": [_page("Tegn", summary=SENTENCE), _page("Samtale"), _page(LONG_WORD)]
                },
                "tom": {"pages": []},
            },
        ),
        Sample(
            "components/pillars.html",
            {
                "tre": {
                    "pages": [_page("Borgere", summary=SENTENCE), _page("Netværk"), _page("Viden")]
                }
            },
        ),
        Sample(
            "components/contact_card.html",
            {
                "kontrolleret": {
                    "card": _card(
                        shown_phone="12 34 56 78",
                        shown_email="navn@example.org",
                        verified_on=datetime.date(2026, 11, 1),
                    )
                },
                "ikke kontrolleret": {"card": _card()},
                "fast nummer": {"card": _card(role="Alarm", shown_phone="112", is_fixed=True)},
            },
        ),
        Sample(
            "components/breadcrumbs.html",
            {"tre led": {"ancestors": [_page("Forside"), _page("Viden")], "current": LONG_WORD}},
        ),
        Sample(
            "components/menu.html",
            {
                "her er du": {
                    "entries": [_entry("Om os"), _entry("Viden", is_current=True)],
                    "label": "Eksempel",
                },
                "tom": {"entries": [], "label": "Tom"},
            },
        ),
        Sample(
            "components/section_menu.html",
            {
                "åben": {
                    "section": _entry(
                        "Viden",
                        entries=[_entry("Tegn", entries=[_entry(LONG_WORD)]), _entry("Fravær")],
                    )
                }
            },
        ),
        Sample(
            "components/chips.html",
            {
                "to valg": {
                    "chips": [{"label": "Tryg by", "url": "#"}, {"label": "2017", "url": "#"}],
                    "clear_url": "#",
                }
            },
        ),
        Sample(
            "components/contents.html",
            {
                "tre afsnit": {
                    "headings": [
                        {"text": "Gør det her", "anchor": "a"},
                        {"text": LONG_WORD, "anchor": "b"},
                    ]
                },
                "tom": {"headings": []},
            },
        ),
        Sample(
            "components/terms.html",
            {
                "begge": {
                    "topics": ["Skolefravær", "Trivsel"],
                    "audiences": ["Lærer og skolepædagog"],
                }
            },
        ),
        Sample(
            "components/partners.html",
            {
                "to": {
                    "partners": [
                        Thing(name="Politiet", description=SENTENCE),
                        Thing(name=LONG_WORD, description=""),
                    ]
                }
            },
        ),
        Sample(
            "components/footnotes.html",
            {"én": {"notes": ["Bevillingsbeskrivelse, Budget 2017"]}},
        ),
        Sample(
            "components/pagination.html",
            {"midt i": {"list": _list(2, 3)}, "én side": {"list": _list(1, 1)}},
        ),
        Sample(
            "components/error_summary.html",
            {
                "to fejl": {
                    "errors": [
                        {"text": "Skriv et tal.", "field": "q"},
                        {"text": SENTENCE, "field": "q"},
                    ]
                }
            },
        ),
        Sample("components/search_form.html", {"tom": {}, "udfyldt": {"query": "fravær"}}),
    ]
