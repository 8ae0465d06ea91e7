"""The evidence card drawn: the geometry of an SVG, whose table twin stands beside it."""

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from knowledge.choices import IMPACT_SCALE, Cost, Grade, Impact, Strength

WIDTH = 320
EDGE = 28  # room for half a word at both ends of the scale
SCALE_ENDS = (min(IMPACT_SCALE.values()), max(IMPACT_SCALE.values()))
ROW = 40
IMPACT_HEIGHT = 92
MARK, FIRST_MARK = 26, 120
GRADE, FIRST_GRADE, GRADE_ROW = 30, 170, 30


class EvidenceDrawing:
    """Where everything stands that the template draws. In: an EvidenceCard."""

    width = WIDTH

    def __init__(self, card):
        self.card = card

    @property
    def ticks(self):
        """[(x, word)] of the points of the scale that carry a word."""
        words = {
            Impact.HARMFUL: _("Harm"),
            Impact.NONE: pgettext("impact", "None"),
            Impact.SMALL: Impact.SMALL.label,
            Impact.MODERATE: Impact.MODERATE.label,
            Impact.LARGE: Impact.LARGE.label,
        }
        return [(_x(IMPACT_SCALE[impact]), word) for impact, word in words.items()]

    @property
    def impact_x(self):
        """Where the impact stands on the scale; None for what is no point on it."""
        return _x(IMPACT_SCALE[self.card.impact]) if self.card.impact in IMPACT_SCALE else None

    @property
    def impact_sign(self):
        """The word that stands across the scale where nothing can be placed on it."""
        if not self.card.is_rated or self.impact_x is not None:
            return ""
        return Impact(self.card.impact).label

    @property
    def strength_marks(self):
        return _marks(self.card.strength, len(Strength) - 1) if self.card.is_rated else []

    @property
    def cost_marks(self):
        return _marks(self.card.cost, len(Cost)) if self.card.cost else []

    @property
    def grades(self):
        """[{"name", "y", "cells": [(x, letter, is_chosen)]}] of the Vidensdeklaration."""
        return [
            {
                "name": name,
                "y": self.grades_y + number * GRADE_ROW,
                "cells": [
                    (FIRST_GRADE + column * GRADE, letter, letter == grade)
                    for column, letter in enumerate(Grade.values)
                ],
            }
            for number, (name, grade) in enumerate(self.card.grades)
        ]

    @property
    def strength_y(self):
        return IMPACT_HEIGHT + ROW // 2

    @property
    def cost_y(self):
        return self._after_strength + ROW // 2

    @property
    def grades_y(self):
        return self._after_cost + GRADE_ROW // 2

    @property
    def height(self):
        return self._after_cost + len(self.card.grades) * GRADE_ROW

    @property
    def _after_strength(self):
        return IMPACT_HEIGHT + ROW if self.card.is_rated else 0

    @property
    def _after_cost(self):
        return self._after_strength + (ROW if self.card.cost else 0)


def _x(value):
    low, high = SCALE_ENDS
    return round(EDGE + (value - low) / (high - low) * (WIDTH - 2 * EDGE), 1)


def _marks(number, total):
    """[(x, is_filled)] of a row of marks."""
    return [(FIRST_MARK + step * MARK, step < number) for step in range(total)]
