"""Finds every address that the site answers by walking its routes, so that none is forgotten."""

import re
from dataclasses import dataclass, field

from django.urls import URLResolver, get_resolver
from django.utils import translation
from django.utils.regex_helper import normalize

LANGUAGES = ("da", "en")  # routes of pages are written in the language that is active
FILLINGS = ("1", "x", "x/", "01234567-89ab-cdef-0123-456789abcdef")  # the plainest first


@dataclass(frozen=True)
class Route:
    """One address: its shape ("admin/pages/%(page_id)s/"), its full name, and what fits into the holes."""

    shape: str
    name: str
    holes: dict = field(hash=False)

    def filled(self, **values):
        """The path with these values in its holes; what is not given is the plainest that fits."""
        return "/" + self.shape % (self.holes | values)


def every_route(urlconf=None):
    """The routes of a URLconf in every language, in its own order, each once."""
    found = {}
    for language in LANGUAGES:
        with translation.override(language):
            for route in _below(get_resolver(urlconf), "", ""):
                found.setdefault((route.shape, route.name), route)
    return list(found.values())


def _below(resolver, prefix, namespace):
    for pattern in resolver.url_patterns:
        regex = pattern.pattern.regex.pattern
        if isinstance(pattern, URLResolver):
            spaces = ":".join(filter(None, [namespace, pattern.namespace]))
            yield from _below(pattern, prefix + _without_anchors(regex), spaces)
        else:
            yield from _routes(prefix + _without_anchors(regex), pattern, namespace)


def _without_anchors(regex):
    return regex.removeprefix("^").removesuffix(r"\Z").removesuffix("$")


def _routes(regex, pattern, namespace):
    name = ":".join(filter(None, [namespace, pattern.name or pattern.lookup_str]))
    for shape, holes in normalize(regex):
        fillings = (dict.fromkeys(holes, filling) for filling in FILLINGS)
        fitting = [each for each in fillings if re.fullmatch(regex, shape % each)]
        yield Route(shape, name, fitting[0])
