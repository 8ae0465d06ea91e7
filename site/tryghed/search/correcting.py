"""Words that the site does not have: typed without æ, ø and å, or misspelt."""

from tryghed.analysis import keys as analysis
from tryghed.analysis.danish.lexicon import is_known

LONG_ENOUGH_TO_MISTYPE = 7


def corrected_words(words, vocabulary, rules):
    """The words as they were meant (a list as long). Only words that no page has are changed."""
    language = vocabulary.language
    vocabulary.learn(
        key
        for word in words
        for key in (*analysis.exact_keys(word, language), *_kin(word, language))
    )
    return [_corrected(word, vocabulary, rules) for word in words]


def _corrected(word, vocabulary, rules):
    if vocabulary.has(analysis.exact_keys(word, vocabulary.language)):
        return word
    meant = vocabulary.respelled(word) or _nearest(word, vocabulary, rules)
    return meant if meant and vocabulary.can_be_read(meant) else word


def _nearest(word, vocabulary, rules):
    """The word that a misspelt one was meant to be, or None."""
    if vocabulary.language == "da" and is_known(word):
        return None  # spelt as the dictionary spells it
    near, edits = vocabulary.nearest(word)
    is_a_slip = edits == 1 and len(word) >= LONG_ENOUGH_TO_MISTYPE
    return near if is_a_slip or not _is_meant(word, vocabulary, rules) else None


def _is_meant(word, vocabulary, rules):
    """Whether a word that no page has leads somewhere all the same, so that it is no mistake."""
    language = vocabulary.language
    parts = analysis.parts_of(word, language)
    return (
        vocabulary.has(analysis.related_keys(word, language))
        or any(_begins(rule, word, language) for rule in rules)
        or vocabulary.has_beginning(word)
        or (bool(parts) and all(map(vocabulary.has, parts)))
    )


def _begins(rule, word, language):
    first = analysis.exact_keys(rule.first[0], language)
    return bool(first & analysis.exact_keys(word, language))


def _kin(word, language):
    parts = analysis.parts_of(word, language)
    return {*analysis.related_keys(word, language)}.union(*parts)
