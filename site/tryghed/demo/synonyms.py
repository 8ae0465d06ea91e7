"""Puts the starter synonyms of the content set on the site, once each."""

from tryghed.demo import content
from tryghed.demo.models import ContentItem
from tryghed.search.models import Direction, Synonym


def add_synonyms(known):
    """Make those that are missing. In: the keys of what the site has had. Out: how many were new."""
    missing = [raw for raw in content.synonyms() if raw["key"] not in known]
    for raw in missing:
        with content.naming(raw["key"]):
            synonym = _synonym(**raw)
            synonym.full_clean()
            synonym.save()
            ContentItem.objects.create(key=raw["key"], model=Synonym._meta.label)
    return len(missing)


def _synonym(*, key, language, terms=(), first="", finds=()):
    if first:
        return Synonym(
            language=language, terms="\n".join([first, *finds]), direction=Direction.FIRST
        )
    return Synonym(language=language, terms="\n".join(terms))
