"""What has changed between what visitors read and a draft, in plain words, for mails."""

import logging
from dataclasses import dataclass
from html.parser import HTMLParser

from django.utils.text import Truncator

LONGEST_PIECE = 300
MOST_FIELDS = 12
CHANGED = ("deletion", "addition")
VOID = {"br", "hr", "img", "input", "wbr"}

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Change:
    """One field that is not as it was: what went, what came. Both empty: only its order, or no text."""

    field: str
    removed: str
    added: str


def changes_in(revision):
    """What a draft changes on the page that visitors read: Changes (a list); None if that is not known.

    A mail must not stop a publication: what cannot be compared (an old block, for example) is logged.
    """
    page = revision.content_object
    published = type(page).objects.filter(pk=page.pk, live=True).first()
    if published is None:
        return []
    try:
        return _changes(published, revision.as_object())[:MOST_FIELDS]
    except Exception:
        logger.exception("Revision %s could not be compared", revision.pk)
        return None


def _changes(published, draft):
    panel = type(draft).get_edit_handler().get_bound_panel(instance=draft, request=None, form=None)
    comparisons = [compare(published, draft) for compare in panel.get_comparison()]
    return [_change(each) for each in comparisons if each.has_changed()]


def _change(comparison):
    if comparison.is_child_relation:
        children = comparison.get_child_comparisons()
        removed = [str(child.obj_a) for child in children if child.is_deletion()]
        added = [str(child.obj_b) for child in children if child.is_addition()]
    else:
        reader = _Changed(str(comparison.htmldiff()))
        removed, added = reader.texts["deletion"], reader.texts["addition"]
    return Change(str(comparison.field_label()), _shortened(removed), _shortened(added))


def _shortened(pieces):
    text = " […] ".join(" ".join(piece.split()) for piece in pieces if piece.strip())
    return Truncator(text).chars(LONGEST_PIECE)


class _Changed(HTMLParser):
    """Reads what Wagtail's comparison marks as deleted and added."""

    def __init__(self, html):
        super().__init__()
        self.texts = {kind: [] for kind in CHANGED}
        self.open = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        if tag not in VOID:
            classes = (dict(attrs).get("class") or "").split()
            inner = next((kind for kind in CHANGED if kind in classes), None)
            self.open.append(inner or (self.open[-1] if self.open else None))

    def handle_endtag(self, tag):
        if self.open and tag not in VOID:
            self.open.pop()

    def handle_data(self, data):
        if self.open and self.open[-1]:
            self.texts[self.open[-1]].append(data)
