"""From text to words, and from a word to its spellings."""

import re
import unicodedata

WORD = re.compile(r"§\d+|[^\W_]+")
DOTTED = re.compile(r"\b(?:[^\W\d_]\.){2,}(?:[^\W\d_]\b)?")
PARAGRAPH = re.compile(r"(?:§+|\b(?:paragraf(?:fen)?|paragraph|section)\b)\s*(\d+)", re.IGNORECASE)
PER_CENT = re.compile(r"(?<=\d)\s*(?:%|\bpct\b\.?|\bper\s?cent\b)", re.IGNORECASE)

FOLDED = str.maketrans(
    {"æ": "ae", "ø": "oe", "å": "aa", "ä": "ae", "ö": "oe", "ß": "ss", "ı": "i", "ł": "l", "đ": "d"}
)
PLAIN = str.maketrans({"æ": "a", "ø": "o", "å": "a"})


def words_of(text):
    """The words of a text in lower case, in order (a list).

    *A.R.T.* is one word, *art*; *§ 115*, *§115* and *paragraf 115* are all *§115*; *15 %* and
    *15 pct.* are *15 procent*.
    """
    return [text[start:end].lower() for text in [normalised(text)] for start, end in spans(text)]


def normalised(text):
    """A text in which things that are written in several ways are written in one."""
    text = unicodedata.normalize("NFC", text)
    text = DOTTED.sub(lambda dotted: dotted[0].replace(".", ""), text)
    text = PARAGRAPH.sub(r"§\1", text)
    return PER_CENT.sub(" procent", text)


def spans(text):
    """Where the words of a normalised text stand: (start, end) of each."""
    return (match.span() for match in WORD.finditer(text))


def fold(word):
    """A word in a-z and 0-9 as far as it goes: *børn* → ``boern``. Other scripts keep their letters."""
    decomposed = unicodedata.normalize("NFKD", word.translate(FOLDED))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def plain(word):
    """As those write it who leave dots and rings out: *fravær* → ``fravar``."""
    return fold(word.translate(PLAIN))
