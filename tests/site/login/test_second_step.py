"""The second step: what counts is that this session has taken it, on whatever road somebody came."""

import pytest
from allauth.mfa.models import Authenticator
from django.core.management import CommandError, call_command
from django.test import override_settings
from django.urls import reverse
from wagtail.models import PageViewRestriction

from tests.reading import main_of, text_of
from tests.site.login.conftest import ADMIN, PASSWORD, code_of, log_in, secret_in
from tryghed.login.models import GroupRule

SET_UP, SET_UP_APP = reverse("mfa_index"), reverse("mfa_activate_totp")
ASK = reverse("mfa_reauthenticate")
STEP = reverse("mfa_authenticate")


def is_in(client):
    return client.get(ADMIN).status_code == 200


def end_of(client, address):
    """Where an address leads in the end."""
    return client.get(address, follow=True).request["PATH_INFO"]


def set_up_app(client):
    """Scan the square code and type what the app shows. Out: the secret."""
    secret = secret_in(client.get(SET_UP_APP))
    client.post(SET_UP_APP, {"code": code_of(secret)})
    return secret


def test_who_need_not_take_it_is_in_with_a_password(client, anne):
    log_in(client)

    assert is_in(client)


@pytest.mark.usefixtures("must_take_second_step")
def test_who_must_take_it_is_led_to_setting_it_up_and_nowhere_else(client, anne):
    log_in(client)

    assert end_of(client, ADMIN) == SET_UP
    for name in ("mfa_view_recovery_codes", "mfa_generate_recovery_codes", "mfa_list_webauthn"):
        assert client.get(reverse(name))["Location"] == SET_UP
    assert "skal" in text_of(main_of(client.get(SET_UP)))


@pytest.mark.usefixtures("must_take_second_step")
def test_setting_it_up_completes_the_login_and_shows_the_codes(client, anne):
    log_in(client)
    secret = secret_in(client.get(SET_UP_APP))

    wrong = client.post(SET_UP_APP, {"code": "000000"})
    assert not is_in(client)
    assert text_of(main_of(wrong))

    right = client.post(SET_UP_APP, {"code": code_of(secret)})
    assert right["Location"] == reverse("mfa_view_recovery_codes")
    codes = Authenticator.objects.get(type="recovery_codes").wrap().get_unused_codes()
    shown = client.get(right["Location"]).content.decode()
    assert len(codes) == 10
    assert all(code in shown for code in codes)
    assert is_in(client)


@pytest.mark.usefixtures("app")
def test_with_an_app_the_password_alone_opens_nothing(client, anne):
    assert log_in(client)["Location"] == STEP
    assert not is_in(client)

    client.post(STEP, {"code": "000000"})
    assert not is_in(client)

    assert client.post(STEP, {"code": code_of()})["Location"] == ADMIN
    assert is_in(client)


def test_a_recovery_code_opens_once(client, other_client, anne, app):
    code = app.get_unused_codes()[0]
    for browser in (client, other_client):
        log_in(browser)
        browser.post(STEP, {"code": code})

    assert is_in(client)
    assert not is_in(other_client)


@pytest.mark.usefixtures("app", "must_take_second_step")
def test_a_session_without_it_is_asked_though_its_owner_has_an_app(client, anne):
    client.force_login(anne)  # as from a road that asks for nothing

    assert end_of(client, ADMIN) == ASK
    client.post(ASK, {"code": "000000"})
    assert not is_in(client)

    response = client.post(f"{ASK}?next={ADMIN}", {"code": code_of()})
    assert response["Location"] == ADMIN
    assert is_in(client)


@pytest.mark.usefixtures("app", "must_take_second_step")
@pytest.mark.parametrize(
    "name",
    [
        *("mfa_index", "mfa_activate_totp", "mfa_deactivate_totp", "mfa_add_webauthn"),
        *("mfa_view_recovery_codes", "mfa_generate_recovery_codes", "mfa_download_recovery_codes"),
        *("mfa_list_webauthn", "account_reauthenticate"),
    ],
)
def test_a_session_without_it_cannot_change_what_it_is(client, anne, name):
    client.force_login(anne)

    assert end_of(client, reverse(name)) == ASK
    client.post(reverse("account_reauthenticate"), {"password": PASSWORD})
    client.post(reverse(name), {"code": "000000"})
    assert end_of(client, reverse(name)) == ASK
    assert Authenticator.objects.filter(user=anne).count() == 2


