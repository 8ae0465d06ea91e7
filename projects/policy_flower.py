"""Ishøjblomsten: the policies as petals, as far as the plan names them."""

import textwrap
from dataclasses import dataclass
from math import cos, pi, sin

from projects.models.focus_areas import FocusAreaPage

PETALS = 6
CENTRE = 250
TEXT_DISTANCE = 152
LINE_HEIGHT = 22
LETTERS_IN_LINE = 19


@dataclass
class Petal:
    """One petal, turned by an angle; it leads to a focus area, or is not known from the plan."""

    angle: int
    area: FocusAreaPage | None = None

    @property
    def lines(self):
        """The policy's name as lines of text in the petal: [{"text", "x", "y"}]."""
        x = round(CENTRE + TEXT_DISTANCE * sin(self.angle * pi / 180))
        y = round(CENTRE - TEXT_DISTANCE * cos(self.angle * pi / 180))
        texts = textwrap.wrap(self.area.policy.name, LETTERS_IN_LINE, break_long_words=False)
        top = y - LINE_HEIGHT * (len(texts) - 1) // 2
        return [
            {"text": text, "x": x, "y": top + number * LINE_HEIGHT}
            for number, text in enumerate(texts)
        ]


def petals(areas):
    """Six petals with the known ones spread evenly. In: focus areas, each with its policy or None."""
    known = [area for area in areas if area.policy][:PETALS]
    places = {number * PETALS // len(known): area for number, area in enumerate(known)}
    return [Petal(number * 360 // PETALS, places.get(number)) for number in range(PETALS)]
