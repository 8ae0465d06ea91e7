"""Finds everything that is wrong with a path. Knows neither Django nor Wagtail."""

from knowledge.acute.graph import KEY, RESERVED_KEYS, Flaw, Graph, Problem


def problems(steps):
    """Everything that keeps these steps from being a path (Problems, in the order of the steps)."""
    graph = Graph(steps)
    if not graph.steps:
        return [Problem(Flaw.EMPTY)]
    found = [Problem(Flaw.STARTS_WITH_ANSWER, 0)] if graph.start.is_answer else []
    reached = {step.key for step in graph.reached_from(graph.start)}
    taken = {}
    for position, step in enumerate(graph.steps):
        found += _of_key(position, step, taken)
        if step.key not in reached:
            found.append(Problem(Flaw.UNREACHABLE, position))
        found += (
            _of_answer(position, step) if step.is_answer else _of_question(graph, position, step)
        )
    return found


def _of_key(position, step, taken):
    if not KEY.fullmatch(step.key) or step.key in RESERVED_KEYS:
        yield Problem(Flaw.BAD_KEY, position)
    elif step.key in taken:
        yield Problem(Flaw.DUPLICATE_KEY, position, other=taken[step.key])
    taken.setdefault(step.key, step)


def _of_question(graph, position, step):
    if not step.choices:
        yield Problem(Flaw.NO_CHOICES, position)
    for choice in step.choices:
        target = graph.by_key.get(choice.target)
        if not choice.target:
            yield Problem(Flaw.NO_TARGET, position, choice)
        elif target is None:
            yield Problem(Flaw.UNKNOWN_TARGET, position, choice)
        elif (step, choice) in graph.loops:
            yield Problem(Flaw.LOOP, position, choice, target)


def _of_answer(position, step):
    if not step.has_action:
        yield Problem(Flaw.NO_ACTION, position)
    if not step.has_contact:
        yield Problem(Flaw.NO_CONTACT, position)
    if not step.has_time_frame:
        yield Problem(Flaw.NO_TIME_FRAME, position)