@pytest.mark.usefixtures("app")
def test_the_password_does_not_take_the_app_away_in_a_whole_session_either(client, anne):
    log_in(client)
    client.post(STEP, {"code": code_of()})
    remove = reverse("mfa_deactivate_totp")

    assert end_of(client, remove) == ASK
    client.post(reverse("account_reauthenticate"), {"password": PASSWORD})
    client.post(remove)

    assert Authenticator.objects.filter(user=anne, type="totp").exists()


@pytest.mark.usefixtures("must_take_second_step")
def test_a_session_that_is_half_way_is_a_visitor_everywhere(client, anne, danish):
    page = danish("contact")
    PageViewRestriction.objects.create(page=page.page_ptr, restriction_type="login")
    client.force_login(anne)

    assert client.get(page.url).status_code == 404
    assert client.get("/admin/api/main/pages/").status_code == 302
    assert client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).status_code == 302
    assert client.get("/").status_code == 200

    GroupRule.objects.all().delete()
    assert client.get(page.url).status_code == 200


@pytest.mark.usefixtures("app", "must_take_second_step")
def test_a_rule_that_comes_later_holds_for_sessions_that_are_open(client, anne):
    GroupRule.objects.update(takes_second_step=False)
    client.force_login(anne)
    assert is_in(client)

    GroupRule.objects.update(takes_second_step=True)

    assert not is_in(client)


@pytest.mark.usefixtures("must_take_second_step")
def test_who_set_it_up_in_one_browser_is_asked_in_the_other(client, other_client, anne):
    for browser in (client, other_client):
        log_in(browser)
    set_up_app(client)

    assert is_in(client)
    assert end_of(other_client, ADMIN) == ASK
    assert end_of(other_client, SET_UP_APP) == ASK


@pytest.mark.parametrize("must", [True, False])
def test_superusers_take_it_where_the_settings_say_so(editor_client, must):
    with override_settings(SUPERUSERS_TAKE_SECOND_STEP=must):
        assert is_in(editor_client) is not must


FORMSETS = ("page", "collection", "image", "document", "collection_mgmt")
EMPTY = {"TOTAL_FORMS": 0, "INITIAL_FORMS": 0, "MIN_NUM_FORMS": 0, "MAX_NUM_FORMS": 1000}
NO_RIGHTS = {
    f"{name}_permissions-{key}": value for name in FORMSETS for key, value in EMPTY.items()
}


def test_a_new_group_can_require_it_at_once(editor_client):
    data = NO_RIGHTS | {"name": "Vikarer", "login_rule-takes_second_step": "on"}
    editor_client.post(reverse("wagtailusers_groups:add"), data)

    assert GroupRule.objects.get(group__name="Vikarer").takes_second_step


def test_a_box_in_the_form_of_a_group_requires_it(editor_client, anne):
    group = anne.groups.get()
    address = reverse("wagtailusers_groups:edit", args=[group.pk])
    assert "To-trins-login" in text_of(main_of(editor_client.get(address)))
    editor_client.post(
        address, NO_RIGHTS | {"name": group.name, "login_rule-takes_second_step": "on"}
    )
    assert GroupRule.objects.get(group=group).takes_second_step

    editor_client.post(address, NO_RIGHTS | {"name": group.name})
    assert not GroupRule.objects.get(group=group).takes_second_step


@pytest.mark.usefixtures("app", "must_take_second_step")
def test_a_lost_telephone_is_forgotten_by_a_command(client, other_client, anne):
    log_in(client)
    client.post(STEP, {"code": code_of()})

    call_command("reset_second_step", "anne")

    assert not is_in(client)  # whoever has the telephone
    log_in(other_client)
    assert end_of(other_client, ADMIN) == SET_UP


def test_the_command_says_when_there_is_no_such_account():
    with pytest.raises(CommandError, match="ukendt"):
        call_command("reset_second_step", "ukendt")
