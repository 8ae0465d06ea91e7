"""Goes through the checklist of a page."""

from dataclasses import dataclass

from tryghed.checklist.models import ChecklistSettings
from tryghed.checklist.registry import Level, Rule, rules_of


@dataclass(frozen=True)
class Result:
    """What one rule says of a page."""

    rule: Rule
    level: Level
    objections: tuple

    @property
    def is_done(self):
        return not self.objections

    @property
    def blocks(self):
        return bool(self.objections) and self.level == Level.BLOCKS

    def as_json(self):
        """As it is stored with the revision: in the words of the moment, whatever becomes of the rule."""
        return {
            "rule": self.rule.identifier,
            "name": str(self.rule.name),
            "level": str(self.level),
            "messages": [str(each.message) for each in self.objections],
        }


def check(page):
    """The Result of each rule that is not off, in the order of the list. In: the page as it would be."""
    settings = ChecklistSettings.of_page(page)
    levels = [(each, settings.level_of(each)) for each in rules_of(page)]
    return [
        Result(each, level, tuple(each.look(page))) for each, level in levels if level != Level.OFF
    ]
