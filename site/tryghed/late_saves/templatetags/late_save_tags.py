import json
import re

from django import template
from django.utils.html import conditional_escape
from django.utils.safestring import mark_safe
from wagtail.blocks import StreamValue

from tryghed.late_saves.differences import differences_of

register = template.Library()

MARKED = re.compile(r'<span class="(deletion|addition)">[^<]*</span>')
WRITTEN_BY_NOBODY = re.compile(
    r"""\s*data-block-key=\\?["']\w+\\?["']|(?<=>)(?:\s|\\n)+(?=[<"]|$)"""
)
MEANT = {"deletion": "del", "addition": "ins"}


@register.simple_tag
def differences(form, panel):
    """[Wagtail's comparison of a field] between what was saved meanwhile and what a refused form holds.

    In: a form, and the bound panel that shows it, if it has one. Empty where nothing was refused.
    """
    theirs = getattr(form, "saved_meanwhile", None)
    if theirs is None:
        return []
    if panel:
        mine = _as_typed(form)
        compared = [compare(theirs, mine) for compare in panel.get_comparison()]
    else:
        compared = differences_of(form)
    return [each for each in compared if each.has_changed() and not _is_the_same_to_readers(each)]


def _is_the_same_to_readers(comparison):
    """Whether the editor of rich text has only written anew what it was given: keys, blanks between tags."""
    values = (getattr(comparison, "val_a", None), getattr(comparison, "val_b", None))
    texts = [
        json.dumps(value.get_prep_value()) if isinstance(value, StreamValue) else value
        for value in values
    ]
    if not all(isinstance(text, str) for text in texts):
        return False
    theirs, mine = (WRITTEN_BY_NOBODY.sub("", text) for text in texts)
    return theirs == mine


@register.filter
def told_apart(html):
    """Wagtail tells old from new by colour alone; here a screen reader is told, too. In and out: HTML."""
    return mark_safe(MARKED.sub(_meant, conditional_escape(html)))


def _meant(found):
    tag = MEANT[found[1]]
    return f"<{tag}>{found[0]}</{tag}>"


def _as_typed(form):
    """The object as the form would save it, with its rows. Nothing is saved."""
    for formset in form.formsets.values():
        if formset.is_valid():
            formset.save(commit=False)
    return form.instance
