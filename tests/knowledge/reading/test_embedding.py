"""Several pages in one: ids stay unique, and headings in order."""

import pytest

from knowledge.reading.embedding import embedded


@pytest.mark.parametrize(
    ("html", "fitted"),
    [
        ('<h2 id="x">Om</h2>', '<h3 id="a1-x">Om</h3>'),
        ("<h1>Titel</h1>", "<h2>Titel</h2>"),
        ('<a href="#x">x</a>', '<a href="#a1-x">x</a>'),
        ('<a href="/viden/#x">x</a>', '<a href="/viden/#x">x</a>'),
        ('<section aria-labelledby="x y">', '<section aria-labelledby="a1-x a1-y">'),
        ('<button popovertarget="x">', '<button popovertarget="a1-x">'),
        ("<header><hr></header>", "<header><hr></header>"),
        ('<p data-id="x">id="x" &lt;h2&gt;</p>', '<p data-id="x">id="x" &lt;h2&gt;</p>'),
    ],
)
def test_it_is_fitted_into_a_longer_page(html, fitted):
    assert embedded(html, "a1") == fitted
