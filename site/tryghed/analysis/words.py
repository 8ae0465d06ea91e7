"""From text to words, and from a word to its spellings."""

import re
import unicodedata

TOKEN = re.compile(
    r"""
    (?P<dotted>\b(?:[^\W\d_]\.){2,}(?:[^\W\d_]\b)?)          # A.R.T.
    |(?:§+|\b(?:paragraf(?:fen)?|paragraph|section)\b)\s*(?P<law>\d+)
    |(?P<per_cent>(?<=\d)\s*(?:%|pct\b\.?|per\s?cent\b))
    |[^\W_]+
    """,
    re.IGNORECASE | re.VERBOSE,
)

FOLDED = str.maketrans(
    {"æ": "ae", "ø": "oe", "å": "aa", "ä": "ae", "ö": "oe", "ß": "ss", "ı": "i", "ł": "l", "đ": "d"}
)
PLAIN = str.maketrans({"æ": "a", "ø": "o", "å": "a"})


def words_of(text):
    """The words of a text in lower case, in order (a list).

    *A.R.T.* is one word, *art*; *§ 115*, *§115* and *paragraf 115* are all *§115*; *15 %* and
    *15 pct.* are *15 procent*.
    """
    return [word for word, _start, _end in tokens(unicodedata.normalize("NFC", text))]


def tokens(text):
    """The words of a text in normal form C and where each stands in it: (word, start, end) of each."""
    for match in TOKEN.finditer(text):
        yield _word(match), *match.span()


def _word(match):
    if match["dotted"]:
        return match[0].replace(".", "").lower()
    if match["law"]:
        return f"§{match['law']}"
    return "procent" if match["per_cent"] else match[0].lower()


def fold(word):
    """A word in a-z and 0-9 as far as it goes: *børn* → ``boern``. Other scripts keep their letters."""
    decomposed = unicodedata.normalize("NFKD", word.translate(FOLDED))
    return "".join(letter for letter in decomposed if letter.isalnum())


def plain(word):
    """As those write it who leave dots and rings out: *fravær* → ``fravar``."""
    return fold(word.translate(PLAIN))
