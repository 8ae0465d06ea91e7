"""What the site knows of Danish: forms, origins and parts of words."""

import pytest

from tryghed.analysis.danish.compounds import compound_parts, looser_keys, part_keys
from tryghed.analysis.danish.derivation import derivation_keys
from tryghed.analysis.danish.inflection import inflection_keys


@pytest.mark.parametrize(
    "forms",
    [
        ("barn", "børn", "børnene", "barnets"),
        ("fravær", "fraværet", "fraværets"),
        ("elev", "elever", "eleverne", "elevernes"),
        ("underrette", "underretter", "underrettede"),
        ("bog", "bøger"),
    ],
)
def test_the_forms_of_a_word_share_a_key(forms):
    for form in forms:
        assert inflection_keys(form) & inflection_keys(forms[0]), form


@pytest.mark.parametrize(
    ("one", "other"), [("art", "artikel"), ("hest", "høst"), ("mor", "mord"), ("far", "får")]
)
def test_words_that_only_look_alike_share_none(one, other):
    assert not inflection_keys(one) & inflection_keys(other)


@pytest.mark.parametrize(
    ("derived", "origin"),
    [
        ("mobning", "mobbe"),
        ("radikalisering", "radikalisere"),
        ("underretning", "underrette"),
        ("tryghed", "tryg"),
        ("faglig", "fag"),
        ("ekstremist", "ekstrem"),
    ],
)
def test_a_word_leads_to_the_one_it_is_made_from(derived, origin):
    assert (derivation_keys(derived) | inflection_keys(derived)) & inflection_keys(origin)


def test_an_ending_alone_makes_no_origin():
    assert not derivation_keys("ting")
    assert not derivation_keys("qwxning")


@pytest.mark.parametrize(
    ("compound", "parts"),
    [
        ("skolefraværsindsats", ("skole", "fravær", "indsats")),
        ("fritidspas", ("fritid", "pas")),
        ("bandekriminalitet", ("bande", "kriminalitet")),
        ("skolepsykolog", ("skole", "psykolog")),
        ("tolkebestilling", ("tolk", "bestilling")),
    ],
)
def test_a_compound_falls_into_its_words(compound, parts):
    found = compound_parts(compound)

    assert len(found) == len(parts)
    for one, other in zip(found, parts, strict=True):
        assert part_keys(one) & part_keys(other)


@pytest.mark.parametrize("word", ["fravær", "kommune", "underretning", "xyzzyxyzzy", "", "a"])
def test_a_simple_word_has_no_parts(word):
    assert compound_parts(word) == ()


def test_the_looser_keys_of_a_compound_are_those_of_its_parts_and_not_its_own():
    keys = looser_keys("skolefraværet")

    assert inflection_keys("fravær") <= keys
    assert inflection_keys("skole") <= keys
    assert not keys & inflection_keys("skolefraværet")
