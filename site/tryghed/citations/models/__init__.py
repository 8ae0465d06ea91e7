"""What a text can lean on: a rule of law, a source, a word explained. Written once, cited anywhere."""

from tryghed.citations.models.laws import LawState, LegalReference
from tryghed.citations.models.sources import Reading, Source, SourceKind
from tryghed.citations.models.terms import GlossaryTerm

__all__ = ["GlossaryTerm", "LawState", "LegalReference", "Reading", "Source", "SourceKind"]
