"""Addresses that are no pages, and old ones that lead on."""

from xml.etree import ElementTree

import pytest

from tests.factories import ContentPageFactory
from tests.reading import main_of, page_of, text_of
from tests.site.pages.hiding import alias_of, draft, translation_of

NAMES = {
    "s": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "x": "http://www.w3.org/1999/xhtml",
}


@pytest.fixture
def page(danish):
    """
    Forside
    └── Sikker by
        └── Cykler
    """
    above = ContentPageFactory(parent=danish("home"), title="Sikker by", slug="sikker-by")
    above.save_revision().publish()
    below = ContentPageFactory(parent=above, title="Cykler", slug="cykler")
    below.save_revision().publish()
    return below


def site_map(client):
    """{address: {language: address}} of the XML site map."""
    root = ElementTree.fromstring(client.get("/sitemap.xml").content)
    return {
        url.findtext("s:loc", namespaces=NAMES): {
            link.get("hreflang"): link.get("href") for link in url.findall("x:link", NAMES)
        }
        for url in root.findall("s:url", NAMES)
    }


def test_an_old_address_leads_on_after_the_slug_has_changed(client, page):
    old = page.url
    page.slug = "cykeltyve"
    page.save_revision().publish()

    response = client.get(old)

    assert response.status_code == 301
    assert response["Location"].endswith("/sikker-by/cykeltyve/")


def test_an_old_address_leads_on_after_the_page_has_moved(client, danish, page):
    old = page.url
    page.move(danish("unit"), pos="last-child")

    response = client.get(old)

    assert response.status_code == 301
    assert response["Location"].endswith("/om-os/cykler/")


def test_the_old_addresses_of_all_pages_below_lead_on_too(client, page):
    old, above = page.url, page.get_parent().specific
    above.slug = "tryg-hverdag"
    above.save_revision().publish()

    assert client.get(old)["Location"].endswith("/tryg-hverdag/cykler/")


def test_an_english_address_leads_on_too(client, page):
    english = translation_of(page.get_parent().specific)
    old = english.url
    english.slug = "safe-streets"
    english.save_revision().publish()

    assert client.get(old)["Location"].endswith("/en/safe-streets/")


def test_an_old_address_leads_on_with_a_query(client, page):
    old = page.url
    page.slug = "cykeltyve"
    page.save_revision().publish()

    assert client.get(f"{old}?fra=nyhedsbrev").status_code == 301


def test_an_old_address_of_a_page_that_is_a_draft_now_is_not_found(client, page):
    old = page.url
    page.slug = "cykeltyve"
    page.save_revision().publish()
    draft(page)

    assert client.get(old).status_code == 404


def test_an_address_without_its_last_slash_leads_to_the_page(client, page):
    assert client.get(page.url.rstrip("/"), follow=True).status_code == 200


def test_the_site_map_holds_every_page_in_both_languages(client, danish, english):
    shown = site_map(client)

    for key in ("home", "unit", "projects.politikadet", "articles.R1", "privacy"):
        here, there = danish(key).full_url, english(key).full_url
        addresses = {link.removeprefix("http://testserver") for link in shown}
        assert {danish(key).url, english(key).url} <= addresses
        assert here != there


def test_the_site_map_ties_each_page_to_its_languages(client, page):
    english = translation_of(page.get_parent().specific)

    shown = site_map(client)

    (entry,) = [links for address, links in shown.items() if address.endswith("/sikker-by/")]
    assert entry.keys() == {"da", "en"}
    assert entry["en"].endswith(english.url)


def test_the_site_map_leaves_out_a_page_that_only_repeats_another(client, page):
    alias = alias_of(page.get_parent().specific)

    assert not [address for address in site_map(client) if address.endswith(alias.url)]


@pytest.mark.parametrize("part", ["", "0", "99", "x", "%00", "-1"])
def test_a_part_of_the_site_map_that_does_not_exist_is_no_error(client, part):
    assert client.get(f"/sitemap.xml?p={part}").status_code in (200, 400, 404)


@pytest.mark.parametrize("address", ["/was", "/was/"])
def test_was_leads_to_the_interim_statement(client, danish, address):
    response = client.get(address)

    assert response.status_code == 302
    assert response["Location"] == danish("accessibility").url


@pytest.mark.parametrize("address", ["/en/was", "/en/was/"])
def test_was_leads_english_readers_to_the_english_statement(client, english, address):
    assert client.get(address)["Location"] == english("accessibility").url


@pytest.mark.parametrize("address", ["/was", "/en/was"])
def test_was_leads_to_the_official_statement_where_there_is_one(client, site_settings, address):
    official = "https://www.was.digst.dk/tryghed-ishoj"
    site_settings(accessibility_statement_url=official)

    assert client.get(address)["Location"] == official


def test_was_is_not_found_while_the_statement_is_a_draft(client, danish):
    draft(danish("accessibility"))

    assert client.get("/was").status_code == 404


@pytest.mark.parametrize(
    ("address", "language"), [("/findes-ikke/", "da"), ("/en/not-there/", "en")]
)
def test_an_unknown_address_is_told_in_the_language_it_was_asked_in(client, address, language):
    response = client.get(address)

    assert response.status_code == 404
    assert page_of(response).get("lang") == language
    assert "112" in text_of(main_of(response))
