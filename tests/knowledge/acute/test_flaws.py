"""Whatever leaves a reader in need alone is found; a path that does not is left in peace."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.acute.flaws import problems
from knowledge.acute.graph import Choice, Flaw, Graph
from tests.knowledge.acute.making import a, paths, q


def flaws(steps):
    return [problem.flaw for problem in problems(steps)]


@pytest.mark.parametrize(
    ("steps", "flaw"),
    [
        ([], Flaw.EMPTY),
        ([a("slut")], Flaw.STARTS_WITH_ANSWER),
        ([q("hvem", "slut"), a("slut"), a("ingen")], Flaw.UNREACHABLE),
        ([q("hvem", "slut"), a("slut"), a("slut")], Flaw.DUPLICATE_KEY),
        ([q("hvem", "tom", "slut"), q("tom"), a("slut")], Flaw.NO_CHOICES),
        ([q("hvem", "", "slut"), a("slut")], Flaw.NO_TARGET),
        ([q("hvem", "borte", "slut"), a("slut")], Flaw.UNKNOWN_TARGET),
        ([q("hvem", "hvem", "slut"), a("slut")], Flaw.LOOP),
        ([q("hvem", "b"), q("b", "c"), q("c", "b", "slut"), a("slut")], Flaw.LOOP),
        ([q("hvem", "slut"), a("slut", has_action=False)], Flaw.NO_ACTION),
        ([q("hvem", "slut"), a("slut", has_contact=False)], Flaw.NO_CONTACT),
        ([q("hvem", "slut"), a("slut", has_time_frame=False)], Flaw.NO_TIME_FRAME),
    ],
)
def test_one_flaw_is_found_and_nothing_else(steps, flaw):
    assert flaws(steps) == [flaw]


@pytest.mark.parametrize(
    "key",
    ["", "plakat", "poster", "Fare", "fare nu", "fare/nu", "-fare", "fare-", "fåre", "..", "a?"],
)
def test_a_name_that_cannot_stand_in_an_address_is_refused(key):
    found = flaws([q("hvem", key), a(key)])

    assert Flaw.BAD_KEY in found


def test_two_ways_to_one_step_are_no_loop():
    assert flaws([q("hvem", "b", "c"), q("b", "slut"), q("c", "slut", "b"), a("slut")]) == []


def test_a_loop_that_no_way_leads_to_is_both():
    found = flaws([q("hvem", "slut"), a("slut"), q("x", "y"), q("y", "x")])

    assert sorted(flaw.name for flaw in found) == ["LOOP", "UNREACHABLE", "UNREACHABLE"]


def test_everything_that_is_wrong_is_said_at_once():
    steps = [q("hvem", "borte"), q("hvem"), a("alene", has_contact=False, has_time_frame=False)]

    assert set(flaws(steps)) == {
        Flaw.UNKNOWN_TARGET,
        Flaw.DUPLICATE_KEY,
        Flaw.NO_CHOICES,
        Flaw.UNREACHABLE,
        Flaw.NO_CONTACT,
        Flaw.NO_TIME_FRAME,
    }


def test_a_problem_names_what_is_involved():
    steps = [q("hvem", "b", "slut"), q("b", "hvem"), a("slut")]

    (problem,) = problems(steps)

    assert (problem.position, problem.choice.target, problem.other) == (1, "hvem", steps[0])


def test_a_long_chain_is_searched_to_its_end():
    chain = [q(f"trin-{n}", f"trin-{n + 1}") for n in range(200)]

    assert flaws([*chain, a("trin-200")]) == []
    assert flaws([*chain, q("trin-200", "trin-0")]) == [Flaw.LOOP]


@given(paths())
def test_any_path_passes(steps):
    assert problems(steps) == []


def questions_of(steps):
    return [n for n, step in enumerate(steps) if not step.is_answer]


def answers_of(steps):
    return [n for n, step in enumerate(steps) if step.is_answer]


def changed(steps, position, **values):
    return [replace(s, **values) if n == position else s for n, s in enumerate(steps)]


def lead(steps, position, target):
    """The same steps, with one more choice in a question."""
    choices = (*steps[position].choices, Choice("Nyt", target))
    return changed(steps, position, choices=choices)


def mutations(steps, data):
    """Every kind of damage to a path: (the flaw that must be found, the damaged steps)."""
    question = data.draw(st.sampled_from(questions_of(steps)), label="question")
    answer = data.draw(st.sampled_from(answers_of(steps)), label="answer")
    twin = data.draw(st.sampled_from(steps), label="twin")
    graph = Graph(steps)
    back = next(n for n, step in enumerate(steps) if step is graph.start)
    yield Flaw.UNKNOWN_TARGET, lead(steps, question, "findes-ikke")
    yield Flaw.NO_TARGET, lead(steps, question, "")
    yield Flaw.LOOP, lead(steps, question, steps[question].key)
    yield Flaw.LOOP, lead(steps, question, steps[back].key)
    yield Flaw.NO_CHOICES, changed(steps, question, choices=())
    yield Flaw.NO_CONTACT, changed(steps, answer, has_contact=False)
    yield Flaw.NO_TIME_FRAME, changed(steps, answer, has_time_frame=False)
    yield Flaw.NO_ACTION, changed(steps, answer, has_action=False)
    yield Flaw.UNREACHABLE, [*steps, a("ingen-vej-hertil")]
    yield Flaw.DUPLICATE_KEY, [*steps, twin]
    yield Flaw.BAD_KEY, changed(steps, answer, key="Ikke et navn")
    yield Flaw.STARTS_WITH_ANSWER, [steps[answer], *steps]


@given(paths(), st.data())
def test_any_damage_to_a_path_is_found(steps, data):
    for flaw, damaged in mutations(steps, data):
        assert flaw in flaws(damaged)


@given(paths(), st.data())
def test_a_step_that_goes_away_is_missed(steps, data):
    gone = data.draw(st.sampled_from(range(1, len(steps))))

    assert Flaw.UNKNOWN_TARGET in flaws([s for n, s in enumerate(steps) if n != gone])
