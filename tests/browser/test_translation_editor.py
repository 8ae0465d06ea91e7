"""The translation editor says everything in the editor's language."""

import pytest
from django.urls import reverse


@pytest.fixture
def editor_page(logged_in, chief):
    return logged_in(chief)


def test_its_heading_and_its_buttons_are_danish(editor_page, content):
    page = content("contact", "en")

    editor_page.goto(reverse("wagtailadmin_pages:edit", args=[page.pk]))

    editor = editor_page.locator(".js-translation-editor")
    editor.get_by_role("heading", name="Fra dansk til engelsk").first.wait_for()
    editor.get_by_role("button", name="Flere handlinger").wait_for()
    assert "translation" not in editor.inner_text()
