"""A page that moves leaves word at its old address, unless visitors may not meet it any more."""

import pytest
from django.urls import reverse
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page

from tests.factories import ContentPageFactory
from tests.reading import page_of
from tests.site.pages.hiding import draft, expired, not_yet, private, translation_of

GONE = pytest.mark.parametrize(
    "hide", [draft, private, expired, not_yet], ids=lambda each: each.__name__
)


@pytest.fixture
def page(danish):
    """
    Forside
    ├── Natteravne
    │   └── Ruten
    └── Byen
    """
    page = ContentPageFactory(parent=danish("home"), title="Natteravne", slug="natteravne")
    ContentPageFactory(parent=page, title="Ruten", slug="ruten")
    ContentPageFactory(parent=danish("home"), title="Byen", slug="byen")
    page.save_revision().publish()
    return page


@pytest.fixture
def byen(page):
    return Page.objects.get(slug="byen")


@pytest.fixture
def rename(django_capture_on_commit_callbacks):
    """Publish a page under a new slug, and what Wagtail does once that is written."""

    def rename(page, slug="natuglerne"):
        with django_capture_on_commit_callbacks(execute=True):
            page.slug = slug
            page.save_revision().publish()

    return rename


def leads_to(client, address):
    """Where an address leads for good; None when it does not lead on."""
    response = client.get(address)
    return response.get("Location") if response.status_code == 301 else None


def test_a_page_with_a_new_slug_is_found_at_its_old_address(client, page, rename):
    rename(page)

    assert leads_to(client, "/natteravne/") == "/natuglerne/"
    assert client.get("/natteravne/", follow=True).context["page"].pk == page.pk


def test_so_are_the_pages_below_it(client, page, rename):
    rename(page)

    assert leads_to(client, "/natteravne/ruten/") == "/natuglerne/ruten/"


def test_a_draft_with_a_new_slug_changes_no_address(client, page):
    page.slug = "natuglerne"
    page.save_revision()

    assert client.get("/natteravne/").status_code == 200
    assert client.get("/natuglerne/").status_code == 404


def test_a_page_that_moved_is_found_at_its_old_address(client, page, byen):
    page.move(byen, pos="last-child")

    assert leads_to(client, "/natteravne/") == "/byen/natteravne/"
    assert leads_to(client, "/natteravne/ruten/") == "/byen/natteravne/ruten/"


def test_a_page_that_an_editor_moves_in_the_admin_is_found_too(editor_client, page, byen):
    editor_client.post(reverse("wagtailadmin_pages:move_confirm", args=[page.pk, byen.pk]))

    assert leads_to(editor_client, "/natteravne/") == "/byen/natteravne/"


def test_a_new_place_among_its_siblings_is_no_new_address(page, byen):
    page.move(byen, pos="right")

    assert not Redirect.objects.filter(old_path__startswith="/natteravne").exists()


def test_the_english_page_leaves_word_under_english(client, page, rename):
    english = translation_of(page)
    rename(english, "night-owls")

    assert leads_to(client, "/en/natteravne/") == "/en/night-owls/"
    assert client.get("/natteravne/").status_code == 200


def test_the_newest_address_is_reached_from_the_oldest(client, page, rename):
    rename(page, "natuglerne")
    rename(page, "natfuglene")

    assert leads_to(client, "/natteravne/") == "/natfuglene/"
    assert leads_to(client, "/natuglerne/") == "/natfuglene/"


def test_a_page_that_goes_back_is_shown_and_does_not_lead_in_a_circle(client, page, rename):
    rename(page, "natuglerne")
    rename(page, "natteravne")

    assert client.get("/natteravne/").status_code == 200
    assert leads_to(client, "/natuglerne/") == "/natteravne/"


def test_a_new_page_at_an_old_address_is_shown(client, page, danish, rename):
    rename(page)
    ContentPageFactory(parent=danish("home"), title="De nye natteravne", slug="natteravne")

    response = client.get("/natteravne/")

    assert response.status_code == 200
    assert page_of(response).find(".//h1").text == "De nye natteravne"


def test_a_query_does_not_keep_an_old_address_from_leading_on(client, page, rename):
    rename(page)

    assert leads_to(client, "/natteravne/?side=2") == "/natuglerne/"


@GONE
@pytest.mark.parametrize("query", ["", "?side=2"])
def test_an_old_address_does_not_tell_the_new_one_of_a_hidden_page(
    client, page, hide, query, rename
):
    rename(page)
    assert leads_to(client, f"/natteravne/{query}") == "/natuglerne/"
    hide(page)

    response = client.get(f"/natteravne/{query}")

    assert response.status_code == 404
    assert "Location" not in response
    assert "natuglerne" not in response.content.decode()


def test_nor_does_that_of_a_page_below_a_private_one(client, page, rename):
    rename(page)
    assert leads_to(client, "/natteravne/ruten/") == "/natuglerne/ruten/"
    private(page)

    assert client.get("/natteravne/ruten/").status_code == 404


def test_nor_does_that_of_a_page_whose_translation_is_private(client, page, rename):
    english = translation_of(page)
    rename(page)
    assert leads_to(client, "/natteravne/") == "/natuglerne/"
    private(english)

    assert client.get("/natteravne/").status_code == 404


def test_somebody_who_may_read_a_private_page_is_led_on(editor_client, page, rename):
    rename(page)
    private(page)

    assert leads_to(editor_client, "/natteravne/") == "/natuglerne/"


def test_an_old_address_of_a_deleted_page_answers_404(client, page, rename):
    rename(page)
    assert leads_to(client, "/natteravne/") == "/natuglerne/"
    page.delete()

    assert client.get("/natteravne/").status_code == 404


def test_an_address_that_staff_made_for_another_site_leads_there(client):
    Redirect.add_redirect("/gammel/", redirect_to="https://example.org/ny/")

    assert leads_to(client, "/gammel/") == "https://example.org/ny/"
