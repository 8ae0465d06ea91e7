"""The starter synonyms of the content set: sound, in both languages, and put there once."""

import pytest

from tryghed.demo import content
from tryghed.demo.content import ContentError
from tryghed.demo.loader import Loader
from tryghed.search.models import Direction, Synonym
from tryghed.search.synonyms import synonym_groups


@pytest.fixture
def load(monkeypatch):
    """Load the content set with one more group of synonyms."""
    known = content.synonyms()

    def add(**group):
        monkeypatch.setattr(content, "synonyms", lambda: [*known, {"key": "synonyms.test"} | group])
        return Loader().load()

    return add


@pytest.mark.parametrize("language", content.LANGUAGES)
def test_both_languages_have_some(language):
    assert len(synonym_groups(language)) > 30


def test_every_group_could_have_been_written_by_an_editor():
    for synonym in Synonym.objects.all():
        synonym.full_clean()


def test_related_words_find_the_subject_and_not_the_other_way_round():
    finds = {
        rule.first: set(rule.others) for rule in synonym_groups("da") if rule.first == ("pjæk",)
    }
    found_by_absence = {
        other for rule in synonym_groups("da") if rule.first == ("fravær",) for other in rule.others
    }

    assert ("fravær",) in finds[("pjæk",)]
    assert ("pjæk",) not in found_by_absence


def test_english_words_find_danish_pages_one_way():
    group = Synonym.objects.get(language="da", terms__startswith="truancy")

    assert group.direction == Direction.FIRST


def test_a_new_group_is_added_once(load):
    assert load(language="da", terms=["skur", "udhus"]) == 1
    assert load(language="da", terms=["skur", "udhus"]) == 0
    assert Synonym.objects.filter(terms="skur\nudhus").count() == 1


def test_a_group_that_an_editor_deleted_or_changed_is_left_alone():
    deleted, changed = Synonym.objects.filter(language="da")[:2]
    deleted.delete()
    changed.terms = "noget\nandet"
    changed.save()
    number = Synonym.objects.count()

    assert Loader().load() == 0

    assert Synonym.objects.count() == number
    assert Synonym.objects.filter(terms="noget\nandet").exists()


@pytest.mark.parametrize(
    "group",
    [
        {"language": "da", "terms": ["alene"]},
        {"language": "tlh", "terms": ["skur", "udhus"]},
        {"language": "da", "first": "skur"},
        {"language": "da", "terms": ["skur", "udhus"], "colour": "red"},
        {"terms": ["skur", "udhus"]},
    ],
    ids=["one term", "an unknown language", "nothing found", "an unknown entry", "no language"],
)
def test_a_mistake_is_reported_with_its_key(load, group):
    with pytest.raises(ContentError, match=r"^synonyms\.test: "):
        load(**group)
