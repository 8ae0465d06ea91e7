"""What the evidence card says in words. Its drawing, which says the same, is in evidence_drawing.py."""

from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from knowledge.choices import Cost, Impact, Stance, Strength, TimeNeeded
from knowledge.evidence_drawing import EvidenceDrawing

STRONGEST = max(Strength.values)
DEAREST = max(Cost.values)


@dataclass
class EvidenceCard:
    """How well something works, how sure that is, what it takes, and who says otherwise."""

    impact: str = ""
    strength: int | None = None
    cost: int | None = None
    time_needed: str = ""
    rated_on: date | None = None
    is_old: bool = False
    answers: list = field(default_factory=list)  # [(question, text)]
    grades: list = field(default_factory=list)  # [(dimension, "A" to "D")]
    source: object = None
    verdicts: list = field(default_factory=list)  # values of VerdictBlock

    def __bool__(self):
        return bool(self.is_rated or self.answers or self.grades or self.verdicts)

    @property
    def is_rated(self):
        return bool(self.impact) and self.strength is not None

    @property
    def is_known(self):
        """Whether the evidence is strong enough to say anything by it."""
        return self.is_rated and self.strength > Strength.VERY_WEAK

    @property
    def headline(self):
        """The impact and the strength, never one without the other; empty without a rating."""
        if not self.is_rated:
            return ""
        if not self.is_known:
            return _("We do not know that yet")
        return _("Impact: %(impact)s. Evidence: %(strength)s.") % {
            "impact": Impact(self.impact).label.lower(),
            "strength": Strength(self.strength).label.lower(),
        }

    @property
    def in_short(self):
        """The headline for a list, where the question is not asked above it."""
        if self.is_rated and not self.is_known:
            return _("Does it work? We do not know that yet")
        return self.headline

    @property
    def old_rating(self):
        """Tells the reader that the rating is old; empty while it is not."""
        if not (self.is_old and self.rated_on):
            return ""
        return _("Rated in %(year)s: must be rated again.") % {"year": self.rated_on.year}

    @property
    def measures(self):
        """[(what, in words)] of everything that is rated: the table beside the drawing."""
        rows = []
        if self.is_rated:
            rows += [
                (_("Impact"), self._impact_in_words()),
                (_("Strength"), self._strength_in_words()),
            ]
        if self.cost:
            rows.append((_("Cost"), _of(Cost(self.cost).label, self.cost, DEAREST)))
        if self.time_needed:
            rows.append((pgettext("evidence", "Time"), TimeNeeded(self.time_needed).label))
        return rows

    @property
    def agreement(self):
        """Whether the other registers agree; empty when none is known."""
        if not self.verdicts:
            return ""
        if len(self.verdicts) == 1:
            return _("We know of only one register that has assessed it.")
        stances = {verdict["stance"] for verdict in self.verdicts}
        return _("The registers agree.") if len(stances) == 1 else _("The registers disagree.")

    @property
    def verdict_rows(self):
        return [
            {
                "register": verdict["register"],
                "verdict": verdict["verdict"],
                "stance": Stance(verdict["stance"]).label,
                "year": verdict["year"],
                "source": verdict["source"],
            }
            for verdict in self.verdicts
        ]

    @cached_property
    def drawing(self):
        return EvidenceDrawing(self)

    def _impact_in_words(self):
        if self.is_known:
            return Impact(self.impact).label
        return _("We do not know that yet (%(impact)s)") % {
            "impact": Impact(self.impact).label.lower()
        }

    def _strength_in_words(self):
        return _of(Strength(self.strength).label, self.strength, STRONGEST)


def _of(label, number, total):
    return _("%(label)s (%(number)s of %(total)s)") % {
        "label": label,
        "number": number,
        "total": total,
    }
