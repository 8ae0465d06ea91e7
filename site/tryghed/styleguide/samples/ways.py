"""Finding one's way: menus, lists in pages, search."""

import datetime
from types import SimpleNamespace as Thing

from tryghed.feedback.models import REASONS
from tryghed.navigation.tree import MenuEntry
from tryghed.styleguide.samples.making import LONG_WORD, Sample, page

A_DAY = datetime.date(2026, 11, 1)
PAPER = {"article": 1, "parameter": "artikler", "most": 20, "handout_url": "/viden/"}


def _entry(title, **state):
    place = page(title)
    entry = MenuEntry(place, is_current=False, is_on_the_way=False)
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
    return [
        Sample(
            "components/breadcrumbs.html",
            {"tre led": {"ancestors": [page("Forside"), page("Viden")], "current": LONG_WORD}},
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
            "components/pagination.html",
            {"midt i": {"list": _list(2, 3)}, "én side": {"list": _list(1, 1)}},
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
        Sample("components/search_form.html", {"tom": {}, "udfyldt": {"query": "fravær"}}),
        Sample(
            "components/feedback.html",
            {
                "spørger": {"token": "ingen", "anchor": "spoerger", "reasons": REASONS},
                "takker": {"token": "ingen", "anchor": "takker", "is_answered": True},
                "skjult side": {},
            },
        ),
        Sample("components/quick_exit_limits.html", {"tekst": {}}),
        Sample(
            "components/article_tools.html",
            {
                "med læseliste": {"list_url": "/viden/", "query": "?artikler=1", **PAPER},
                "uden": PAPER,
            },
        ),
        Sample(
            "components/review_state.html",
            {
                "udkast": {},
                "gennemgået": {"reviewed_on": A_DAY, "role": "Skolekonsulenten"},
                "for gammel": {"reviewed_on": A_DAY, "is_overdue": True},
            },
        ),
        Sample("components/review_notice.html", {"længe siden": {"since": A_DAY}}),
    ]
