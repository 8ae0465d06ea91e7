"""The graph of an acute path: questions whose choices lead to steps, and answers, where it ends.

Knows neither Django nor Wagtail. A graph that is broken can be asked everything too: editors look at
their path while it is half made.
"""

import re
from dataclasses import dataclass
from enum import Enum
from functools import cached_property

KEY = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+)*")
RESERVED_KEYS = frozenset({"plakat", "poster"})  # addresses of their own


class Flaw(Enum):
    """What can be wrong with a path, so that a reader in need would be left alone."""

    EMPTY = "empty"
    STARTS_WITH_ANSWER = "starts with an answer"
    BAD_KEY = "bad key"
    DUPLICATE_KEY = "duplicate key"
    NO_CHOICES = "no choices"
    NO_TARGET = "no target"
    UNKNOWN_TARGET = "unknown target"
    LOOP = "loop"
    UNREACHABLE = "unreachable"
    NO_ACTION = "nothing to do"
    NO_CONTACT = "no contact"
    NO_TIME_FRAME = "no time frame"


@dataclass(frozen=True)
class Choice:
    """One way on from a question: what the reader chooses, and the key of the step it leads to."""

    text: str
    target: str


@dataclass(frozen=True)
class Step:
    """A question with its choices, or an answer, of which the graph needs to know what it has."""

    key: str
    text: str
    choices: tuple[Choice, ...] = ()
    is_answer: bool = False
    has_action: bool = True
    has_contact: bool = True
    has_time_frame: bool = True


@dataclass(frozen=True)
class Problem:
    """One flaw: the position of the step that has it (None: the path as a whole), and what is involved."""

    flaw: Flaw
    position: int | None = None
    choice: Choice | None = None
    other: Step | None = None


@dataclass(frozen=True)
class OutlineRow:
    """One line of the map that editors see of their path."""

    depth: int
    choice: Choice | None
    step: Step | None
    is_repeated: bool = False


class Graph:
    """The steps of a path in the order in which an editor wrote them. The first is the start."""

    def __init__(self, steps):
        self.steps = list(steps)
        self.by_key = {}
        for step in self.steps:
            self.by_key.setdefault(step.key, step)

    @property
    def start(self):
        return self.steps[0] if self.steps else None

    def after(self, step):
        """The steps that the choices of a step lead to, without those that do not exist."""
        targets = (self.by_key.get(choice.target) for choice in step.choices)
        return [target for target in targets if target]

    def walk(self, keys):
        """The steps from the start along these keys, the start included; None when there is no such way."""
        steps = [self.start] if self.start else []
        for key in keys:
            if not steps or key not in {choice.target for choice in steps[-1].choices}:
                return None
            steps.append(self.by_key.get(key))
            if steps[-1] is None:
                return None
        return steps or None

    def answers_below(self, step):
        """The answers that can be reached from a step (itself, if it is one), each once, in order."""
        return [each for each in self.reached_from(step) if each.is_answer]

    def distances(self, step):
        """(fewest, most) choices from a step to an answer; a way that leads to none does not count."""
        return self._distances_below(step, {}) or (0, 0)

    def _distances_below(self, step, known):
        if step.is_answer:
            return (0, 0)
        if step.key not in known:
            known[step.key] = None  # until we are back: a loop finds nothing
            ways = [self._distances_below(each, known) for each in self.after(step)]
            ways = [way for way in ways if way]
            if ways:
                fewest, most = zip(*ways, strict=True)
                known[step.key] = (1 + min(fewest), 1 + max(most))
        return known[step.key]

    def reached_from(self, start):
        """The steps that can be reached from one, itself first, each once, in the order of the choices."""
        reached, waiting = {}, [start]
        while waiting:
            step = waiting.pop()
            if step.key not in reached:
                reached[step.key] = step
                waiting += reversed(self.after(step))
        return list(reached.values())

    def outline(self):
        """The path as a tree (OutlineRows); what comes again stands there without what is below it."""
        rows, shown = [], set()
        waiting = [(0, None, self.start)] if self.start else []
        while waiting:
            depth, choice, step = waiting.pop()
            is_repeated = step is not None and step.key in shown
            rows.append(OutlineRow(depth, choice, step, is_repeated))
            if step is None or is_repeated:
                continue
            shown.add(step.key)
            waiting += [
                (depth + 1, each, self.by_key.get(each.target)) for each in reversed(step.choices)
            ]
        return rows

    @cached_property
    def loops(self):
        """[(step, choice)] of every choice that leads back to a step on the way to it."""
        found, done = [], set()
        for step in self.by_key.values():
            self._search_loops(step, (), done, found)
        return found

    def _search_loops(self, step, way, done, found):
        if step.key in done:
            return
        for choice in step.choices:
            target = self.by_key.get(choice.target)
            if target and target.key in {*way, step.key}:
                found.append((step, choice))
            elif target:
                self._search_loops(target, (*way, step.key), done, found)
        done.add(step.key)
