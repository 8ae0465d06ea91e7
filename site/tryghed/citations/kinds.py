"""The three kinds of thing that a text can cite, by the name they have inside rich text."""

from tryghed.citations.models import GlossaryTerm, LegalReference, Source

LAW, SOURCE, TERM = "law", "source", "term"
MODELS = {LAW: LegalReference, SOURCE: Source, TERM: GlossaryTerm}

LONGEST_ID = 18  # digits: what follows fits into every database's integer


def as_id(text):
    """A primary key out of an attribute that anybody may have written; None for rubbish."""
    text = str(text or "")
    is_number = text.isascii() and text.isdecimal() and len(text) <= LONGEST_ID
    return int(text) if is_number else None
