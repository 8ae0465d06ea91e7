"""The keys under which a page stands in the index."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tryghed.analysis.keys import LOOSER, all_keys, exact_keys, index_text, parts_of


def keys_of(text, language="da", **more):
    return index_text(text, language, **more).split()


def test_a_compound_stands_under_its_own_key_and_marked_under_those_of_its_parts():
    keys = keys_of("Skolefraværet")

    assert "skolefravaer" in keys
    assert {LOOSER + "fravaer", LOOSER + "skol"} <= set(keys)
    assert "fravaer" not in keys


def test_a_paragraph_stands_under_its_sign_and_its_number():
    assert keys_of("§ 115") == ["paragraf115", LOOSER + "115", LOOSER + "paragraf"]
    assert keys_of("§ 115") == keys_of("paragraf 115")


def test_titles_keep_the_very_forms_of_their_words():
    assert "x1fravaeret" in keys_of("Fraværet", with_forms=True)
    assert not [key for key in keys_of("Fraværet") if key.startswith("x1")]


def test_english_has_english_stems_and_no_compounds():
    assert keys_of("referrals", "en") == keys_of("referral", "en")
    assert keys_of("notebook", "en") == ["notebook"]


def test_a_language_without_a_stemmer_has_its_words_as_they_are():
    assert keys_of("اسکول کتاب", "ur") == ["اسکول", "کتاب"]


def test_stop_words_are_indexed_but_not_taken_apart():
    assert keys_of("hvordan") == sorted(exact_keys("hvordan", "da"))


def test_an_endless_word_is_left_out():
    assert keys_of("x" * 10_000 + " skole") == sorted(exact_keys("skole", "da"))


def test_the_parts_of_a_word_are_asked_for_one_by_one():
    assert parts_of("fraværsregler", "da") == [
        exact_keys("fravær", "da"),
        exact_keys("regler", "da"),
    ]
    assert parts_of("fravær", "da") == []
    assert parts_of("rules", "en") == []


@given(st.text(), st.sampled_from(["da", "en", "ar", "ur"]))
def test_no_key_is_ever_syntax(text, language):
    assert re.fullmatch(r"[^\W_]*( [^\W_]+)*", index_text(text, language, with_forms=True))


@pytest.mark.parametrize("language", ["da", "en"])
@given(word=st.from_regex(r"\A[a-zæøå]{1,30}\Z"))
def test_what_a_text_is_indexed_under_is_what_its_word_is_found_by(language, word):
    indexed = {key.removeprefix(LOOSER) for key in index_text(word, language).split()}

    assert exact_keys(word, language) <= indexed
    assert indexed == all_keys(word, language)
