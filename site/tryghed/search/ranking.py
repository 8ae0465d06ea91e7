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


def ranked(candidates, plan, neglected=frozenset()):
    """The candidates' entries, the best first; of equals, the newer.

    In: neglected, the entries of pages whose review is long overdue.
    """
    scored = [
        (score(each, plan) * (NEGLECTED if each.entry in neglected else 1), each.entry)
        for each in candidates
    ]
    return [entry for _score, entry in sorted(scored, reverse=True)]


def score(candidate, plan):
    """How well a page answers (a number without unit)."""
    title, _, lead = candidate.title_keys.partition(f" {LEAD} ")
    body, _, documents = candidate.body_keys.partition(f" {DOCUMENTS} ")
    fields = [(IN_TITLE, f"{title} "), (IN_LEAD, f" {lead}"), (IN_BODY, f"{body} ")]
    if documents:
        fields.append((IN_DOCUMENTS, f" {documents}"))
    length = 1 - LENGTH_MATTERS + LENGTH_MATTERS * len(body) / USUAL_LENGTH
    total, found, possible = 0.0, 0.0, 0.0
    for group in plan.groups:
        weight = _weight(group, fields)
        total += group.rarity * weight / (weight + SATURATION * length)
        found += group.rarity * bool(weight)
        possible += group.rarity
    return total * (1 + EVERY_WORD * found / possible) if possible else 0.0


def _weight(group, fields):
    """How much of a group stands in a page: each alternative by its nearness, its field, its number."""
    return sum(
        each.weight
        * min(1, each.rarity / group.rarity)
        * min(_presence(choice, each.is_start, fields) for choice in each.keys)
        for each in group.alternatives
    )


def _presence(choice, is_start, fields):
    """How often one of some keys stands in a page, and where."""
    end = "" if is_start else " "
    return sum(
        boost * text.count(f" {key}{end}")
        for key in choice
        for boost, text in (fields[:2] if key.startswith(FORM) else fields)
    )
