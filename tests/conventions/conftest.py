"""What the conventions ask of texts: an English msgid, and a translation of it under Danish."""

from collections import defaultdict
from pathlib import Path

import polib
import pytest
from django.utils import translation

from tests.editor_texts import english_sentences

CATALOGUE = Path(__file__).parents[2] / "locale/da/LC_MESSAGES/django.po"
DANISH_LETTERS = set("æøåÆØÅ")
PERMISSION = " | "  # stands in Django's name of one, which the database keeps in English


@pytest.fixture(scope="session")
def catalogue():
    """The Danish catalogue: {msgid: [msgstr of each context]}, without what is not translated yet."""
    texts = defaultdict(list)
    for entry in polib.pofile(CATALOGUE):
        if entry.translated():
            texts[entry.msgid].append(entry.msgstr)
    return texts


@pytest.fixture
def says_it_in_both_languages(catalogue):
    """A check: is this lazy text English in the code, and Danish to Danish readers?"""

    def check(text):
        with translation.override("en"):
            english = str(text)
        with translation.override("da"):
            danish = str(text)
        assert not DANISH_LETTERS & set(english), f"{english!r} is no English msgid"
        assert english in catalogue, f"{english!r} is not translated in the Danish catalogue"
        assert danish in catalogue[english], f"{english!r} is not looked up: no gettext around it"

    return check


@pytest.fixture(scope="session")
def says_in_english():
    """A check: which of the texts that somebody reads are Wagtail's English ones?"""
    sentences = english_sentences()
    whole = {sentence for sentence in sentences if len(sentence.split()) == 2}
    parts = sentences - whole

    def check(said):
        return {
            text
            for text in said
            if text in whole or any(sentence in text for sentence in parts)
            if PERMISSION not in text
        }

    return check
