"""/a/12/ leads on to the page, wherever it stands now."""

import pytest
from wagtail.models import PageViewRestriction


def short(page):
    return f"/a/{page.pk}/"


def test_it_leads_to_the_page(client, article):
    page = article()

    assert client.get(short(page)).headers["Location"] == page.url


def test_it_leads_to_the_page_in_its_own_language(client, english):
    page = english("articles.R1")

    assert client.get(short(page)).headers["Location"] == page.url
    assert page.url.startswith("/en/")


def test_it_follows_a_page_that_has_moved(client, article):
    page = article()
    page.slug = "et-andet-sted"
    page.save()

    assert client.get(short(page)).headers["Location"].endswith("/et-andet-sted/")


def test_it_is_not_remembered_for_ever(client, article):
    assert client.get(short(article())).status_code == 302


def test_a_private_page_is_not_named(client, article):
    page = article()
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)

    assert client.get(short(page)).status_code == 404


def test_a_page_that_is_not_published_is_not_named(client, article):
    page = article()
    page.unpublish()

    assert client.get(short(page)).status_code == 404


@pytest.mark.parametrize("number", ["0", "1", "999999", "9" * 18, "9" * 40, "x", "-1", "²", ""])
def test_rubbish_is_not_found(client, number):
    assert client.get(f"/a/{number}/").status_code == 404
