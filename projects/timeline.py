"""The projects drawn against time: the geometry of an SVG, whose table twin stands beside it."""

from dataclasses import dataclass
from datetime import date

from projects.models.projects import ProjectPage

WIDTH = 880
LABEL_WIDTH = 230
ROW_HEIGHT = 44
HEAD_HEIGHT = 36
BAR_HEIGHT = 20
DAYS_IN_YEAR = 365.25


@dataclass
class Bar:
    """One project as a bar: where it stands and how long it is."""

    project: ProjectPage
    x: float
    y: int
    width: float

    @property
    def middle(self):
        return self.y + BAR_HEIGHT / 2


class Timeline:
    """The bars of some projects, oldest first, and the years they stand against."""

    width, label_width, head_height, bar_height = WIDTH, LABEL_WIDTH, HEAD_HEIGHT, BAR_HEIGHT

    def __init__(self, projects):
        self.projects = sorted(projects, key=lambda each: (each.starts_on, _end(each), each.path))
        self.first_year = min((each.starts_on.year for each in self.projects), default=0)
        self.last_year = max((_end(each).year for each in self.projects), default=0)

    @property
    def height(self):
        return HEAD_HEIGHT + ROW_HEIGHT * len(self.projects)

    @property
    def years(self):
        """[(year, x)] of every turn of the year that is drawn."""
        if not self.projects:
            return []
        return [
            (year, self._x(date(year, 1, 1))) for year in range(self.first_year, self.last_year + 1)
        ]

    @property
    def bars(self):
        return [
            Bar(
                project,
                x=self._x(project.starts_on),
                y=HEAD_HEIGHT + row * ROW_HEIGHT + (ROW_HEIGHT - BAR_HEIGHT) // 2,
                width=round(self._x(_end(project)) - self._x(project.starts_on), 1),
            )
            for row, project in enumerate(self.projects)
        ]

    def _x(self, day):
        span = (self.last_year + 1 - self.first_year) * DAYS_IN_YEAR
        share = (day - date(self.first_year, 1, 1)).days / span
        return round(LABEL_WIDTH + share * (WIDTH - LABEL_WIDTH), 1)


def _end(project):
    """A project without an end is drawn to the end of the year it is known for."""
    return project.ends_on or date(max(project.as_of_year or 0, project.starts_on.year), 12, 31)
