"""What is known of the site's words, and that it follows the pages."""

import pytest

from tests.factories import ContentPageFactory
from tryghed.search.counting_words import recount
from tryghed.search.models import SearchKey, SearchVocabulary, SearchWord
from tryghed.search.vocabulary import Vocabulary

RARE = "flagermusekasser"


@pytest.fixture
def page(danish):
    return ContentPageFactory(parent=danish("unit"), title="Natten", summary=f"Om {RARE} og æbler.")


def pages_with(word):
    return SearchWord.objects.get(language="da", word=word).pages


def test_a_word_is_counted_once_a_page(page, danish):
    ContentPageFactory(parent=danish("unit"), title=RARE, summary=f"{RARE}, {RARE}.")

    assert pages_with(RARE) == 2


def test_a_page_that_is_saved_again_is_counted_once(page):
    page.save()
    page.save()

    assert pages_with(RARE) == 1


def test_a_text_that_changes_takes_its_words_along(page):
    page.summary = "Om myggestik."
    page.save()

    assert pages_with(RARE) == 0
    assert pages_with("myggestik") == 1


def test_counting_anew_gives_what_was_counted_page_by_page(page, danish):
    ContentPageFactory(parent=danish("unit"), title="En gang til").unpublish()
    words, keys = (
        dict(model.objects.filter(language="da", pages__gt=0).values_list(name, "pages"))
        for model, name in ((SearchWord, "word"), (SearchKey, "key"))
    )
    number = SearchVocabulary.objects.get(language="da").pages

    recount("da")

    assert dict(SearchWord.objects.filter(language="da").values_list("word", "pages")) == words
    assert dict(SearchKey.objects.filter(language="da").values_list("key", "pages")) == keys
    assert SearchVocabulary.objects.get(language="da").pages == number


def test_each_language_has_its_own_words(page):
    assert not SearchWord.objects.filter(language="en", word=RARE).exists()


@pytest.mark.parametrize("typed", ["flagermusekaser", "flagermusekassser", "flagremusekasser"])
def test_the_nearest_word_is_found(page, typed):
    assert Vocabulary("da").nearest(typed)[0] == RARE


@pytest.mark.parametrize("typed", ["", "a", "xyz", "qwertyuiopqwertyuiop", "flag"])
def test_what_is_near_nothing_has_no_nearest(page, typed):
    assert Vocabulary("da").nearest(typed)[0] != RARE


def test_the_list_of_near_words_follows_the_pages(page):
    assert Vocabulary("da").nearest("flagermusekaser")[0] == RARE

    page.unpublish()

    assert Vocabulary("da").nearest("flagermusekaser")[0] != RARE


def test_a_beginning_is_found_however_it_is_spelled(page):
    assert Vocabulary("da").beginning_with("æble", 5) == ["æbler"]
    assert Vocabulary("da").beginning_with("aeble", 5) == ["æbler"]
    assert Vocabulary("da").beginning_with("%", 5) == []
    assert Vocabulary("da").beginning_with("_", 5) == []


def test_a_word_typed_without_danish_letters_is_the_word(page):
    assert Vocabulary("da").respelled("aebler") == "æbler"
    assert Vocabulary("da").respelled("abler") == "æbler"
    assert Vocabulary("da").respelled("obler") is None


def test_a_rare_word_says_more_than_a_common_one(page):
    vocabulary = Vocabulary("da")

    assert vocabulary.rarity(["flagermusekass"]) > vocabulary.rarity(["skol"]) > 0
    assert vocabulary.frequency("findesikke") == 0


def test_a_vocabulary_without_pages_knows_nothing_and_says_so():
    vocabulary = Vocabulary("ar")

    assert vocabulary.pages == 0
    assert vocabulary.rarity(["skol"]) > 0
    assert vocabulary.nearest("skole") == (None, 0)
