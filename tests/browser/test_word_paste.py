"""Pasting from Word in the real editor: what the text field then holds."""

import json
from pathlib import Path

import pytest
from django.urls import reverse
from wagtail.admin.rich_text.converters.contentstate import ContentstateConverter

from tryghed.blocks.text import TEXT_FEATURES

ON_THE_CLIPBOARD = Path(__file__).parents[1] / "site/accidents/word.html"
PASTE = """(editor, html) => {
    const carried = new DataTransfer();
    carried.setData('text/html', html);
    carried.setData('text/plain', 'Bekymrende fravær');
    editor.focus();
    const how = {clipboardData: carried, bubbles: true, cancelable: true};
    editor.dispatchEvent(new ClipboardEvent('paste', how));
}"""


@pytest.fixture
def new_page(logged_in, chief, content):
    """The form of a new content page; nothing is saved."""
    page = logged_in(chief)
    page.route("**/preview/**", lambda route: route.abort())
    page.goto(reverse("wagtailadmin_pages:add", args=["home", "newspage", content("news").pk]))
    page.locator(".public-DraftEditor-content").first.wait_for()
    return page


def test_a_paste_from_word_keeps_the_words_and_drops_the_rest(new_page):
    editor = new_page.locator(".public-DraftEditor-content").first
    editor.click()
    new_page.keyboard.press("Control+a")

    editor.evaluate(PASTE, ON_THE_CLIPBOARD.read_text())
    new_page.wait_for_timeout(500)

    sent = new_page.locator("input[name^='body-'][name$='-value']").first.input_value()
    stored = ContentstateConverter(TEXT_FEATURES).to_database_format(json.dumps(json.loads(sent)))
    assert "Bekymrende fravær" in stored
    assert "Spørg åbent" in stored
    assert "<b>Ring</b>" in stored
    for trace in ("Mso", "style=", "javascript:", "<table", "<img", "<script", "<h1"):
        assert trace not in stored
