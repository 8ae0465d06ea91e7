"""Every address of the editor, found by walking the URL resolver, and what each needs to be asked."""

from dataclasses import dataclass

from django.urls import get_resolver, reverse

EDITOR = "admin/"
FAILS_ON_PURPOSE = "wagtailadmin_error_test"


@dataclass(frozen=True)
class Address:
    """One address as the resolver has it: its route, its name and the names of its arguments."""

    route: str
    name: str
    arguments: tuple

    def filled(self, values):
        """The address of an object. In: {argument: value}, more than it needs. KeyError: one is missing."""
        return reverse(self.name, kwargs={name: values[name] for name in self.arguments})


def addresses_of_the_editor():
    """[Address] by route; those without a name (for errors, for all the rest) are left out."""
    found = [each for each in _walk(get_resolver()) if each.route.startswith(EDITOR)]
    return sorted(found, key=lambda each: each.route)


def _walk(resolver, route="", namespaces=(), arguments=()):
    for pattern in resolver.url_patterns:
        here = route + str(pattern.pattern)
        needed = (*arguments, *pattern.pattern.converters, *pattern.pattern.regex.groupindex)
        needed = tuple(dict.fromkeys(needed))
        if hasattr(pattern, "url_patterns"):
            inner = (*namespaces, pattern.namespace) if pattern.namespace else namespaces
            yield from _walk(pattern, here, inner, needed)
        elif pattern.name not in (None, FAILS_ON_PURPOSE):
            yield Address(here, ":".join([*namespaces, pattern.name]), needed)
