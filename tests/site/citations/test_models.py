"""The rules that entries keep, and what all their language versions share."""

import datetime

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import translation

from tests.factories import GlossaryTermFactory, LegalReferenceFactory, SourceFactory
from tryghed.citations.models import GlossaryTerm, LegalReference

DAY = datetime.date(2024, 1, 1)
NO_NOTE = "Skriv, hvad der er ændret: Læserne skal vide, hvad de nu skal gøre."


@pytest.mark.parametrize("state", ["changed", "repealed"])
def test_a_change_must_say_what_has_changed(state):
    law = LegalReferenceFactory(state=state)

    with pytest.raises(ValidationError) as refused:
        law.full_clean()

    assert refused.value.message_dict == {"change_note": [NO_NOTE]}


def test_a_change_with_a_note_is_accepted():
    LegalReferenceFactory(state="changed", change_note="Nu gælder § 140.").full_clean()


def test_a_rule_cannot_end_before_it_begins():
    law = LegalReferenceFactory(valid_from=DAY, valid_to=DAY - datetime.timedelta(days=1))

    with pytest.raises(ValidationError) as refused:
        law.full_clean()

    assert refused.value.message_dict == {
        "valid_to": ["Reglen kan ikke ophøre, før den begynder. Vælg en senere dag."]
    }


@pytest.mark.parametrize(
    "dates",
    [
        {},
        {"valid_from": DAY},
        {"valid_to": DAY},
        {"valid_from": DAY, "valid_to": DAY},
    ],
)
def test_a_rule_may_last_a_day_or_have_an_open_end(dates):
    LegalReferenceFactory(**dates).full_clean()


def test_an_identifier_is_used_once_in_a_language():
    GlossaryTermFactory(slug="proeve")

    with pytest.raises(IntegrityError), transaction.atomic():
        GlossaryTermFactory(slug="proeve")


def test_a_rule_that_changes_has_changed_in_every_language_at_once(english_locale):
    law = LegalReferenceFactory()
    translated = law.copy_for_translation(english_locale)
    translated.act = "Child’s Act"
    translated.save()

    law.state, law.change_note, law.tells_readers = "repealed", "Ophævet.", True
    law.save()

    translated.refresh_from_db()
    assert (translated.state, translated.tells_readers) == ("repealed", True)
    assert (translated.act, translated.section) == ("Child’s Act", "§ 133")


@pytest.mark.parametrize(
    ("values", "name"),
    [
        ({}, "Brännström m.fl. 2016: Metoder i arbejdet"),
        ({"year": ""}, "Brännström m.fl.: Metoder i arbejdet"),
        ({"authors": ""}, "Metoder i arbejdet"),
    ],
)
def test_a_source_is_named_by_what_is_known_of_it(values, name):
    assert str(SourceFactory(**values)) == name


def test_a_rule_whose_number_is_unknown_is_named_by_its_act():
    assert str(LegalReferenceFactory(section="")) == "barnets lov"


def test_every_entry_is_given_in_the_readers_language_where_there_is_one(english_locale):
    GlossaryTerm.objects.all().delete()
    translated, danish_only = (
        GlossaryTermFactory(term="Samtykke"),
        GlossaryTermFactory(term="Ankesag"),
    )
    english = translated.copy_for_translation(english_locale)
    english.term = "Consent"
    english.save()

    with translation.override("en"):
        given = GlossaryTerm.objects.for_reader()

    assert {each.term for each in given} == {"Consent", danish_only.term}
    assert {each.term for each in GlossaryTerm.objects.for_reader()} == {"Samtykke", "Ankesag"}


def test_an_empty_register_is_an_empty_list():
    LegalReference.objects.all().delete()

    assert LegalReference.objects.for_reader() == []
