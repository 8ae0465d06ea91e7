"""From text to words, and to the spellings of people without a Danish keyboard."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tryghed.analysis.words import fold, plain, tokens, words_of


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ring til Infohuset!", ["ring", "til", "infohuset"]),
        ("SSP-samarbejdet", ["ssp", "samarbejdet"]),
        ("A.R.T. er træning", ["art", "er", "træning"]),
        ("A.R.T", ["art"]),
        ("ART", ["art"]),
        ("§ 115", ["§115"]),
        ("§115, stk. 2", ["§115", "stk", "2"]),
        ("§§ 152 og 153", ["§152", "og", "153"]),
        ("paragraf 115", ["§115"]),
        ("section 115", ["§115"]),
        ("15 %", ["15", "procent"]),
        ("15%", ["15", "procent"]),
        ("15 pct. fravær", ["15", "procent", "fravær"]),
        ("15 per cent", ["15", "procent"]),
        ("9. klasse", ["9", "klasse"]),
        ("", []),
        ("!!! — … 🦉", []),
        ("Cafe\u0301", ["café"]),
    ],
)
def test_words_that_are_written_in_several_ways_are_one(text, words):
    assert words_of(text) == words


@pytest.mark.parametrize(
    ("word", "folded", "plainly"),
    [
        ("fravær", "fravaer", "fravar"),
        ("børn", "boern", "born"),
        ("forår", "foraar", "forar"),
        ("café", "cafe", "cafe"),
        ("straße", "strasse", "strasse"),
        ("skole", "skole", "skole"),
    ],
)
def test_a_word_has_the_spellings_of_those_without_danish_letters(word, folded, plainly):
    assert (fold(word), plain(word)) == (folded, plainly)


def test_other_scripts_keep_their_letters():
    assert fold("مدرسة") == "مدرسة"


@given(st.text())
def test_whatever_the_text_a_folded_word_has_only_letters_and_digits(text):
    assert all(fold(word).isalnum() or not fold(word) or word[0] == "§" for word in words_of(text))


@given(st.text())
def test_a_word_stands_where_it_is_said_to_stand(text):
    assert all(0 <= start < end <= len(text) for _word, start, end in tokens(text))
