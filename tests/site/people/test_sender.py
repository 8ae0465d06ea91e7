"""Every page says who speaks, and whether they speak for real yet."""

import pytest
from django.utils.translation import gettext

from tests.reading import page_of, text_of, with_class
from tryghed.pages.querysets import visible_pages

ADDRESSES = ["/", "/projekter/", "/en/", "/en/projects/", "/findes-ikke/", "/en/not-there/"]
every_kind_of_page = pytest.mark.parametrize("address", ADDRESSES)


def robots_of(response):
    return [
        meta.get("content")
        for meta in page_of(response).iter("meta")
        if meta.get("name") == "robots"
    ]


def is_labelled(response):
    return bool(with_class(page_of(response), "demonstration"))


@every_kind_of_page
@pytest.mark.parametrize("landmark", ["header", "footer"])
def test_every_page_names_the_municipality_and_the_unit(client, address, landmark):
    text = text_of(page_of(client.get(address)).find(f".//{landmark}"))

    assert "Ishøj Kommune" in text
    assert ("Crime Prevention" if "/en/" in address else "Kriminalitetsforebyggelse") in text


def test_every_page_of_the_content_set_names_its_sender(client):
    for page in visible_pages().filter(depth__gt=1):
        header = page_of(client.get(page.url)).find(".//header")
        assert "Ishøj Kommune" in text_of(header), page.url


@every_kind_of_page
def test_a_demonstration_says_that_it_is_one(client, address):
    assert is_labelled(client.get(address))


@every_kind_of_page
def test_a_demonstration_asks_search_engines_to_stay_away(client, address):
    assert robots_of(client.get(address)) == ["noindex"]


@every_kind_of_page
def test_the_real_site_is_no_demonstration(client, address, site_settings):
    site_settings(is_demonstration=False)

    assert not is_labelled(client.get(address))


def test_search_engines_may_read_the_real_site(client, site_settings):
    site_settings(is_demonstration=False)

    assert robots_of(client.get("/")) == []


def test_search_engines_never_keep_an_error_page(client, site_settings):
    site_settings(is_demonstration=False)

    assert robots_of(client.get("/findes-ikke/")) == ["noindex"]


def test_robots_txt_of_a_demonstration_closes_everything(client):
    response = client.get("/robots.txt")

    assert response["Content-Type"].startswith("text/plain")
    assert "Disallow: /\n" in response.content.decode()
    assert "Sitemap" not in response.content.decode()


def test_robots_txt_of_the_real_site_shows_the_map_and_does_not_name_the_editor(
    client, site_settings
):
    site_settings(is_demonstration=False)

    text = client.get("/robots.txt").content.decode()

    assert "Disallow: /\n" not in text
    assert "admin" not in text
    assert "Sitemap: http://localhost/sitemap.xml" in text


def test_a_postal_address_is_shown_once_somebody_has_written_it(client, site_settings):
    assert "Store Torv" not in client.get("/").content.decode()

    site_settings(postal_address="Ishøj Store Torv 20\n2635 Ishøj")

    footer = page_of(client.get("/")).find(".//footer")
    assert "Ishøj Store Torv 20 2635 Ishøj" in text_of(footer)


def test_a_site_without_sender_still_answers(client, site_settings):
    site_settings(municipality=None, unit=None, contact=None, urgent_page=None)

    response = client.get("/")

    assert response.status_code == 200
    assert gettext("Front page") in text_of(page_of(response).find(".//header"))
