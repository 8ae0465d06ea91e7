"""The readability of a page from version to version: a drawing whose table twin stands beside it."""

from functools import cached_property

from tryghed.readability.lix import band

WIDTH, HEIGHT = 480, 140
LEFT, RIGHT, TOP, BOTTOM = 36, 12, 12, 24
ROOM = 5  # above and below what is drawn, in points of LIX
MOST_VERSIONS = 24  # more could not be told apart


class Trend:
    """Where everything stands that the template draws. In: measurements, oldest first; the target."""

    width, height = WIDTH, HEIGHT
    left, right, bottom = LEFT, WIDTH - RIGHT, HEIGHT - BOTTOM

    def __init__(self, measurements, target):
        self.measurements = measurements
        self.target = target

    @cached_property
    def versions(self):
        """The newest versions that were long enough to measure, oldest first."""
        return [each for each in self.measurements if each.lix is not None][-MOST_VERSIONS:]

    @property
    def is_drawn(self):
        return len(self.versions) > 1

    @property
    def rows(self):
        """[(moment, LIX, Band, words)], newest first: the drawing in words."""
        return [
            (each.published_at, each.lix, band(each.lix), each.words)
            for each in reversed(self.versions)
        ]

    @property
    def points(self):
        """[(x, y, LIX)] of each version: one step a version, however long it was the newest."""
        step = (self.right - self.left) / max(len(self.versions) - 1, 1)
        return [
            (round(self.left + number * step, 1), self._y(each.lix), each.lix)
            for number, each in enumerate(self.versions)
        ]

    @property
    def line(self):
        return " ".join(f"{x},{y}" for x, y, _lix in self.points)

    @property
    def target_y(self):
        return self._y(self.target)

    @property
    def ticks(self):
        """[(y, LIX)] of the lowest and the highest number."""
        return [(self._y(lix), lix) for lix in sorted({min(self._numbers), max(self._numbers)})]

    @property
    def ends(self):
        """The moments of the first and the last version."""
        return self.versions[0].published_at, self.versions[-1].published_at

    @cached_property
    def _numbers(self):
        return [each.lix for each in self.versions]

    def _y(self, lix):
        low = min(*self._numbers, self.target) - ROOM
        high = max(*self._numbers, self.target) + ROOM
        return round(self.bottom - (lix - low) / (high - low) * (self.bottom - TOP), 1)
