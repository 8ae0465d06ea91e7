"""The glossary: every word that pages explain, from A to Å."""

import pytest

from tests.factories import GlossaryTermFactory
from tests.reading import main_of, section, text_of
from tryghed.citations.models import GlossaryTerm


@pytest.fixture
def glossary(danish):
    GlossaryTerm.objects.all().delete()
    return danish("knowledge.glossary")


def main_at(client, page):
    response = client.get(page.url)
    assert response.status_code == 200
    return main_of(response)


def test_words_stand_from_a_to_aa(client, glossary):
    for term in ("åben dialog", "Ærlighed", "øvelse", "Zebra", "art", "anger"):
        GlossaryTermFactory(term=term)

    main = main_at(client, glossary)

    words = [
        text_of(each)
        for block in main.findall(".//dl[@class='glossary']")
        for each in block.iter("dt")
    ]
    assert words == ["anger", "art", "Zebra", "Ærlighed", "øvelse", "åben dialog"]
    letters = [text_of(each) for each in main.find(".//nav[@class='letters']").iter("a")]
    assert letters == ["A", "Z", "Æ", "Ø", "Å"]


def test_a_letter_leads_to_its_words(client, glossary):
    GlossaryTermFactory(term="øvelse", explanation="At prøve.")

    main = main_at(client, glossary)

    (letter,) = main.find(".//nav[@class='letters']").iter("a")
    assert "At prøve." in text_of(section(main, letter.get("href")[1:]))


def test_a_word_has_its_explanation_and_its_other_spellings(client, glossary):
    GlossaryTermFactory(slug="proeve", term="SSP", also="S.S.P.")

    (word,) = [
        each for each in main_at(client, glossary).iter("div") if each.get("id") == "ord-proeve"
    ]

    assert text_of(word) == ("SSP Skole, socialforvaltning og politi arbejder sammen. Også: S.S.P.")


def test_the_english_glossary_has_the_english_words(client, glossary, english):
    term = GlossaryTermFactory(term="Samtykke")
    translated = term.copy_for_translation(english("knowledge.glossary").locale)
    translated.term, translated.explanation = "Consent", "To say yes."
    translated.save()

    text = text_of(main_at(client, english("knowledge.glossary")))

    assert "Consent To say yes." in text
    assert "Samtykke" not in text


def test_an_empty_glossary_says_so(client, glossary):
    text = text_of(main_at(client, glossary))

    assert "Der er ikke forklaret nogen ord endnu." in text


def test_a_long_glossary_asks_no_more_often(client, glossary, django_assert_max_num_queries):
    for number in range(40):
        GlossaryTermFactory(term=f"ord {number}")

    with django_assert_max_num_queries(30):
        main_at(client, glossary)
