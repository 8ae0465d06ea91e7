"""Which of the candidates comes first: the same on every database.

BM25F over four fields: a word counts more in a title than in the lead, more there than in the body,
least in a document; more when it is rare, less in a long text; and a page with all the words before one
with some. Robertson, Zaragoza: The Probabilistic Relevance Framework (2009), with weights of our own for
how near a word is. A page that nobody has reviewed for long stands lower than it would.
"""

from tryghed.analysis.fields import DOCUMENTS, LEAD
from tryghed.analysis.keys import FORM

IN_TITLE, IN_LEAD, IN_BODY, IN_DOCUMENTS = 5.0, 1.5, 1.0, 0.3
SATURATION = 3.0
LENGTH_MATTERS = 0.75
USUAL_LENGTH = 3_000  # characters of keys
EVERY_WORD = 1.0  # how much more a page counts that has all the words
NEGLECTED = 0.7  # what is left to a page whose review is long overdue


FORM_FIELDS = 2  # the form of a word is kept of title and lead only


def ranked(candidates, plan, neglected=frozenset()):
    """The candidates' entries, the best first; of equals, the newer.

    In: neglected, the entries of pages whose review is long overdue.
    """
    sought = [(group.rarity, _sought_of(group)) for group in plan.groups]
    scored = [
        (_score(each, sought) * (NEGLECTED if each.entry in neglected else 1), each.entry)
        for each in candidates
    ]
    return [entry for _score, entry in sorted(scored, reverse=True)]


def _sought_of(group):
    """What to count of each alternative: [(its weight, [[(text, in how many fields), …], …])]."""
    return [
        (
            each.weight * min(1, each.rarity / group.rarity),
            [[_counted(key, each.is_start) for key in choice] for choice in each.keys],
        )
        for each in group.alternatives
    ]


def _counted(key, is_start):
    return f" {key}" if is_start else f" {key} ", FORM_FIELDS if key.startswith(FORM) else None


def _score(candidate, sought):
    """How well a page answers (a number without unit)."""
    title, _, lead = candidate.title_keys.partition(f" {LEAD} ")
    body, _, documents = candidate.body_keys.partition(f" {DOCUMENTS} ")
    fields = [(IN_TITLE, f"{title} "), (IN_LEAD, f" {lead}"), (IN_BODY, f"{body} ")]
    if documents:
        fields.append((IN_DOCUMENTS, f" {documents}"))
    length = 1 - LENGTH_MATTERS + LENGTH_MATTERS * len(body) / USUAL_LENGTH
    total, found, possible = 0.0, 0.0, 0.0
    for rarity, alternatives in sought:
        weight = 0.0
        for own, choices in alternatives:
            weight += own * min([_presence(choice, fields) for choice in choices])
        total += rarity * weight / (weight + SATURATION * length)
        found += rarity * bool(weight)
        possible += rarity
    return total * (1 + EVERY_WORD * found / possible) if possible else 0.0


def _presence(choice, fields):
    """How often one of some keys stands in a page, and where. A plain loop: it runs a thousand times."""
    presence = 0.0
    for text, most in choice:
        for boost, field in fields[:most]:
            presence += boost * field.count(text)
    return presence
