"""The drawing of the projects against time, and the table that says the same."""

import datetime
from itertools import pairwise

import pytest

from projects.models import ProjectPage
from projects.timeline import HEAD_HEIGHT, LABEL_WIDTH, WIDTH, Timeline
from tests.reading import main_of, text_of, with_class

ROUNDING = 0.2
LEAP_DAY = 2


def project(starts_on, ends_on, **details):
    """A project in hand, from the first day of a year to the last of another."""
    return ProjectPage(
        title=f"{starts_on}–{ends_on}",
        path=f"{starts_on}{ends_on}",
        starts_on=datetime.date(starts_on, 1, 1),
        ends_on=ends_on and datetime.date(ends_on, 12, 31),
        **details,
    )


@pytest.fixture
def timeline():
    return Timeline([project(2018, 2018), project(2016, 2019), project(2016, 2016)])


def drawing(client, page, query=None):
    return main_of(client.get(page.url, query)).find(".//*[@role='img']")


def test_bars_stand_oldest_first_and_of_those_the_shortest_first(timeline):
    assert [bar.project.title for bar in timeline.bars] == ["2016–2016", "2016–2019", "2018–2018"]


def test_each_bar_has_a_row_of_its_own_inside_the_drawing(timeline):
    tops = [bar.y for bar in timeline.bars]

    assert all(above + timeline.bar_height < below for above, below in pairwise(tops))
    assert tops[0] >= HEAD_HEIGHT
    assert tops[-1] + timeline.bar_height <= timeline.height


def test_every_bar_is_drawn_between_the_names_and_the_edge(timeline):
    for bar in timeline.bars:
        assert bar.x >= LABEL_WIDTH
        assert bar.width > 0
        assert bar.x + bar.width <= WIDTH


def test_the_length_of_a_bar_is_the_length_of_its_project(timeline):
    one_year, four_years, another_year = (bar.width for bar in timeline.bars)

    assert another_year == pytest.approx(one_year, abs=LEAP_DAY)
    assert four_years == pytest.approx(4 * one_year, abs=LEAP_DAY)
    assert four_years == pytest.approx(WIDTH - LABEL_WIDTH, abs=LEAP_DAY)


def test_a_bar_starts_at_the_line_of_its_year(timeline):
    years = dict(timeline.years)

    assert list(years) == [2016, 2017, 2018, 2019]
    assert [bar.x for bar in timeline.bars] == [years[2016], years[2016], years[2018]]


def test_a_project_without_an_end_is_drawn_to_the_end_of_the_year_it_is_known_for():
    bar, other = Timeline([project(2016, None, as_of_year=2017), project(2016, 2018)]).bars

    assert bar.width == pytest.approx(other.width * 2 / 3, abs=LEAP_DAY)


@pytest.mark.parametrize("as_of_year", [None, 2012])
def test_a_project_known_for_a_year_before_its_start_still_has_a_bar(as_of_year):
    (bar,) = Timeline([project(2016, None, as_of_year=as_of_year)]).bars

    assert bar.width == pytest.approx(WIDTH - LABEL_WIDTH, abs=LEAP_DAY)


def test_nothing_to_draw_is_an_empty_drawing():
    empty = Timeline([])

    assert (empty.years, empty.bars, empty.height) == ([], [], HEAD_HEIGHT)


@pytest.mark.parametrize("query", [{}, {"status": "possible"}, {"aar": "2016"}])
def test_the_table_names_every_project_that_is_drawn(client, danish, query):
    response = client.get(danish("projects").url, query)
    main = main_of(response)

    in_table = {text_of(row) for row in main.findall(".//th[@scope='row']")}
    drawn = {bar.project.title for bar in response.context["timeline"].bars}

    assert drawn == in_table
    assert len(with_class(main, "timeline__bar")) == len(in_table)


def test_the_drawing_has_a_name_and_points_to_the_table(client, danish):
    title = drawing(client, danish("projects")).find("{*}title")

    assert "Tabellen nedenfor siger det samme." in "".join(title.itertext())


@pytest.mark.parametrize("language", ["danish", "english"])
def test_numbers_of_the_drawing_are_numbers_in_every_language(client, request, language):
    svg = drawing(client, request.getfixturevalue(language)("projects"))

    for bar in with_class(svg, "timeline__bar"):
        assert all(float(bar.get(name)) > 0 for name in ("x", "y", "width", "height"))


def test_without_a_project_nothing_is_drawn(client, danish):
    assert drawing(client, danish("projects"), {"status": "ended"}) is None
