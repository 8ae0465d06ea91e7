"""The municipality's accent colour in the light and the dark scheme, as a small stylesheet.

The grounds are those of static/css/tokens.css; tests/site/pages/test_colours.py holds the two together.
"""

from dataclasses import dataclass
from hashlib import sha256

from tryghed.pages.contrast import LEAST_FOR_TEXT, hardest_ground, mixed, readable

STRONGEST_TINT = 0.14
TINT_STEP = 0.01


@dataclass(frozen=True)
class Scheme:
    """A colour scheme: what links are read on, and what is read on a tint of the accent colour."""

    ground: str
    other_grounds: tuple
    texts: tuple

    @property
    def grounds(self):
        return (self.ground, *self.other_grounds)

    def tint(self, accent):
        """The ground with as much of the accent in it as its texts and links can stand."""
        for step in range(round(STRONGEST_TINT / TINT_STEP), 0, -1):
            tint = mixed(accent, self.ground, step * TINT_STEP)
            if all(
                hardest_ground(text, [tint])[0] >= LEAST_FOR_TEXT for text in (*self.texts, accent)
            ):
                return tint
        return self.ground

    def rules(self, accent):
        """The tokens that follow from the accent. What is read on it has the ground's colour: the
        contrast of a button is that of a link."""
        return (
            f"--accent: {accent}; --on-accent: {self.ground}; --ground-tint: {self.tint(accent)};"
        )


LIGHT = Scheme(
    ground="#ffffff",
    other_grounds=("#f7f4ee", "#fcf1da", "#fcebea", "#e8f3ec"),
    texts=("#17212b", "#4b5763"),
)
DARK = Scheme(
    ground="#12181d",
    other_grounds=("#1b2329", "#33280f", "#3d1719", "#14301f"),
    texts=("#e9eef1", "#b7c2ca"),
)


def dark_variant(accent):
    """The same hue, light enough for the dark scheme."""
    return readable(accent, DARK.grounds, lighter=True)


def stylesheet(accent):
    """CSS that puts an accent colour in place of the one in tokens.css; nothing without a colour."""
    if not accent:
        return ""
    return (
        f":root {{ {LIGHT.rules(accent)} }}\n"
        "@media screen and (prefers-color-scheme: dark) "
        f"{{ :root {{ {DARK.rules(dark_variant(accent))} }} }}\n"
    )


def version(accent):
    """Changes whenever the stylesheet does, so that browsers may keep it for good."""
    return sha256(stylesheet(accent).encode()).hexdigest()[:10]
