"""Words and phrases that editors write one a line: tidied, checked, and as search reads them."""

import re
import unicodedata

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from tryghed.analysis.keys import has_stop_word
from tryghed.analysis.words import words_of

MOST_TERMS = 20
LONGEST_TERM = 60
LONGEST_SHOWN = 40
SEVERAL = re.compile(r";|,(?!\d)")  # 1,5 is one number


def tidy(text):
    """A text on one line, without what nobody can see."""
    return " ".join("".join(map(_visible, unicodedata.normalize("NFC", text))).split())


def _visible(character):
    if character.isprintable():
        return character
    return "" if unicodedata.category(character) == "Cf" else " "  # Cf: soft hyphens and the like


def lines_of(text):
    """The terms of a text, tidied, without empty lines (a list)."""
    return [line for line in map(tidy, text.splitlines()) if line]


def telling(words, language):
    """Some words without those that say nothing; all of them if there are no others (a tuple)."""
    return tuple(word for word in words if not has_stop_word(language, word)) or tuple(words)


def telling_words(term, language):
    """The words of a term that count in a search (a tuple)."""
    return telling(words_of(term), language)


def checked(text, language, fewest):
    """The tidied text of an editor's list of terms, one a line.

    Raises ValidationError with everything that is wrong, in words for the editor.
    """
    terms = lines_of(text)
    if len(terms) < fewest:
        raise ValidationError(
            _("Write at least %(number)s words or phrases, each on a line of its own.")
            % {"number": fewest}
        )
    if len(terms) > MOST_TERMS:
        raise ValidationError(
            _("There is room for %(most)s lines, and you have written %(number)s. Make two of it.")
            % {"most": MOST_TERMS, "number": len(terms)}
        )
    problems = [problem for term in terms for problem in _problems_of(term)]
    problems += _repetitions(terms, language)
    if problems:
        raise ValidationError(problems)
    return "\n".join(terms)


def shortened(term):
    return term if len(term) <= LONGEST_SHOWN else term[:LONGEST_SHOWN] + "…"


def _problems_of(term):
    shown = {"term": shortened(term), "most": LONGEST_TERM}
    if len(term) > LONGEST_TERM:
        yield _("“%(term)s” is too long: at most %(most)s characters on a line.") % shown
    if not words_of(term):
        yield _("“%(term)s” has neither a letter nor a number.") % shown
    if SEVERAL.search(term):
        yield _("“%(term)s”: write each word or phrase on a line of its own.") % shown


def _repetitions(terms, language):
    first = {}
    for term in terms:
        words = telling_words(term, language)
        if words and words in first:
            yield (
                _("“%(one)s” and “%(other)s” are the same to a search. Keep one of them.")
                % {"one": shortened(first[words]), "other": shortened(term)}
            )
        first.setdefault(words, term)
