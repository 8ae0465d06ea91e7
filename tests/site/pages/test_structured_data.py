"""What the site says of itself to machines can be read by machines, and by nothing else."""

import json

import pytest

from tests.factories import ContentPageFactory, NewsPageFactory
from tests.reading import page_of

HOSTILE = "</script><script>alert(1)</script> & <!-- ]]> \u2028 \" '"


def things(response):
    """{type: thing} of the JSON-LD on a page."""
    (script,) = [
        each
        for each in page_of(response).iter("script")
        if each.get("type") == "application/ld+json"
    ]
    data = json.loads(script.text)
    assert data["@context"] == "https://schema.org"
    return {thing["@type"]: thing for thing in data["@graph"]}


def test_the_sender_is_a_public_authority_below_the_municipality(client):
    sender = things(client.get("/"))["GovernmentOrganization"]

    assert sender["name"] == "Tryghed og Kriminalitetsforebyggelse"
    assert sender["parentOrganization"]["name"] == "Ishøj Kommune"
    assert sender["url"].startswith("http")


def test_the_sender_has_an_english_name_on_english_pages(client):
    assert "Crime Prevention" in things(client.get("/en/"))["GovernmentOrganization"]["name"]


def test_breadcrumbs_lead_from_the_front_page_to_the_page(client, danish):
    page = danish("projects.politikadet")

    crumbs = things(client.get(page.url))["BreadcrumbList"]["itemListElement"]

    assert [crumb["position"] for crumb in crumbs] == [1, 2, 3, 4]
    assert crumbs[0]["item"] == danish("home").full_url
    assert crumbs[1]["name"] == "Projekter"
    assert crumbs[-1] == {
        "@type": "ListItem",
        "position": 4,
        "name": page.listed_title,
        "item": page.full_url,
    }


@pytest.mark.parametrize("key", ["articles.R1", "news.guider-venter"])
def test_guidance_and_news_are_articles(client, english, key):
    page = english(key)

    article = things(client.get(page.url))["Article"]

    assert article["headline"] == page.title
    assert article["inLanguage"] == "en"
    assert article["url"] == page.full_url
    assert article["datePublished"] == page.first_published_at.isoformat()
    assert article["dateModified"] == page.last_published_at.isoformat()
    assert article["publisher"]["@type"] == "GovernmentOrganization"


@pytest.mark.parametrize("key", ["contact", "projects", "projects.politikadet"])
def test_other_pages_are_no_articles(client, danish, key):
    assert "Article" not in things(client.get(danish(key).url))


def test_a_hostile_title_stays_text(client, danish):
    page = NewsPageFactory(parent=danish("news"), title=HOSTILE, slug="fjendtlig", summary=HOSTILE)

    response = client.get(page.url)

    assert things(response)["Article"]["headline"] == HOSTILE
    assert things(response)["Article"]["description"] == HOSTILE
    assert b"<script>alert" not in response.content


def test_a_hostile_title_above_stays_text_too(client, danish):
    above = ContentPageFactory(parent=danish("home"), title=HOSTILE, slug="fjendtlig")
    below = ContentPageFactory(parent=above, title="Under")

    response = client.get(below.url)

    names = [crumb["name"] for crumb in things(response)["BreadcrumbList"]["itemListElement"]]
    assert names[1:] == [HOSTILE, "Under"]
    assert b"<script>alert" not in response.content


def test_without_a_sender_the_rest_is_still_said(client, danish, site_settings):
    site_settings(unit=None, municipality=None)

    found = things(client.get(danish("news.guider-venter").url))

    assert "GovernmentOrganization" not in found
    assert "publisher" not in found["Article"]
