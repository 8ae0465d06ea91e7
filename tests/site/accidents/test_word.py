"""A text from Word comes with its markup: the words stay, and only what a text block may have."""

import json
from pathlib import Path
from xml.etree import ElementTree

import html5lib
import pytest
from wagtail.admin.rich_text.converters.contentstate import ContentstateConverter

from tests.reading import text_of
from tryghed.blocks.text import TEXT_FEATURES

WORD = Path(__file__).with_name("word.html").read_text()
ALLOWED = {"p", "b", "i", "a", "ul", "ol", "li", "br"}
STRUCTURE = {"html", "head", "body"}  # of the parser


def through_the_field(html):
    """What is stored when the text field is opened on some HTML and saved."""
    parsed = html5lib.parse(html, namespaceHTMLElements=False).find("body")
    well_formed = "".join(ElementTree.tostring(each, encoding="unicode") for each in parsed)
    converter = ContentstateConverter(TEXT_FEATURES)
    return converter.to_database_format(converter.from_database_format(well_formed))


@pytest.fixture
def stored():
    return through_the_field(WORD)


def elements(html):
    return list(html5lib.parse(html, namespaceHTMLElements=False).iter())


def test_the_words_and_the_danish_letters_are_kept(stored):
    text = text_of(html5lib.parse(stored, namespaceHTMLElements=False))

    for words in (
        "Bekymrende fravær",
        "Ring",
        "samme dag",
        "forældrene",
        "Spørg åbent",
        "10 procent",
    ):
        assert words in text


def test_bold_lists_and_links_are_kept(stored):
    assert "<b>Ring</b>" in stored
    assert "<i>samme dag</i>" in stored
    assert "<li" in stored
    assert 'href="https://www.retsinformation.dk/eli/lta/2023/83"' in stored


def test_no_other_element_comes_along(stored):
    assert {each.tag for each in elements(stored)} - STRUCTURE <= ALLOWED


def test_no_style_class_or_handler_comes_along(stored):
    names = {name for each in elements(stored) for name in each.attrib}

    assert names <= {"href", "data-block-key", "id", "linktype"}
    for trace in ("Mso", "mso-", "Comic", "style=", "onerror", "javascript:", "urn:", "file:"):
        assert trace not in stored


def test_a_forged_content_of_the_field_is_no_better():
    """What the browser sends is JSON; somebody may send it without the editor's help."""
    forged = {
        "blocks": [
            {
                "key": "a",
                "type": "unstyled",
                "depth": 0,
                "text": "Klik her",
                "inlineStyleRanges": [{"offset": 0, "length": 4, "style": "UNDERLINE"}],
                "entityRanges": [{"key": 0, "offset": 5, "length": 3}],
            },
            {
                "key": "b",
                "type": "header-one",
                "depth": 0,
                "text": "<script>alert(1)</script>",
                "inlineStyleRanges": [],
                "entityRanges": [],
            },
        ],
        "entityMap": {
            "0": {"type": "LINK", "mutability": "MUTABLE", "data": {"url": "javascript:alert(1)"}}
        },
    }

    stored = ContentstateConverter(TEXT_FEATURES).to_database_format(json.dumps(forged))

    assert "<script" not in stored
    assert "javascript:" not in stored
    assert {each.tag for each in elements(stored)} - STRUCTURE <= ALLOWED
