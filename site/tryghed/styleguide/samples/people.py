"""Whom to turn to."""

import datetime
from types import SimpleNamespace as Thing

from django.utils import timezone

from tryghed.people.models import ContactCard
from tryghed.styleguide.samples.making import LONG_WORD, SENTENCE, Sample

NINE, NOON, THREE = datetime.time(9), datetime.time(12), datetime.time(15, 30)


def _card(**details):
    """A card that nobody has saved. Its number is made up, and leads nowhere from here."""
    card = {"role": "SSP-konsulenten", "description": SENTENCE, "phone": "12 34 56 78"}
    return ContactCard(**card | {"verified_on": timezone.localdate()} | details)


def _with_hours():
    today = timezone.localdate()
    holiday = {
        "first_day": today + datetime.timedelta(days=3),
        "last_day": today + datetime.timedelta(days=24),
        "opens": None,
        "closes": None,
        "reason": "ferie",
    }
    return _card(
        hours=[
            ("period", {"weekdays": ["0", "1", "2", "3"], "opens": NINE, "closes": THREE}),
            ("period", {"weekdays": ["4"], "opens": NINE, "closes": NOON}),
        ],
        special_days=[("days", holiday)],
        deputy=_card(role="Vagten", phone="87 65 43 21"),
        fallback=_card(role="Politi", phone="114", is_fixed=True),
    )


def samples():
    return [
        Sample(
            "components/contact_card.html",
            {
                "kontrolleret": {"card": _card(email="navn@example.org")},
                "ikke kontrolleret": {"card": _card(verified_on=None)},
                "kontrolleret for længe siden": {
                    "card": _card(verified_on=datetime.date(2017, 5, 3))
                },
                "med åbningstider": {"card": _with_hours()},
                "fast nummer": {
                    "card": _card(role="Alarm", phone="112", is_fixed=True, is_always_open=True)
                },
                "langt ord": {"card": _card(role=LONG_WORD)},
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
    ]
