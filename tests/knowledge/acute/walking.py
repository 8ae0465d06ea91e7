"""Reads the screens of an acute path the way a visitor does."""

from tests.reading import main_of, text_of, with_class


def at(client, address, status=200):
    response = client.get(address)
    assert response.status_code == status, address
    return main_of(response)


def choices(main):
    """[(words, address)] of the ways on from a question."""
    (found,) = with_class(main, "choices") or [[]]
    return [(text_of(link), link.get("href")) for link in (found.iter("a") if len(found) else [])]


def heading(main):
    return text_of(main.find(".//h1"))
