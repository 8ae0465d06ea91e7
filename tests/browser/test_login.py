"""A security key as a browser has it: set up, and used at the next login. Chromium brings one to try."""

import pytest
from django.contrib.auth.models import Group, Permission

from tests.browser.axe import AXE, RUNS, objections_to
from tryghed.login.models import GroupRule
from tryghed.users.models import User

PASSWORD = "blå hest på en cykel"
KEY = {
    "protocol": "ctap2",
    "transport": "usb",
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


@pytest.fixture
def anne(address):
    """An editor who must log in in two steps, for as long as the test lasts."""
    group = Group.objects.create(name="Nøgleprøve")
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    GroupRule.objects.create(group=group, takes_second_step=True)
    user = User.objects.create_user("anne", password=PASSWORD)
    user.groups.add(group)
    yield user
    user.delete()
    group.delete()


@pytest.fixture
def tab(browser, address):
    """A tab with a key in the computer. Keys know hosts by name only, not by number."""
    base = address.replace("127.0.0.1", "localhost")
    context = browser.new_context(
        base_url=base, locale="da-DK", viewport={"width": 320, "height": 800}
    )
    page = context.new_page()
    chromium = context.new_cdp_session(page)
    chromium.send("WebAuthn.enable")
    chromium.send("WebAuthn.addVirtualAuthenticator", {"options": KEY})
    yield page
    context.close()


def give_password(tab):
    tab.goto("/admin/")
    tab.get_by_label("Brugernavn").fill("anne")
    tab.get_by_label("Adgangskode").fill(PASSWORD)
    tab.get_by_role("button", name="Log ind").click()


def test_axe_has_no_objection_to_the_login(tab, anne, record_property):
    tab.goto("/login/")
    found = objections_to(tab)
    give_password(tab)
    tab.get_by_role("link", name="Sæt op").click()
    tab.get_by_label("Koden i appen").wait_for()

    assert found | objections_to(tab) == {}
    record_property(AXE, 2 * RUNS)


def test_a_security_key_is_set_up_and_opens_the_editor(tab, anne, probe):
    give_password(tab)
    assert not probe(tab, "overflow")
    tab.get_by_role("link", name="Tilføj").click()
    tab.locator("#mfa_webauthn_add").click()
    tab.get_by_role("heading", name="Nødkoder").wait_for()
    tab.goto("/admin/")
    assert tab.url.endswith("/admin/")

    tab.context.clear_cookies()
    give_password(tab)
    tab.get_by_role("button", name="Brug en sikkerhedsnøgle").click()

    tab.wait_for_url("**/admin/")
