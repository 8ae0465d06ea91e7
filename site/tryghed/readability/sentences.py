"""Running text as sentences and words. Pure functions; what counts as what is decided in decision 0028.

A line is a paragraph: no sentence goes on over its end. Everything else is read from left to right,
word for word, so that 10,000 words without a stop take no longer than with stops.
"""

import re
import unicodedata

from tryghed.readability.abbreviations import BEFORE_NUMBERS, CLOSING, FIRST_WORDS, LEADING

OPENING = "»«“”„\"'‘’([{–—-•*"
AFTER_A_STOP = "»«“”\"'‘’)]}*"
STOPS = (".", "!", "?", "…", ":")
NUMBER = re.compile(r"[\d.,]*\d\.")
YEAR = re.compile(r"\d{4}\.")
CAPITALS = re.compile(r"(?:[^\W\d_a-zæøå]\.)+")  # A.R.T. and H. (of a name)
ADDRESS = re.compile(r"://|@|^www\.", re.IGNORECASE)
BETWEEN_WORDS = re.compile(r"[/—+]|\.{2,}|…")
EDGES = re.compile(r"^[\W_]+|[\W_]+$")


def sentences_of(text):
    """The sentences of a text in order (a list of strings); what has no word in it is none."""
    lines = unicodedata.normalize("NFC", text).replace("\N{SOFT HYPHEN}", "").splitlines()
    found = (sentence for line in lines for sentence in _sentences_of_line(line.split()))
    return [sentence for sentence in found if words_of(sentence)]


def words_of(text):
    """The words of a text in order (a list), without the marks around them.

    A word has a letter or a digit. *SSP-konsulent* is one word, *og/eller* two, an address none: it is
    not read.
    """
    tokens = (token for token in text.split() if not ADDRESS.search(token))
    pieces = (EDGES.sub("", piece) for token in tokens for piece in BETWEEN_WORDS.split(token))
    return [piece for piece in pieces if piece]


def is_whole_sentence(line):
    """Whether a line of a list or of a plain field ends as a sentence does. A colon announces more."""
    return line.rstrip(AFTER_A_STOP + " ").endswith((".", "!", "?", "…"))


def _sentences_of_line(tokens):
    sentence = []
    for token, following in zip(tokens, [*tokens[1:], ""], strict=False):
        sentence.append(token)
        if not following or _ends(token, following, is_first=len(sentence) == 1):
            yield " ".join(sentence)
            sentence = []


def _ends(token, following, *, is_first):
    """Whether a sentence ends between two tokens. Before a small letter it never does."""
    bare = token.rstrip(AFTER_A_STOP)
    initial = next((letter for letter in following if letter.isalnum()), "")
    if not bare.endswith(STOPS) or initial.islower():
        return False
    if bare.endswith(":"):
        return initial.isupper()
    if bare.endswith("."):
        return _is_full_stop(bare.lstrip(OPENING), following, initial, is_first=is_first)
    return True


def _is_full_stop(word, following, initial, *, is_first):
    """Whether the stop after a word is more than part of an abbreviation, a number or a name."""
    small = word.lower()
    if small in CLOSING:
        return not initial.isdigit()
    if CAPITALS.fullmatch(word):
        return EDGES.sub("", following).lower() in FIRST_WORDS
    if NUMBER.fullmatch(word):  # 1. (the first of a list); 17. 3. 2025
        return not is_first and (not initial.isdigit() or bool(YEAR.fullmatch(word)))
    return small not in LEADING and not (small in BEFORE_NUMBERS and initial.isdigit())
