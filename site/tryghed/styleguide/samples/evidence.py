"""How well something works: measured, unresolved, old, and with nothing to say."""

import datetime

from knowledge.choices import Cost, Impact, Stance, Strength, TimeNeeded
from knowledge.evidence_card import EvidenceCard
from tryghed.styleguide.samples.making import SENTENCE, Sample

DAY = datetime.date(2025, 10, 1)


def _verdict(register, stance):
    return {
        "register": register,
        "verdict": SENTENCE,
        "stance": stance,
        "year": "2020",
        "source": None,
    }


def samples():
    measured = EvidenceCard(
        impact=Impact.SMALL_MODERATE,
        strength=Strength.MODERATE,
        cost=Cost.MEDIUM,
        time_needed=TimeNeeded.WEEKS,
        rated_on=DAY,
        answers=[("Hvad er målt?", SENTENCE)],
        grades=[("målgruppe", "B"), ("effekt", "C")],
        verdicts=[_verdict("Et register", Stance.SUPPORTS), _verdict("Et andet", Stance.MIXED)],
    )
    return [
        Sample(
            "components/evidence_card.html",
            {
                "målt": {"card": measured},
                "uafklaret": {"card": EvidenceCard(Impact.UNRESOLVED, Strength.WEAK, rated_on=DAY)},
                "ved vi ikke, og gammel": {
                    "card": EvidenceCard(
                        Impact.NOT_MEASURED, Strength.NOT_ASSESSED, rated_on=DAY, is_old=True
                    )
                },
                "ingen virkning": {
                    "card": EvidenceCard(Impact.NONE, Strength.STRONG, Cost.LOW, rated_on=DAY)
                },
                "tom": {"card": EvidenceCard()},
            },
        )
    ]
