"""Whom to turn to."""

import datetime
from types import SimpleNamespace as Thing

from tryghed.styleguide.samples.making import LONG_WORD, SENTENCE, Sample


def _card(**details):
    card = {
        "role": "SSP-konsulenten",
        "description": SENTENCE,
        "shown_phone": "",
        "shown_email": "",
    }
    return Thing(**card | {"verified_on": None, "is_fixed": False} | details)


def samples():
    return [
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
