"""Gates on the roads to publication: the editor's forms, and whatever calls ``revision.publish()`` (bulk,
workflow, schedule, translation, shell).

Packages above add gates; a gate looks at what is about to be published and says what is in the way. None
has one yet. Before the first: Wagtail's form for a new page puts it up before it asks, and its editor's
API asks nobody.
"""

from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

_gates = []
_opened = ContextVar("why the gates stand open", default="")


@dataclass(frozen=True)
class Objection:
    """What is in the way of a publication: in the editor's language, with what to do about it."""

    message: str
    field: str = ""  # of the form, where it can be mended


class PublicationRefused(Exception):
    """A page may not be published as it is. Nothing has been changed."""

    def __init__(self, page, objections):
        self.page, self.objections = page, objections
        super().__init__("\n".join(str(each.message) for each in objections))


def gate(function):
    """Add a gate: function(page, revision, user), which gives Objections (a list, often empty).

    In: the page as it would be published; its revision; who publishes it, or None for the timer or a
    command.
    """
    _gates.append(function)
    return function


def objections_to(page, revision, user):
    """What all gates have against a publication (a list of Objections)."""
    if _opened.get():
        return []
    return [objection for look in _gates for objection in look(page, revision, user)]


@contextmanager
def gates_opened(reason):
    """Let everything pass inside this block: for content that is loaded, never for editors."""
    token = _opened.set(reason)
    try:
        yield
    finally:
        _opened.reset(token)
