"""The editor carries the unit's name, is calm, and its screens and previews are not blocked."""

import pytest
from django.conf import settings
from django.contrib.staticfiles import finders
from django.urls import reverse
from wagtail.users.models import UserProfile

from tests.reading import main_of, page_of, text_of, with_class
from tryghed.pages.models import SiteSettings

UNIT = "Tryghed og Kriminalitetsforebyggelse"
DASHBOARD = reverse("wagtailadmin_home")
LOGIN = reverse("account_login")
SCREENS = [DASHBOARD, reverse("wagtailadmin_explore_root"), reverse("wagtailsnippets:index")]


def title_of(response):
    return page_of(response).find(".//title").text.strip()


def shortcuts_of(client):
    """{address: text} of the shortcuts on the start page."""
    nav = with_class(page_of(client.get(DASHBOARD)), "shortcuts")[0]
    return {link.get("href"): text_of(link) for link in nav.iter("a")}


def policy_of(response):
    """The Content-Security-Policy as {directive: [sources]}."""
    directives = (part.split() for part in response["Content-Security-Policy"].split(";"))
    return {name: sources for name, *sources in directives}


@pytest.mark.parametrize("address", SCREENS)
def test_every_screen_carries_the_units_name(editor_client, address):
    response = editor_client.get(address)

    assert title_of(response).endswith(f"- {UNIT}")
    assert "Wagtail" not in title_of(response)
    brand = page_of(response).find(".//template[@data-wagtail-sidebar-branding-logo]")
    assert UNIT in "".join(brand.itertext())


def test_the_login_carries_it_too(client):
    response = client.get(LOGIN)

    assert UNIT in text_of(main_of(response))
    assert "Wagtail" not in text_of(main_of(response))


def test_a_site_without_settings_has_a_name_nevertheless(client):
    SiteSettings.objects.all().delete()

    assert settings.WAGTAIL_SITE_NAME in text_of(main_of(client.get(LOGIN)))


def test_the_name_is_in_the_editors_language(editor_client, editor):
    UserProfile.objects.create(user=editor, preferred_language="en")

    assert "- Safety and Crime Prevention" in title_of(editor_client.get(DASHBOARD))


@pytest.mark.parametrize("address", [DASHBOARD, LOGIN])
def test_it_has_the_sites_own_icon(editor_client, client, address):
    icons = [
        link.get("href")
        for link in page_of(editor_client.get(address, follow=True)).iter("link")
        if "icon" in link.get("rel").split()
    ]

    assert icons == [f"{settings.STATIC_URL}img/icon.svg"]
    assert finders.find("img/icon.svg")


def test_the_start_page_has_no_news_of_the_software(editor_client):
    main = main_of(editor_client.get(DASHBOARD))

    assert "Wagtail" not in text_of(main)
    assert not [link for link in main.iter("a") if link.get("href").startswith("http")]


def test_the_help_menu_leads_to_nobody_else(editor_client):
    assert "guide.wagtail.org" not in editor_client.get(DASHBOARD).content.decode()


def test_the_start_page_shows_what_was_last_edited(editor_client, danish):
    page = danish("contact")
    edit = reverse("wagtailadmin_pages:edit", args=[page.pk])
    page.save_revision(user=editor_client.get(DASHBOARD).wsgi_request.user, log_action=True)

    links = [link.get("href") for link in page_of(editor_client.get(DASHBOARD)).iter("a")]

    assert edit in links


def test_the_shortcuts_lead_somewhere(editor_client):
    shortcuts = shortcuts_of(editor_client)

    assert len(shortcuts) == 6
    assert reverse("wagtailsnippets_people_contactcard:list") in shortcuts
    assert f"{DASHBOARD}komponenter/" in shortcuts
    assert {
        address: editor_client.get(address).status_code for address in shortcuts
    } == dict.fromkeys(shortcuts, 200)


@pytest.mark.parametrize(
    ("role", "number"),
    [
        ("Kommunikation", 5),
        ("Projektmedarbejder", 3),
        ("Faglig godkender", 2),
        ("Redaktør", 3),
    ],
)
def test_nobody_is_offered_what_they_may_not_do(client_as, role, number):
    client = client_as(role)
    shortcuts = shortcuts_of(client)

    assert len(shortcuts) == number
    assert {client.get(address).status_code for address in shortcuts} == {200}


def test_previews_may_stand_in_the_editor(editor_client, danish):
    page = danish("contact")
    screen = policy_of(editor_client.get(DASHBOARD))
    draft = editor_client.get(reverse("wagtailadmin_pages:view_draft", args=[page.pk]))

    assert screen["frame-src"] == ["'self'"]
    assert policy_of(draft)["frame-ancestors"] == ["'self'"]
    assert draft["X-Frame-Options"] == "SAMEORIGIN"


def test_no_page_may_stand_in_a_frame(client):
    response = client.get("/")

    assert policy_of(response)["frame-ancestors"] == ["'none'"]
    assert response["X-Frame-Options"] == "DENY"


def test_a_preview_is_the_page_itself(editor_client, danish):
    page = danish("contact")
    draft = editor_client.get(reverse("wagtailadmin_pages:view_draft", args=[page.pk]))
    public = editor_client.get(page.url)

    def style_sheets(response):
        links = page_of(response).find("head").iter("link")
        return [link.get("href") for link in links if link.get("rel") == "stylesheet"]

    assert style_sheets(draft) == style_sheets(public) != []
    assert {size["name"] for size in page.preview_sizes} == {"mobile", "tablet", "desktop"}


def test_every_time_zone_on_offer_is_known_to_browsers(editor_client):
    assert settings.WAGTAIL_USER_TIME_ZONES == ["Europe/Copenhagen"]
    assert "localtime" not in editor_client.get(reverse("wagtailadmin_account")).content.decode()
