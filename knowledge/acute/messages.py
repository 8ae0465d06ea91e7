"""What is wrong with a path, said to an editor: the step by its own words, and what to do about it."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import StreamBlockValidationError, StructBlockValidationError

from knowledge.acute.flaws import problems
from knowledge.acute.graph import Flaw
from knowledge.acute.reading import steps_to_check

WORDS = {
    Flaw.EMPTY: _("The path has no steps yet. Add a question first, then the answers."),
    Flaw.STARTS_WITH_ANSWER: _(
        "The path begins with the answer “%(step)s”. "
        "Move the first question to the top: it is where readers start."
    ),
    Flaw.BAD_KEY: _(
        "“%(step)s” cannot have the short name “%(key)s”. "
        "Use letters, numbers and hyphens; “plakat” and “poster” are taken by the posters."
    ),
    Flaw.DUPLICATE_KEY: _(
        "“%(step)s” and “%(other)s” have the same short name, “%(key)s”. Give one of them another."
    ),
    Flaw.NO_CHOICES: _("The question “%(step)s” has no choices. Add some, or delete the question."),
    Flaw.NO_TARGET: _(
        "The choice “%(choice)s” under “%(step)s” leads nowhere. "
        "Write the short name of the step it leads to."
    ),
    Flaw.UNKNOWN_TARGET: _(
        "The choice “%(choice)s” under “%(step)s” leads to “%(target)s”, "
        "but no step has that short name. Correct it, or add the step."
    ),
    Flaw.LOOP: _(
        "The choice “%(choice)s” under “%(step)s” leads back to “%(other)s”, "
        "so readers would go round in circles. Let it lead to another step."
    ),
    Flaw.UNREACHABLE: _(
        "No way leads to “%(step)s”. Let a choice lead to its short name, “%(key)s”, "
        "or delete the step."
    ),
    Flaw.NO_ACTION: _("“%(step)s” does not say what to do now. Write at least one line."),
    Flaw.NO_CONTACT: _("“%(step)s” does not say whom to call. Choose at least one contact card."),
    Flaw.NO_TIME_FRAME: _("“%(step)s” does not say how soon. Choose now, today or this week."),
}


def message(problem, steps):
    """One problem in the active language."""
    step = steps[problem.position] if problem.position is not None else None
    return WORDS[problem.flaw] % {
        "step": _name(step),
        "key": step.key if step else "",
        "other": _name(problem.other),
        "choice": problem.choice.text if problem.choice else "",
        "target": problem.choice.target if problem.choice else "",
    }


def _name(step):
    return (step.text or step.key) if step else ""


def complaints(stream):
    """[(position of the step, or None; message)] of everything that keeps a path from readers."""
    steps = steps_to_check(stream)
    return [(problem.position, message(problem, steps)) for problem in problems(steps)]


def error_for_form(stream):
    """The complaints where an editor sees them, each at its step; None for a good path."""
    found = complaints(stream)
    at_steps = {}
    for position, words in found:
        at_steps.setdefault(position, []).append(words)
    whole = at_steps.pop(None, None)
    blocks = {
        position: StructBlockValidationError(non_block_errors=words)
        for position, words in at_steps.items()
    }
    return StreamBlockValidationError(blocks, whole) if found else None


def refuse_broken(stream):
    """Raise ValidationError with every complaint: a broken path is published on no road."""
    found = [words for _position, words in complaints(stream)]
    if found:
        raise ValidationError({"steps": found})
