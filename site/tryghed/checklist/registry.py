"""What can be asked of a page before it is published. Packages above register what only they know."""

from collections.abc import Callable
from dataclasses import dataclass

from django.db import models
from django.utils.translation import gettext_lazy as _

_rules = {}


class Level(models.TextChoices):
    BLOCKS = "blocks", _("stops the publication")
    WARNS = "warns", _("warns only")
    OFF = "off", _("is not checked")


@dataclass(frozen=True)
class Rule:
    """One line of the checklist.

    look(page) gives Objections (an iterable): each says where and what to do, in the active language.
    """

    identifier: str
    name: str  # of what must be in order, so that it can stand behind a tick
    page_type: type
    default: Level
    look: Callable


def rule(identifier, name, *, page_type, default):
    """Add a rule for pages of a type and of its subclasses: a decorator of look(page).

    The identifier is stored with outcomes and settings: it never changes, and never comes twice.
    """

    def register(look):
        if identifier in _rules:
            raise ValueError(f"There are two rules called {identifier}.")
        _rules[identifier] = Rule(identifier, name, page_type, default, look)
        return look

    return register


def all_rules():
    """Every rule, in the order in which they were registered (a list)."""
    return list(_rules.values())


def rules_of(page):
    """The list of a page: the rules for its type (a list)."""
    return [each for each in _rules.values() if isinstance(page, each.page_type)]
