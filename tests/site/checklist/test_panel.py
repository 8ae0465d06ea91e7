"""Before publishing, the editor sees what is done and what is not; afterwards, what the list said."""

import pytest
from django.urls import reverse

from tests.reading import main_of, page_of, text_of, with_class
from tests.site.checklist.breaking import BROKEN
from tests.site.checklist.roads import submit


def edit(page):
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def checklist_in(response):
    (panel,) = with_class(page_of(response), "checklist")
    return panel


def test_the_panel_says_what_stops_what_warns_and_what_is_done(editor_client, article):
    for name in ("responsible_role", "contact"):
        BROKEN[name].change(article)
    article.save_revision()

    panel = checklist_in(editor_client.get(edit(article)))

    text = text_of(panel)
    parts = ["Klar til udgivelse?", "Skal rettes først", "Se på dette", "I orden"]
    assert sorted(parts, key=text.index) == parts
    assert text.index("ansvarlig rolle") < text.index("Se på dette") < text.index("»Vagten«")
    assert text.index("I orden") < text.index("Overskrifter i rækkefølge")
    assert f"{edit(article)}#id_responsible_role" in [a.get("href") for a in panel.iter("a")]


def test_a_link_of_the_list_leads_to_a_field_of_the_form(editor_client, article):
    html = editor_client.get(edit(article)).content.decode()

    for name in (
        "id_summary",
        "id_responsible_role",
        "id_reviewed_on",
        "id_contact",
        "body",
        "changes",
    ):
        assert f'id="{name}"' in html


def test_a_point_about_the_text_leads_to_its_blocks(editor_client, article):
    BROKEN["headings"].change(article)
    article.save_revision()

    panel = checklist_in(editor_client.get(edit(article)))

    assert f"{edit(article)}#body" in [a.get("href") for a in panel.iter("a")]


def test_the_draft_that_was_saved_last_is_looked_at(editor_client, article):
    BROKEN["responsible_role"].change(article)
    article.save_revision()

    fetched = editor_client.get(reverse("checklist_fragment", args=[article.pk]))

    assert "Skal rettes først" in fetched.content.decode()
    assert b"<main" not in fetched.content
    assert "Skal rettes først" not in _published_list(editor_client, article)


def _published_list(client, article):
    article.responsible_role = "SSP-konsulenten"
    article.save_revision()
    return client.get(reverse("checklist_fragment", args=[article.pk])).content.decode()


def test_a_page_that_is_not_saved_yet_has_no_list(editor_client, danish):
    address = reverse("wagtailadmin_pages:add", args=["home", "contentpage", danish("home").pk])

    assert "Gem først siden som kladde" in text_of(checklist_in(editor_client.get(address)))


def test_history_and_status_say_why_a_page_was_stopped(editor_client, article):
    BROKEN["responsible_role"].change(article)
    article.save_revision()
    submit(editor_client, article, **{"action-publish": "1"})

    history = editor_client.get(reverse("wagtailadmin_pages:history", args=[article.pk]))
    screen = editor_client.get(edit(article))

    assert "Ikke udgivet: Skriv i »ansvarlig rolle«" in text_of(main_of(history))
    assert "Udgivelse stoppet" in text_of(page_of(screen))


def test_history_says_what_was_in_order_when_it_went_out(editor_client, article):
    history = editor_client.get(reverse("wagtailadmin_pages:history", args=[article.pk]))
    screen = editor_client.get(edit(article))

    assert "punkter i orden" in text_of(main_of(history))
    assert "Tjeklisten ved den sidste udgivelse" in text_of(page_of(screen))


def test_all_outcomes_of_a_page_stand_on_one_screen(editor_client, article):
    BROKEN["responsible_role"].change(article)
    article.save_revision()
    submit(editor_client, article, **{"action-publish": "1"})

    text = text_of(main_of(editor_client.get(reverse("checklist", args=[article.pk]))))

    assert "Det stod i vejen for udgivelsen: Skriv i »ansvarlig rolle«" in text
    assert text.index("ikke udgivet") < text.index(": udgivet")


@pytest.mark.parametrize("name", ["checklist", "checklist_fragment"])
def test_who_may_not_edit_the_page_does_not_see_its_list(client_as, danish, name):
    address = reverse(name, args=[danish("articles.R1").pk])

    assert client_as("Projektmedarbejder").get(address).status_code == 302


@pytest.mark.parametrize("name", ["checklist", "checklist_fragment"])
def test_a_page_that_does_not_exist_is_not_found(editor_client, name):
    assert editor_client.get(reverse(name, args=[987654321])).status_code == 404
