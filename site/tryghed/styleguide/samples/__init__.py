"""Every component with every variant, in real Danish: also long words, nothing at all, and the worst case."""

from tryghed.styleguide.samples import citations, evidence, lists, people, search, text, ways

FAMILIES = (text, lists, evidence, citations, people, ways, search)


def samples():
    """All samples, in the order in which they are shown."""
    return [sample for family in FAMILIES for sample in family.samples()]
