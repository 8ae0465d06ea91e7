"""What every page is asked, whatever its type."""

from tryghed.checklist.rules import facts, law, links, people, readability, structure, translations

__all__ = ["facts", "law", "links", "people", "readability", "structure", "translations"]
