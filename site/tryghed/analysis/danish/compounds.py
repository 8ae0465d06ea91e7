"""The parts of compounds: *skolefraværsindsats* is *skole*, *fravær* and *indsats*.

Danish writes compounds as one word, so whoever searches for a part would find nothing. A word is
split where both sides are real words; the fewest and longest parts win. A wrong split costs little:
it only adds keys.
"""

from functools import lru_cache

from tryghed.analysis.danish.derivation import derivation_keys
from tryghed.analysis.danish.inflection import inflection_keys
from tryghed.analysis.danish.lexicon import REMEMBERED_WORDS, is_known, lemma
from tryghed.analysis.stemming import stem
from tryghed.analysis.words import fold

FEWEST_PARTS, MOST_PARTS = 2, 4
SHORTEST_COMPOUND = 7
SHORTEST_PART = 4
SHORTEST_TAIL = 3
SHORTEST_CLIPPED = 6  # a first part without its last e: forebygg(e)
LONG_PART = 10  # a part that may be a compound itself
JOINTS = ("", "s", "e", "er", "es")

SHORT_NOUNS = frozenset(
    "råd lov job mål bog hus vej dag syn mor far arv by sag tro krig leg ord tal børn barn angst fod "
    "fri hash ung unge info mad ret rus tid sex spil sund plan gas pas kur liv mod hjem".split()
)
NOT_FIRST = frozenset(
    "under over efter frem mellem gennem igen imod hjem bort tilbage inden uden samme hver bag mest "
    "både deres netop altid andet fore sammen selv ikke alle mange".split()
)
NOT_LAST = frozenset(
    "heder heden hederne ingen ingens ringer ringen ions ion skab ring isme isten ister ist istisk "
    "dommen løs spas lig ende else ning hed dom mer rer der den det ere ene erne".split()
)
PREFIXES = frozenset("anti multi ekstra special mini makro mikro tvær".split())
IRREGULAR = {"børne": "børn"}


@lru_cache(REMEMBERED_WORDS)
def compound_parts(word):
    """The words that a compound is made of (a tuple; empty when it is none)."""
    return _split(word) or (_split(lemma(word)) if lemma(word) != word else ())


def part_keys(part):
    """The keys of one part of a compound (a frozenset)."""
    if part in IRREGULAR:
        return frozenset([fold(stem(IRREGULAR[part], "da"))])
    return inflection_keys(part)


@lru_cache(REMEMBERED_WORDS)
def looser_keys(word):
    """Keys of what a word is made of or from, without its own (a frozenset)."""
    found = set(derivation_keys(word))
    for part in compound_parts(word):
        found |= part_keys(part) | derivation_keys(part)
        if len(part) >= LONG_PART and not derivation_keys(part):
            found = found.union(*map(part_keys, compound_parts(part)))
    return frozenset(found) - inflection_keys(word)


@lru_cache(REMEMBERED_WORDS)
def _split(word, most=MOST_PARTS):
    if len(word) < SHORTEST_COMPOUND or most < FEWEST_PARTS:
        return ()
    splits = (
        _split_at(word, place, most)
        for place in range(len(word) - SHORTEST_TAIL, SHORTEST_TAIL - 1, -1)
    )
    return min(filter(None, splits), key=lambda split: split[0], default=(None, ()))[1]


def _split_at(word, place, most):
    """(how bad it is, parts) of the split at one place; None when it is none."""
    head, tail = _first_part(word[:place]), word[place:]
    if not head or (len(tail) < SHORTEST_PART and tail not in SHORT_NOUNS):
        return None
    rest = (tail,) if _is_part(tail) else _split(tail, most - 1)
    if not rest:
        return None
    parts = (head, *rest)
    return (len(parts), _steals_the_joint(word, place), -min(map(len, parts))), parts


def _steals_the_joint(word, place):
    """Whether the last part has the s that joins: *fritid+spas* where *fritids+pas* is meant."""
    tail = word[place:]
    return tail[0] == "s" and bool(_first_part(word[:place] + "s")) and _is_part(tail[1:])


@lru_cache(REMEMBERED_WORDS)
def _first_part(text):
    """The word that stands first in a compound, without what joins it to the next; or nothing."""
    for joint in JOINTS:
        word = text.removesuffix(joint)
        if (word != text or not joint) and _is_part(word):
            return word
    if text in PREFIXES:
        return text
    clipped = text + "e"
    return clipped if len(text) >= SHORTEST_CLIPPED and _is_part(clipped) else ""


def _is_part(word):
    is_long_enough = len(word) >= SHORTEST_PART or word in SHORT_NOUNS
    return is_long_enough and word not in NOT_FIRST and word not in NOT_LAST and is_known(word)
