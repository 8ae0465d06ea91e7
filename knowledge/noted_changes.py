"""What an article's own list of changes says of a version, for the history of the page."""

import json

from knowledge.models import ArticlePage


def changes_noted(page, revision, previous):
    """The changes (texts) that a published version notes and the one before it did not."""
    if not isinstance(page, ArticlePage):
        return []
    known = _changes(previous) if previous else []
    return [text for day, text in _changes(revision) if (day, text) not in known]


def _changes(revision):
    """[(day, text)] as the revision holds them."""
    blocks = json.loads(revision.content.get("changes") or "[]")
    values = [block.get("value") or {} for block in blocks]
    return [(value.get("changed_on"), value.get("text", "")) for value in values]
