"""What every page leads to: the pages that staff chose, and help that cannot wait."""

import pytest

from tests.reading import page_of, text_of, with_class
from tests.site.navigation.landmarks import entries
from tests.site.pages.hiding import draft, expired, not_yet, private
from tryghed.pages.models import FooterLink, SiteSettings

CHOSEN = {
    "da": ["Kontakt", "Tilgængelighed", "Privatliv", "Oversigt", "Om dette websted"],
    "en": ["Contact", "Accessibility", "Privacy", "Site map", "About this website"],
}
hidden = pytest.mark.parametrize(
    "hide", [draft, private, expired, not_yet], ids=lambda each: each.__name__
)


def footer(client, path="/"):
    return page_of(client.get(path)).find(".//footer//nav")


def titles(client, path="/"):
    return [text for text, _ in entries(footer(client, path))]


def urgent(client, path="/"):
    """[(text, address)] of the buttons for urgent help."""
    buttons = with_class(page_of(client.get(path)), "header__urgent")
    return [(text_of(button).strip(), button.get("href")) for button in buttons]


@pytest.mark.parametrize(
    ("path", "language"),
    [("/", "da"), ("/projekter/", "da"), ("/findes-ikke/", "da"), ("/en/", "en"), ("/en/x/", "en")],
)
def test_every_page_leads_to_the_chosen_pages_in_their_order(client, path, language):
    assert titles(client, path) == CHOSEN[language]


def test_staff_decide_the_order(client):
    for link in FooterLink.objects.all():
        FooterLink.objects.filter(pk=link.pk).update(sort_order=100 - link.sort_order)

    assert titles(client) == CHOSEN["da"][::-1]


@hidden
def test_a_page_that_visitors_may_not_meet_drops_out(client, danish, hide):
    hide(danish("privacy"))

    assert titles(client) == [title for title in CHOSEN["da"] if title != "Privatliv"]


def test_a_page_without_translation_drops_out_of_the_other_language(client, english):
    english("privacy").unpublish()

    assert "Privacy" not in titles(client, "/en/")
    assert "Privatliv" in titles(client)


def test_a_deleted_page_drops_out(client, danish):
    danish("privacy").delete()

    assert "Privatliv" not in titles(client)


def test_without_chosen_pages_there_is_no_empty_list(client):
    FooterLink.objects.all().delete()

    assert footer(client) is None


@pytest.mark.parametrize(
    ("path", "button"),
    [
        ("/", ("Akut hjælp", "/akut/")),
        ("/projekter/", ("Akut hjælp", "/akut/")),
        ("/findes-ikke/", ("Akut hjælp", "/akut/")),
        ("/en/", ("Urgent help", "/en/urgent/")),
        ("/en/does-not-exist/", ("Urgent help", "/en/urgent/")),
    ],
)
def test_every_page_has_one_button_for_urgent_help(client, path, button):
    assert urgent(client, path) == [button]


@hidden
def test_the_button_goes_with_its_page(client, danish, hide):
    hide(danish("urgent"))

    assert urgent(client) == []


def test_staff_may_do_without_the_button(client):
    SiteSettings.objects.update(urgent_page=None)

    assert urgent(client) == []


@pytest.mark.parametrize(
    ("path", "numbers"),
    [
        ("/", "Er der fare nu? Ring 112. Politiet: 114."),
        ("/en/", "Danger now? Call 112. Police: 114."),
    ],
)
def test_the_numbers_that_always_hold_stand_last_on_the_page(client, path, numbers):
    assert numbers in text_of(page_of(client.get(path)).find(".//footer"))
