"""Reads an answer of the site the way a visitor does: elements, visible text, links."""

import html5lib

UNSEEN = ("script", "style", "template")
INLINE = ("a", "abbr", "b", "cite", "em", "i", "q", "small", "span", "strong", "sub", "sup", "time")


def page_of(response):
    """The parsed HTML of a response (an ElementTree element, names without namespace)."""
    return html5lib.parse(response.content, namespaceHTMLElements=False)


def main_of(response):
    """The <main> of a response: what is this page's own."""
    return page_of(response).find(".//main")


def text_of(element):
    """The visible text of an element: white space of every kind is one blank, soft hyphens are gone."""
    return words("".join(_texts(element)))


def words(text):
    """A text as text_of() gives it back, to look for."""
    return " ".join(text.replace("\N{SOFT HYPHEN}", "").split())


def _texts(element):
    if element.tag in UNSEEN or not isinstance(element.tag, str):
        return
    gap = "" if element.tag in INLINE else " "
    yield gap + (element.text or "")
    for child in element:
        yield from _texts(child)
        yield child.tail or ""
    yield gap


def with_class(element, name):
    """The elements inside that carry a class, in the order of the page."""
    return [each for each in element.iter() if name in (each.get("class") or "").split()]


def section(element, anchor):
    """The section that a heading with this id names; None when the page has none."""
    return element.find(f".//section[@aria-labelledby='{anchor}']")
