"""Keeps count of the words of the visible pages, one page at a time or all anew."""

import secrets
from collections import Counter

from django.db import transaction
from django.db.models import F

from tryghed.analysis.keys import LONGEST_WORD, LOOSER, index_text
from tryghed.analysis.words import fold, plain, words_of
from tryghed.search.models import SearchKey, SearchText, SearchVocabulary, SearchWord

BATCH = 500  # SQLite takes a thousand parameters
READ_AT_ONCE = 200
COUNTED = (SearchWord, SearchKey)


def count_change(language, before, after):
    """Count what the texts of one page say now instead of what they said. In: its SearchTexts.

    The row of the vocabulary is locked first, so that two editors who publish at the same moment wait
    for each other instead of locking each other's words.
    """
    change = bool(after) - bool(before)  # in the number of pages
    _locked(language).update(pages=F("pages") + change, version=_new_version())
    for model, old, new in zip(COUNTED, _names_in(before), _names_in(after), strict=True):
        _count(model, language, old - new, step=-1)
        _count(model, language, new - old, step=1)


@transaction.atomic
def recount(language):
    """Count the words of all texts of a language anew."""
    vocabulary = _locked(language)
    words, keys, pages = Counter(), Counter(), 0
    for texts in _pages_of(language):
        page_words, page_keys = _names_in(texts)
        words.update(page_words)
        keys.update(page_keys)
        pages += 1
    vocabulary.update(pages=pages, version=_new_version())
    for model, numbers in zip(COUNTED, (words, keys), strict=True):
        model.objects.filter(language=language).delete()
        rows = (_row(model, language, name, number) for name, number in numbers.items())
        model.objects.bulk_create(rows, batch_size=BATCH)


def say_changed(language):
    """Have every process read anew what it remembers of the pages of a language."""
    SearchVocabulary.objects.filter(language=language).update(version=_new_version())


def _new_version():
    """A number that no vocabulary had before, also after a backup was restored."""
    return secrets.randbelow(2**31)


def _locked(language):
    SearchVocabulary.objects.get_or_create(language=language)
    vocabulary = SearchVocabulary.objects.filter(language=language)
    list(vocabulary.select_for_update())
    return vocabulary


def _pages_of(language):
    """The texts of one page after the other: [SearchText, …]."""
    texts = SearchText.objects.filter(language=language).order_by("search_document", "pk")
    page = []
    for text in texts.iterator(READ_AT_ONCE):
        if page and page[0].search_document_id != text.search_document_id:
            yield page
            page = []
        page.append(text)
    if page:
        yield page


def _names_in(texts):
    """(words, keys) that stand in the texts of one page, each once."""
    words, keys = set(), set()
    for each in texts:
        for part in (each.title, each.lead, each.text):
            words.update(word for word in words_of(part) if len(word) <= LONGEST_WORD)
            keys.update(key.removeprefix(LOOSER) for key in index_text(part, each.language).split())
    return words, keys


def _count(model, language, names, step):
    field = {SearchWord: "word", SearchKey: "key"}[model]
    names = sorted(names)
    for start in range(0, len(names), BATCH):
        batch = names[start : start + BATCH]
        rows = model.objects.filter(language=language, **{f"{field}__in": batch})
        there = set(rows.values_list(field, flat=True))
        rows.update(pages=F("pages") + step)
        if step > 0:
            missing = [name for name in batch if name not in there]
            model.objects.bulk_create(_row(model, language, name, 1) for name in missing)


def _row(model, language, name, pages):
    if model is SearchKey:
        return SearchKey(language=language, key=name, pages=pages)
    folded = fold(name)
    return SearchWord(
        language=language,
        word=name,
        folded=folded,
        plain=plain(name),
        start=folded[:2],
        pages=pages,
    )
