"""/was, the address at which every public website in Denmark has its accessibility statement."""

import pytest
from wagtail.models import Page, Site

from home.models import AccessibilityPage
from tests.site.pages.hiding import draft, private

OFFICIAL = "https://was.digst.dk/tryghed-ishoj"
every_way = pytest.mark.parametrize("path", ["/was", "/was/", "/en/was", "/en/was/"])


@every_way
def test_it_leads_to_the_statement_on_this_site_in_the_readers_language(client, path):
    response = client.get(path)

    assert response.status_code == 302
    expected = "/en/accessibility/" if path.startswith("/en/") else "/tilgaengelighed/"
    assert response["Location"] == expected
    assert client.get(expected).status_code == 200


@every_way
def test_it_leads_to_the_official_statement_where_there_is_one(client, site_settings, path):
    site_settings(accessibility_statement_url=OFFICIAL)

    response = client.get(path)

    assert (response.status_code, response["Location"]) == (302, OFFICIAL)


@every_way
def test_the_official_statement_does_not_need_the_one_on_this_site(client, site_settings, path):
    site_settings(accessibility_statement_url=OFFICIAL)
    AccessibilityPage.objects.all().delete()

    assert client.get(path)["Location"] == OFFICIAL


@every_way
@pytest.mark.parametrize("hide", [draft, private], ids=lambda each: each.__name__)
def test_a_statement_that_visitors_may_not_meet_is_none(client, danish, english, path, hide):
    hide(danish("accessibility"))
    hide(english("accessibility"))

    assert client.get(path).status_code == 404


@every_way
def test_without_any_statement_it_answers_404(client, path):
    AccessibilityPage.objects.all().delete()

    assert client.get(path).status_code == 404


@every_way
def test_an_empty_database_answers_404(client, nothing_there, path):
    assert client.get(path).status_code == 404


@every_way
def test_a_statement_that_no_site_shows_is_none(client, path):
    site = Site.objects.get()
    site.root_page = Page.get_first_root_node().add_child(title="Ny", slug="ny")
    site.save()

    assert client.get(path).status_code == 404


def test_a_longer_address_is_not_it(client):
    assert client.get("/wasabi/").status_code == 404
