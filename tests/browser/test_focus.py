"""With the Tab key, from the top of a page to its end (WCAG 2.1.2, 2.4.3, 2.4.7, 2.4.11, 2.4.13)."""

import pytest

from tests.browser.addresses import EVERYTHING, IN_DANISH

MORE_STOPS_THAN_ANY_PAGE_HAS = 500
CLEAR = 3  # contrast of the mark to what is around it


@pytest.fixture
def walk(probe):
    """Press Tab until the focus leaves the page: every stop on the way, in order."""

    def stops_of(page):
        probe(page, "focus")
        stops = []
        while len(stops) < MORE_STOPS_THAN_ANY_PAGE_HAS:
            page.keyboard.press("Tab")
            stop = page.evaluate("focusProbe.here()")
            if stop is None:
                return stops
            stops.append(stop)
        pytest.fail(f"The keyboard is trapped between {stops[-2]['name']} and {stops[-1]['name']}.")

    return stops_of


def unmarked(stops):
    return [stop["name"] for stop in stops if stop["contrast"] < CLEAR]


def out_of_sight(stops):
    return [stop["name"] for stop in stops if not stop["isInSight"]]


@pytest.mark.parametrize("what", EVERYTHING)
def test_every_stop_comes_in_order_and_is_clearly_marked(what, paths, visit, walk):
    page = visit(paths[what])
    stops = walk(page)

    assert [stop["name"] for stop in stops if not stop["isInOrder"]] == []
    assert page.evaluate("focusProbe.passedOver()") == []
    assert unmarked(stops) == []
    assert out_of_sight(stops) == []


@pytest.mark.parametrize("what", IN_DANISH)
def test_nothing_covers_the_focus_at_400_percent_and_in_the_dark(what, paths, visit, walk):
    stops = walk(visit(paths[what], width=320, height=256, color_scheme="dark"))

    assert unmarked(stops) == []
    assert out_of_sight(stops) == []


@pytest.mark.parametrize("what", IN_DANISH)
def test_the_focus_is_marked_where_the_visitor_chooses_the_colours(what, paths, visit, walk):
    """Forced colours take away shadows and grounds; only outlines and borders are left."""
    assert unmarked(walk(visit(paths[what], forced_colors="active"))) == []
