"""Pages for staff: only for who is logged in or in a group, and for everybody else not there at all."""

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse
from wagtail.contrib.routable_page.models import RoutablePageMixin
from wagtail.models import Collection, CollectionViewRestriction, PageViewRestriction

from tests.factories import ContentPageFactory
from tests.site.pages.hiding import alias_of, restrict
from tryghed.pages.querysets import visible_pages

TITLE = "Vagttelefonen"


@pytest.fixture
def guidance(danish):
    return ContentPageFactory(parent=danish("home"), title=TITLE)


@pytest.fixture
def ssp(guidance):
    """The group that may read it."""
    group = Group.objects.create(name="SSP")
    restrict(guidance, group)
    return group


@pytest.fixture
def colleague(django_user_model):
    return django_user_model.objects.create_user("kollega")


def test_its_readers_get_it_and_nothing_between_keeps_it(client, guidance, ssp, colleague):
    colleague.groups.add(ssp)
    client.force_login(colleague)

    response = client.get(guidance.url)

    assert TITLE in response.content.decode()
    assert response["Cache-Control"] == "private, no-store"
    assert response["X-Robots-Tag"] == "noindex"


def test_an_alias_of_it_is_kept_by_nobody_either(client, guidance, ssp, colleague):
    alias = alias_of(guidance)
    colleague.groups.add(ssp)
    client.force_login(colleague)

    assert client.get(alias.url)["Cache-Control"] == "private, no-store"


def test_a_public_page_says_nothing_of_that(client, danish):
    response = client.get(danish("unit").url)

    assert "X-Robots-Tag" not in response
    assert "no-store" not in response.get("Cache-Control", "")


@pytest.mark.parametrize("is_logged_in", [False, True])
def test_for_others_it_is_not_there(client, guidance, ssp, colleague, is_logged_in):
    if is_logged_in:
        client.force_login(colleague)

    response = client.get(guidance.url)

    assert response.status_code == 404
    assert TITLE not in response.content.decode()


def test_its_readers_do_not_meet_it_on_pages_for_everybody(
    client, guidance, ssp, colleague, danish
):
    colleague.groups.add(ssp)
    client.force_login(colleague)

    for address in ("/", danish("site_map").url, "/sitemap.xml", f"/soeg/rss/?q={TITLE}"):
        assert f">{TITLE}" not in client.get(address).content.decode()


def test_the_editor_offers_login_and_groups_but_no_password(editor_client, guidance, ssp):
    answer = editor_client.get(reverse("wagtailadmin_pages:set_privacy", args=[guidance.pk]))

    html = answer.json()["html"]
    assert [kind for kind in ("none", "login", "groups") if f'value="{kind}"' in html] == [
        "none",
        "login",
        "groups",
    ]
    assert 'value="password"' not in html


def test_the_editor_closes_a_page_for_a_group(editor_client, client, guidance):
    group = Group.objects.create(name="SSP")

    editor_client.post(
        reverse("wagtailadmin_pages:set_privacy", args=[guidance.pk]),
        {"restriction_type": "groups", "groups": [group.pk]},
    )

    client.logout()
    assert client.get(guidance.url).status_code == 404


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize("prefix", ["/_util", "/en/_util"])
def test_the_address_of_shared_passwords_shows_no_page(client, guidance, method, prefix):
    guidance.unpublish()
    restriction = PageViewRestriction.objects.create(
        page=guidance, restriction_type="password", password="sesam"
    )
    address = f"{prefix}/authenticate_with_password/{restriction.pk}/{guidance.pk}/"

    response = getattr(client, method)(address, {"password": "sesam", "return_url": "/"})

    assert response.status_code == 404
    assert TITLE not in response.content.decode()
    assert not response.cookies


def test_nor_does_that_for_collections(client):
    restriction = CollectionViewRestriction.objects.create(
        collection=Collection.get_first_root_node(), restriction_type="password", password="sesam"
    )

    response = client.post(
        f"/dokumenter/authenticate_with_password/{restriction.pk}/", {"password": "sesam"}
    )

    assert response.status_code == 404
    assert not response.cookies


def test_every_address_below_a_closed_page_is_closed(client):
    """Routable pages answer at addresses of their own: feeds, handouts, the printed list."""
    one_of_each = {
        type(page): page
        for page in visible_pages().specific()
        if isinstance(page, RoutablePageMixin) and page.locale.language_code == "da"
    }
    addresses = [
        page.url + page.reverse_subpage(route.name)
        for page in one_of_each.values()
        for route in page.get_subpage_urls()
    ]
    assert len(addresses) > len(one_of_each) > 2
    assert {client.get(address).status_code for address in addresses} == {200}

    for page in one_of_each.values():
        restrict(page)

    assert {client.get(address).status_code for address in addresses} == {404}
