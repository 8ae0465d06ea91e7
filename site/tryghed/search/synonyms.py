"""What searches read of the editors' synonyms. They act at once: every search asks for them anew."""

from dataclasses import dataclass
from functools import lru_cache

from django.utils.translation import gettext as _

from tryghed.analysis.words import words_of
from tryghed.search.models import Direction, Synonym
from tryghed.search.sql import rows
from tryghed.search.terms import lines_of, shortened, telling_words

SYNONYMS = Synonym._meta.db_table
REMEMBERED_GROUPS = 5_000


@dataclass(frozen=True)
class SynonymRule:
    """Whoever searches for the first words searches for each of the others, too."""

    first: tuple  # of words
    others: tuple  # of tuples of words


def synonym_groups(language):
    """Every rule of a language, the oldest group first (a list of SynonymRule). One query."""
    groups = rows(
        f"SELECT terms, direction FROM {SYNONYMS} WHERE language = %s ORDER BY id", [language]
    )
    return [rule for terms, direction in groups for rule in rules_of(terms, direction, language)]


@lru_cache(REMEMBERED_GROUPS)  # by what stands in the group: no process can have an old version
def rules_of(terms, direction, language):
    """The rules of one group (a tuple). In: its text, one term a line."""
    phrases = list(dict.fromkeys(telling_words(term, language) for term in lines_of(terms)))
    phrases = [phrase for phrase in phrases if phrase]
    firsts = phrases[:1] if direction == Direction.FIRST else phrases
    rules = (
        SynonymRule(first, tuple(other for other in phrases if other != first)) for first in firsts
    )
    return tuple(rule for rule in rules if rule.others)


def hints_about(synonym):
    """What the editor of a group should know and may ignore (sentences)."""
    for term in synonym.term_list():
        words = telling_words(term, synonym.language)
        if list(words) != words_of(term):
            yield (
                _("A search reads “%(term)s” as “%(words)s”: the small words do not count.")
                % {"term": shortened(term), "words": " ".join(words)}
            )
    own = set(_pairs(synonym))
    for other in Synonym.objects.filter(language=synonym.language).exclude(pk=synonym.pk):
        for one, found in sorted(own.intersection(_pairs(other)))[:1]:
            yield (
                _("“%(one)s” finds “%(found)s” already, through “%(group)s”.")
                % {"one": " ".join(one), "found": " ".join(found), "group": other}
            )


def _pairs(synonym):
    for rule in rules_of(synonym.terms, synonym.direction, synonym.language):
        for other in rule.others:
            yield rule.first, other
