"""The readability in the side panel follows the draft while somebody writes."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from home.models import ContentPage

PARAGRAPH = "<p>" + "Ring til os, hvis du er i tvivl. " * 16 + "</p>"
LONG = "Kommunens forebyggelsesmedarbejdere undersøger systematisk elevernes skolefravær."

SLOWEST = 60_000  # milliseconds: three seconds, on a machine that does five other things as well

# Somebody types in the moment in which an answer comes: what is in the field then was not sent.
WRITE_IN_THE_LAST_MOMENT = """addEventListener("w-autosave:success", () => {
    document.querySelector("[name=summary]").value = "%s";
}, {capture: true, once: true});"""


@pytest.fixture
def draft(content):
    """A page with a hundred easy words, for as long as the test lasts."""
    page = ContentPage(title="Prøve", slug="proeve-laesbarhed", summary="Kort sagt.", live=False)
    page.body = [("text", PARAGRAPH)]
    content("home").add_child(instance=page)
    page.save_revision()
    yield page
    ContentPage.objects.get(pk=page.pk).delete()


@pytest.fixture
def editor_page(logged_in, chief):
    return logged_in(chief)


def test_the_panel_follows_what_the_editor_saves_by_itself(editor_page, draft):
    mistakes = []
    editor_page.on("pageerror", lambda mistake: mistakes.append(mistake.message))
    editor_page.on(
        "console", lambda said: mistakes.append(said.text) if said.type == "error" else None
    )
    editor_page.goto(reverse("wagtailadmin_pages:edit", args=[draft.pk]))
    editor_page.get_by_role("button", name="Vis eller skjul tjek").click()
    panel = editor_page.locator("[data-readability]")
    expect(panel).to_contain_text("LIX 8 (meget let)")

    editor_page.fill("[name=summary]", LONG)

    expect(panel).to_contain_text("forebyggelsesmedarbejdere", timeout=SLOWEST)
    assert not mistakes


def test_what_is_written_while_the_editor_saves_is_saved_too(editor_page, draft):
    editor_page.add_init_script(WRITE_IN_THE_LAST_MOMENT % LONG)
    editor_page.goto(reverse("wagtailadmin_pages:edit", args=[draft.pk]))
    editor_page.get_by_role("button", name="Vis eller skjul tjek").click()

    editor_page.fill("[name=title]", "Prøve igen")

    panel = editor_page.locator("[data-readability]")
    expect(panel).to_contain_text("forebyggelsesmedarbejdere", timeout=SLOWEST)
