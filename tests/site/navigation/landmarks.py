"""Finds the navigation of a page the way a screen reader lists it: by the names of its landmarks."""

from tests.reading import page_of, text_of


def landmark(response, label):
    """The <nav> with this name; None when the page has none."""
    return page_of(response).find(f".//nav[@aria-label='{label}']")


def entries(element):
    """[(text, address)] of the links inside; none where there is no such element."""
    return (
        [] if element is None else [(text_of(a).strip(), a.get("href")) for a in element.iter("a")]
    )


def titles(element):
    """The texts of the links inside."""
    return [text for text, _ in entries(element)]


def current(element):
    """{text: aria-current} of the links inside that have it."""
    return {
        text_of(a).strip(): a.get("aria-current")
        for a in element.iter("a")
        if a.get("aria-current")
    }
