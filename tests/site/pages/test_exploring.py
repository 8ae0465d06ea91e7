"""The lists of pages in the editor are of one's own sections, and of the way to them."""

import pytest
from django.urls import reverse

from tests.factories import ContentPageFactory
from tryghed.users.roles import ADMINISTRATOR, PROJECT_WORKER

LISTS = ("wagtailadmin_explore", "wagtailadmin_explore_results")


@pytest.fixture
def draft(danish):
    return ContentPageFactory(parent=danish("knowledge"), title="Kladden", live=False)


def said_of(client, page):
    return [
        client.get(reverse(name, args=[page.pk]), follow=True).content.decode() for name in LISTS
    ]


def test_who_has_no_right_to_a_draft_is_not_told_its_title(client_as, draft):
    client = client_as(PROJECT_WORKER)

    assert not any("Kladden" in said for said in said_of(client, draft))


def test_who_has_a_right_to_it_is(client_as, draft):
    client = client_as(ADMINISTRATOR)

    assert "Kladden" in said_of(client, draft)[0]


def test_the_way_to_ones_own_section_is_open(client_as, danish):
    client = client_as(PROJECT_WORKER)

    for key in ("home", "projects"):
        page = danish(key)
        assert client.get(reverse(LISTS[0], args=[page.pk])).status_code == 200
