"""The translation editor says everything in the editor's language."""

import pytest
from django.contrib.auth import get_user_model
from django.urls import reverse

PASSWORD = "kun til denne test"


@pytest.fixture
def editor(address):
    """Somebody who may do everything, for as long as the test lasts."""
    user = get_user_model().objects.create_superuser("oversaetter", "o@example.org", PASSWORD)
    yield user
    user.delete()


@pytest.fixture
def editor_page(browser, address, editor):
    """A tab in which that person is logged in."""
    context = browser.new_context(base_url=address, locale="da-DK")
    page = context.new_page()
    page.goto(reverse("wagtailadmin_login"))
    page.fill("[name=username]", editor.username)
    page.fill("[name=password]", PASSWORD)
    page.press("[name=password]", "Enter")
    page.wait_for_url(f"**{reverse('wagtailadmin_home')}")
    yield page
    context.close()


def test_its_heading_and_its_buttons_are_danish(editor_page, content):
    page = content("contact", "en")

    editor_page.goto(reverse("wagtailadmin_pages:edit", args=[page.pk]))

    editor = editor_page.locator(".js-translation-editor")
    editor.get_by_role("heading", name="Fra dansk til engelsk").first.wait_for()
    editor.get_by_role("button", name="Flere handlinger").wait_for()
    assert "translation" not in editor.inner_text()
