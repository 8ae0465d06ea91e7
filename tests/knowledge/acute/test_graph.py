"""The way through a path: where an address leads, how far it is, and what the map of it shows."""

import pytest
from hypothesis import given

from knowledge.acute.graph import Graph
from tests.knowledge.acute.making import a, paths, q

STEPS = [
    q("hvem", "laerer", "borger"),
    q("laerer", "fare", "alder"),
    q("alder", "under", "over"),
    a("fare"),
    a("under"),
    a("over"),
    q("borger", "fare"),
]


@pytest.fixture
def graph():
    return Graph(STEPS)


def keys(steps):
    return [step.key for step in steps]


@pytest.mark.parametrize(
    ("way", "found"),
    [
        ([], ["hvem"]),
        (["laerer"], ["hvem", "laerer"]),
        (["laerer", "alder", "over"], ["hvem", "laerer", "alder", "over"]),
        (["borger", "fare"], ["hvem", "borger", "fare"]),
    ],
)
def test_an_address_leads_along_the_choices(graph, way, found):
    assert keys(graph.walk(way)) == found


@pytest.mark.parametrize(
    "way",
    [
        ["findes-ikke"],
        ["fare"],  # a step, but not of a choice here
        ["hvem"],
        ["laerer", "laerer"],
        ["laerer", "fare", "alder"],  # beyond an answer
        [""],
        ["laerer"] * 2000,
    ],
)
def test_any_other_address_leads_nowhere(graph, way):
    assert graph.walk(way) is None


def test_a_choice_of_a_step_that_does_not_exist_leads_nowhere():
    assert Graph([q("hvem", "borte")]).walk(["borte"]) is None


def test_without_steps_there_is_no_way():
    assert Graph([]).walk([]) is None
    assert Graph([]).walk(["x"]) is None
    assert Graph([]).outline() == []


def test_the_answers_below_a_step_are_each_there_once_in_order(graph):
    assert keys(graph.answers_below(graph.start)) == ["fare", "under", "over"]
    assert keys(graph.answers_below(graph.by_key["alder"])) == ["under", "over"]
    assert keys(graph.answers_below(graph.by_key["fare"])) == ["fare"]


@pytest.mark.parametrize(
    ("key", "distances"),
    [("hvem", (2, 3)), ("laerer", (1, 2)), ("alder", (1, 1)), ("fare", (0, 0))],
)
def test_it_is_known_how_many_choices_are_left(graph, key, distances):
    assert graph.distances(graph.by_key[key]) == distances


def test_a_broken_path_can_be_asked_all_the_same():
    graph = Graph([q("hvem", "a", "borte"), q("a", "hvem", "slut"), a("slut")])

    assert graph.distances(graph.start) == (2, 2)
    assert keys(graph.answers_below(graph.start)) == ["slut"]
    assert graph.distances(q("tom")) == (0, 0)


def test_the_map_shows_what_comes_again_only_once(graph):
    rows = [(row.depth, row.step.key, row.is_repeated) for row in graph.outline()]

    assert rows == [
        (0, "hvem", False),
        (1, "laerer", False),
        (2, "fare", False),
        (2, "alder", False),
        (3, "under", False),
        (3, "over", False),
        (1, "borger", False),
        (2, "fare", True),
    ]


def test_the_map_ends_in_a_loop_and_shows_what_is_missing():
    rows = Graph([q("hvem", "hvem", "borte")]).outline()

    assert [(row.step and row.step.key, row.is_repeated) for row in rows] == [
        ("hvem", False),
        ("hvem", True),
        (None, False),
    ]


@given(paths())
def test_every_answer_of_a_path_can_be_walked_to(steps):
    graph = Graph(steps)
    ways = [[]]
    reached = set()
    while ways:
        way = ways.pop()
        last = graph.walk(way)[-1]
        ways += [[*way, choice.target] for choice in last.choices]
        reached |= {last.key} if last.is_answer else set()

    assert reached == set(keys(graph.answers_below(graph.start)))
    assert len(reached) == sum(step.is_answer for step in steps)
