"""Ishøjblomsten: the policies as petals, as far as the plan names them."""

import textwrap
from dataclasses import dataclass
from math import cos, pi, sin

from projects.models.focus_areas import FocusAreaPage
from tryghed.pages.hyphens import SOFT_HYPHEN, soft_hyphens

PETALS = 6
CENTRE = 250
TEXT_DISTANCE = 152
LINE_HEIGHT = 27
LETTERS_IN_LINE = 12  # so that the letters can be large enough for a phone


@dataclass
class Petal:
    """One petal, turned by an angle; it leads to a focus area, or is not known from the plan."""

    angle: int
    area: FocusAreaPage | None = None

    @property
    def lines(self):
        """The policy's name as lines of text in the petal: [{"text", "after", "x", "y"}].

        After a divided word there is no space: what is seen and the link's name stay the same words.
        """
        x = round(CENTRE + TEXT_DISTANCE * sin(self.angle * pi / 180))
        y = round(CENTRE - TEXT_DISTANCE * cos(self.angle * pi / 180))
        texts = textwrap.wrap(_divided(self.area.policy.name), LETTERS_IN_LINE)
        top = y - LINE_HEIGHT * (len(texts) - 1) // 2
        return [
            {
                "text": text.replace(f"{SOFT_HYPHEN} ", "").replace(SOFT_HYPHEN, "-"),
                "after": "" if text.endswith(SOFT_HYPHEN) else " ",
                "x": x,
                "y": top + number * LINE_HEIGHT,
            }
            for number, text in enumerate(texts)
        ]


def _divided(name):
    """The name with a place to wrap wherever its long words may be divided."""
    return str(soft_hyphens(name)).replace(SOFT_HYPHEN, f"{SOFT_HYPHEN} ")


def petals(areas):
    """Six petals with the known ones spread evenly. In: focus areas, each with its policy or None."""
    known = [area for area in areas if area.policy][:PETALS]
    places = {number * PETALS // len(known): area for number, area in enumerate(known)}
    return [Petal(number * 360 // PETALS, places.get(number)) for number in range(PETALS)]
