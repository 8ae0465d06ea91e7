"""LIX agrees with texts that were counted by hand, and with texts that nobody should have written."""

from pathlib import Path

import pytest
import yaml

from tryghed.readability.lix import Band, band, hardest_sentences, is_long, long_words, measure
from tryghed.readability.sentences import is_whole_sentence, sentences_of, words_of

COUNTED = yaml.safe_load((Path(__file__).parent / "hand_counted.yaml").read_text())
NEW_PARAGRAPH = "---"

every_counted_text = pytest.mark.parametrize("counted", COUNTED, ids=lambda each: each["name"])


def by_hand(counted):
    """[(number of words, sentence)] as somebody divided the text."""
    return [each for each in counted["sentences"] if each != NEW_PARAGRAPH]


def text_of(counted):
    lines = [each if each == NEW_PARAGRAPH else each[1] for each in counted["sentences"]]
    return " ".join(lines).replace(f" {NEW_PARAGRAPH} ", "\n")


def test_ten_texts_were_counted():
    assert len(COUNTED) == 10


@every_counted_text
def test_the_count_by_hand_agrees_with_itself(counted):
    assert sum(number for number, _sentence in by_hand(counted)) == counted["words"]
    exact = counted["words"] / len(by_hand(counted))
    exact += 100 * len(counted["long_words"]) / counted["words"]
    assert abs(exact - counted["lix"]) <= 0.5


@every_counted_text
def test_lix_is_what_was_counted_by_hand(counted):
    long = len(counted["long_words"])

    assert measure(text_of(counted)) == (
        counted["lix"],
        counted["words"],
        len(by_hand(counted)),
        long,
    )


@every_counted_text
def test_sentences_are_divided_as_by_hand(counted):
    assert sentences_of(text_of(counted)) == [sentence for _number, sentence in by_hand(counted)]


@every_counted_text
def test_words_are_counted_as_by_hand(counted):
    numbers = [len(words_of(sentence)) for sentence in sentences_of(text_of(counted))]

    assert numbers == [number for number, _sentence in by_hand(counted)]
    assert list(filter(is_long, words_of(text_of(counted)))) == counted["long_words"]


@pytest.mark.parametrize("text", ["", " \n\n ", "…", "👍 🎉", "– § %", "https://www.ishoj.dk/a-b"])
def test_a_text_without_words_measures_nothing(text):
    assert measure(text) == (0, 0, 0, 0)


def test_a_text_without_a_stop_is_one_sentence():
    assert measure("ring til os hvis du er i tvivl") == (8, 8, 1, 0)


def test_ten_thousand_words_without_a_stop_are_one_very_hard_sentence():
    found = measure("ord " * 10_000)

    assert found == (10_000, 10_000, 1, 0)
    assert band(found.lix) == Band.VERY_HARD


def test_blank_lines_and_soft_hyphens_change_nothing():
    assert measure("Ring nu.\n\n\nVi lyt\N{SOFT HYPHEN}ter.") == measure("Ring nu.\nVi lytter.")


def test_letters_are_counted_and_not_the_characters_that_make_them():
    assert measure("Gå på dåbskjole.") == measure("Ga\u030a pa\u030a da\u030abskjole.")
    assert not is_long("2017-2020")
    assert not is_long("skolen")
    assert is_long("skolens")


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Spørg Det Kriminalpræventive Råd, f.eks. Det skal du.", 1),
        ("Det koster 100 kr. Kommunen betaler.", 2),
        ("Det er politi, skole m.fl. Alle er med.", 2),
        ("Læs § 5, stk. 2. Kommunen svarer.", 2),
        ("Den 17. 3. 2025 mødtes vi.", 1),
        ("Vi begyndte i 2024. 3 skoler var med.", 2),
        ("1. Ring til lægen.", 1),
        ("»Hvordan går det?« spurgte hun.", 1),
        ("Vi venter … Så kommer de.", 2),
        ("Vi venter … og venter.", 1),
        ("Kom! Nu? Ja.", 3),
        ("Han sagde nej (se bilag 2.). Hun gik.", 2),
        ("Skriv til H.C. Andersen.", 1),
        ("Vi har tre ting:\nen ting", 2),
    ],
)
def test_a_stop_ends_a_sentence_only_where_readers_stop(text, sentences):
    assert len(sentences_of(text)) == sentences


@pytest.mark.parametrize(
    ("lix", "name"),
    [
        (0, "meget let"),
        (24, "meget let"),
        (25, "let"),
        (34, "let"),
        (35, "middel"),
        (44, "middel"),
        (45, "svær"),
        (54, "svær"),
        (55, "meget svær"),
    ],
)
def test_a_number_has_its_band(lix, name):
    assert band(lix).label == name


def test_the_longest_sentences_come_first_and_equally_long_ones_as_they_stand():
    text = "En to. En to tre fire. Fem seks. En to tre."

    found = [sentence.text for sentence in hardest_sentences(text, most=3)]

    assert found == ["En to tre fire.", "En to tre.", "En to."]


def test_a_sentence_knows_its_long_words():
    (sentence,) = hardest_sentences("Tal med kommunen, nu.")

    assert sentence.parts == [("Tal", False), ("med", False), ("kommunen,", True), ("nu.", False)]


def test_long_words_are_listed_with_how_often_they_stand():
    found = long_words("Kommunen og kommunen. En underretning, en forældre.")

    assert found == [("Kommunen", 2), ("underretning", 1), ("forældre", 1)]


@pytest.mark.parametrize(
    ("line", "is_whole"),
    [
        ("Ring nu.", True),
        ("Ring nu", False),
        ("Hvad nu?", True),
        ("(Se her.)", True),
        ("Husk:", False),
    ],
)
def test_a_line_is_a_whole_sentence_when_it_ends_as_one(line, is_whole):
    assert is_whole_sentence(line) is is_whole
