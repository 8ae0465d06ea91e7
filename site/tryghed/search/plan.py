"""From what somebody typed to what is looked for.

Each word becomes a group of alternatives: the word itself, its inflections, its synonyms, what it is
made from or of, words that begin with it. A page fits when it has an alternative of every group.
"""

from dataclasses import dataclass, field, replace

from tryghed.analysis import keys as analysis
from tryghed.analysis.keys import LOOSER
from tryghed.analysis.words import words_of
from tryghed.search.correcting import corrected_words
from tryghed.search.synonyms import synonym_groups

LONGEST_QUERY = 200
MOST_WORDS = 10
SHORTEST_START = 5
RARE = 20  # a word on fewer pages than this is looked for by its beginning, too
RARE_SHARE = 500  # … or on fewer than one of so many pages


@dataclass
class Alternative:
    """What a page may have, and how much it counts that it does.

    ``keys`` is a tuple of tuples: of each, the page must have one.
    """

    keys: tuple
    weight: float
    is_start: bool = False  # the keys are beginnings
    rarity: float = 0.0

    def plain_keys(self):
        """The keys without the mark of a part, for asking how common they are: [set, …]."""
        return [{key.removeprefix(LOOSER) for key in choice} for choice in self.keys]


@dataclass
class Group:
    """The alternatives of one word, or of some words with a synonym in common."""

    words: tuple
    alternatives: list
    parts: list = field(default_factory=list)  # of a compound: a Group each
    rarity: float = 0.0
    frequency: int = 0
    synonyms: list = field(default_factory=list)  # as they are written


@dataclass
class Plan:
    language: str
    typed: list
    words: list  # typed, with the misspelt ones corrected
    groups: list

    @property
    def corrections(self):
        return {old: new for old, new in zip(self.typed, self.words, strict=True) if old != new}

    @property
    def synonyms(self):
        return [each for group in self.groups for each in group.synonyms]


# How much a page's word counts for a word of the query, by how they are akin
FORM, INFLECTED, SYNONYM, DERIVED, COMPOUND, PART, START = (
    0.3,  # on top of INFLECTED
    1.0,
    0.7,
    0.6,
    0.6,
    0.5,
    0.15,  # on top of PART, mostly
)


def plan(query, vocabulary, is_literal=False):
    """What to look for. In: anything typed; the vocabulary of the language; whether to correct nothing."""
    language = vocabulary.language
    typed = words_of(query[:LONGEST_QUERY])
    typed = [word for word in typed if len(word) <= analysis.LONGEST_WORD][:MOST_WORDS]
    telling = [word for word in typed if _says_something(word, language)] or typed
    rules = synonym_groups(language)
    words = telling if is_literal else corrected_words(telling, vocabulary, rules)
    groups = list(_groups(words, vocabulary, rules))
    _weigh(groups, vocabulary)
    return Plan(language, telling, words, groups)


def _says_something(word, language):
    return (len(word) > 1 or word.isdigit()) and not analysis.has_stop_word(language, word)


def loosened(made):
    """The same plan for when all words find too little: a compound may be found by its parts."""
    groups = [each for group in made.groups for each in (group, *group.parts)]
    return replace(made, groups=groups)


def _weigh(groups, vocabulary):
    """Say of each alternative how rare it is, and of each group by the word itself."""
    groups = [each for group in groups for each in (group, *group.parts)]
    every = [each for group in groups for each in group.alternatives]
    vocabulary.learn(key for each in every for choice in each.plain_keys() for key in choice)
    for each in every:
        each.rarity = max(vocabulary.rarity(choice) for choice in each.plain_keys())
    for group in groups:
        own = [each for each in group.alternatives if each.weight == INFLECTED]
        group.rarity = min(each.rarity for each in own)
        group.alternatives = [
            each for each in group.alternatives if each in own or _is_there(each, vocabulary)
        ]
        group.frequency = max(
            vocabulary.frequency(key)
            for each in own
            for choice in each.plain_keys()
            for key in choice
        )


def _is_there(alternative, vocabulary):
    """Whether a page can have it: what is nowhere need not be looked for."""
    is_counted = not alternative.is_start and not alternative.keys[0][0].startswith(analysis.FORM)
    return not is_counted or all(map(vocabulary.has, alternative.plain_keys()))


def _groups(words, vocabulary, rules):
    place = 0
    while place < len(words):
        fitting = [rule for rule in rules if _fits(rule.first, words[place:], vocabulary.language)]
        length = max([len(rule.first) for rule in fitting], default=1)
        here = tuple(words[place : place + length])
        rules_here = [rule for rule in fitting if len(rule.first) == length]
        yield _group(here, rules_here, vocabulary)
        place += length


def _fits(first, words, language):
    return len(first) <= len(words) and all(
        analysis.exact_keys(one, language) & analysis.exact_keys(other, language)
        for one, other in zip(first, words, strict=False)
    )


def _group(words, rules, vocabulary):
    language = vocabulary.language
    others = list(dict.fromkeys(other for rule in rules for other in rule.others))
    group = Group(words, [], synonyms=[" ".join(other) for other in others])
    if len(words) == 1:
        _add_word(group, words[0], vocabulary)
    else:
        group.alternatives.append(Alternative(_one_of_each(words, language), INFLECTED))
    for other in others:
        group.alternatives += _synonym(other, language)
    return group


def _add_word(group, word, vocabulary):
    language = vocabulary.language
    exact = sorted(analysis.exact_keys(word, language))
    group.alternatives += _graded(exact, INFLECTED)
    group.alternatives.append(Alternative(((analysis.form_key(word),),), FORM))
    group.alternatives += _graded(sorted(analysis.related_keys(word, language)), DERIVED)
    parts = analysis.parts_of(word, language)
    if parts:
        group.alternatives.append(Alternative(tuple(map(_own_or_part, parts)), COMPOUND))
        group.parts = [Group((word,), _graded(sorted(part), INFLECTED)) for part in parts]
    is_rare = max(map(vocabulary.frequency, exact)) < max(RARE, vocabulary.pages // RARE_SHARE)
    if len(word) >= SHORTEST_START and is_rare:
        group.alternatives.append(Alternative(((min(exact, key=len),),), START, is_start=True))


def _graded(keys, weight):
    """Alternatives for a word, and for compounds in which it is a part."""
    own = [Alternative(((key,),), weight) for key in keys]
    return own + [Alternative(((LOOSER + key,),), PART * weight) for key in keys]


def _own_or_part(keys):
    """A choice: the word itself, or a compound in which it is a part."""
    return (*sorted(keys), *sorted(LOOSER + key for key in keys))


def _one_of_each(words, language):
    return tuple(_own_or_part(analysis.exact_keys(word, language)) for word in words)


def _synonym(words, language):
    if len(words) == 1:
        return _graded(sorted(analysis.exact_keys(words[0], language)), SYNONYM)
    return [Alternative(_one_of_each(words, language), SYNONYM)]
