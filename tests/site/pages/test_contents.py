"""Long pages get a table of contents whose every line leads to its heading."""

import pytest

from home.models import ContentPage
from tests.factories import ContentPageFactory
from tests.reading import main_of, text_of
from tryghed.blocks.text import anchor
from tryghed.pages.models import LONG_PAGE_HEADINGS, BasePage
from tryghed.pages.querysets import visible_pages


def page_with(parent, *headings, level="2"):
    blocks = [{"type": "heading", "value": {"text": text, "level": level}} for text in headings]
    body = ContentPage._meta.get_field("body").stream_block.to_python(blocks)
    return ContentPageFactory(parent=parent, title="Lang side", body=body)


def contents(response):
    """[(text, anchor)] of the table of contents; None when the page has none."""
    nav = main_of(response).find(".//nav[@class='contents']")
    if nav is None:
        return None
    return [(text_of(link), link.get("href").removeprefix("#")) for link in nav.iter("a")]


def anchors(response):
    return [each.get("id") for each in main_of(response).iter() if each.get("id")]


def test_a_long_page_has_a_table_of_contents(client, danish):
    page = page_with(danish("home"), "Først", "Så", "Til sidst")

    assert contents(client.get(page.url)) == [
        ("Først", "foerst"),
        ("Så", "saa"),
        ("Til sidst", "til-sidst"),
    ]


def test_a_short_page_has_none(client, danish):
    page = page_with(danish("home"), *["Kort"] * (LONG_PAGE_HEADINGS - 1))

    assert contents(client.get(page.url)) is None


def test_subsections_are_left_out(client, danish):
    page = page_with(danish("home"), "Et", "To", "Tre", "Fire", level="3")

    assert contents(client.get(page.url)) is None


def test_headings_that_are_the_same_are_told_apart(client, danish):
    page = page_with(danish("home"), "Spørgsmål", "Spørgsmål", "Spørgsmål")

    response = client.get(page.url)

    targets = [target for _text, target in contents(response)]
    assert targets == ["spoergsmaal", "spoergsmaal-2", "spoergsmaal-3"]
    assert all(anchors(response).count(target) == 1 for target in targets)


def test_every_line_of_every_table_leads_to_its_heading(client):
    pages = [page.specific for page in visible_pages().filter(depth__gt=1)]
    long_pages = [page for page in pages if isinstance(page, BasePage) and page.table_of_contents()]
    assert long_pages

    for page in long_pages:
        response = client.get(page.url)
        for _text, target in contents(response):
            assert anchors(response).count(target) == 1, f"{page.url}#{target}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sådan gør du", "saadan-goer-du"),
        ("Ærlig & åben: øvelse 2!", "aerlig-aaben-oevelse-2"),
        ("§ 115", "115"),
        ("???", "afsnit"),
    ],
)
def test_an_anchor_is_written_in_letters_that_every_address_can_hold(text, expected):
    assert anchor(text) == expected
