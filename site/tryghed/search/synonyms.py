"""Synonyms (stub until the editing branch is merged)."""

from dataclasses import dataclass

from tryghed.analysis.keys import has_stop_word
from tryghed.analysis.words import words_of
from tryghed.search.models import Direction, Synonym


@dataclass(frozen=True)
class SynonymRule:
    first: tuple
    others: tuple


def synonym_groups(language):
    rules = []
    for group in Synonym.objects.filter(language=language).order_by("pk"):
        terms = [
            tuple(w for w in words_of(t) if not has_stop_word(language, w)) or tuple(words_of(t))
            for t in group.term_list()
        ]
        firsts = terms[:1] if group.direction == Direction.FIRST else terms
        rules += [SynonymRule(f, tuple(o for o in terms if o != f)) for f in firsts]
    return rules
