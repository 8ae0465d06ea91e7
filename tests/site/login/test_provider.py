"""The municipality's own login: a real provider on this machine, the whole way of the code."""

from urllib.parse import quote, urlsplit

import oidc_provider_mock
import pytest
import requests
from allauth.socialaccount.models import SocialAccount
from django.contrib.auth.models import Group
from django.core.exceptions import ImproperlyConfigured
from django.urls import reverse
from environ import Env

from tests.reading import main_of, text_of
from tests.site.login.conftest import ADMIN, group_that_logs_in
from tryghed.login.models import GroupRule
from tryghed.settings.login import identity_provider
from tryghed.users.models import User
from tryghed.users.roles import ADMINISTRATOR, COMMUNICATION, EDITOR

ROLES = '{"g-redaktion": "Redaktør", "CN=Komm,DC=by": "Kommunikation"}'
WAY = "/login/oidc/kommune/login/"


@pytest.fixture(scope="module")
def provider():
    """Where the provider is."""
    with oidc_provider_mock.run_server_in_thread() as server:
        yield f"http://localhost:{server.server_port}"


@pytest.fixture(autouse=True)
def _trusted(provider, settings, monkeypatch):
    """The site trusts it, as an operator would have it do."""
    for name, value in {
        "OIDC_SERVER": provider,
        "OIDC_NAME": "By Kommune",
        "OIDC_CLIENT_ID": "tryghed",
        "OIDC_CLIENT_SECRET": "hemmelig",
        "OIDC_ROLES": ROLES,
    }.items():
        monkeypatch.setenv(name, value)
    settings.SOCIALACCOUNT_PROVIDERS = identity_provider(Env())
    for name in (EDITOR, COMMUNICATION, ADMINISTRATOR):
        group_that_logs_in(name)


@pytest.fixture
def come(provider, client):
    """Somebody comes by the provider with these groups: come("g-redaktion"). Out: the last answer."""

    def come_by(*groups, sub="berit", **claims):
        claims = {"groups": groups, "preferred_username": sub, "name": "Berit Bo"} | claims
        requests.put(f"{provider}/users/{quote(sub)}", json=claims, timeout=5).raise_for_status()
        there = client.get(f"{WAY}?next={ADMIN}")["Location"]
        back = requests.post(there, data={"sub": sub}, allow_redirects=False, timeout=5)
        where = urlsplit(back.headers["Location"])
        return client.get(f"{where.path}?{where.query}")

    return come_by


def is_in(client):
    return client.get(ADMIN).status_code == 200


def roles_of(username="berit"):
    return {group.name for group in User.objects.get(username=username).groups.all()}


def test_the_login_offers_it_by_name(client):
    page = client.get(reverse("account_login"))

    assert "Log ind med By Kommune" in text_of(main_of(page))
    assert client.get(WAY)["Location"].startswith("http://localhost:")


def test_without_one_the_login_offers_none(client, settings, monkeypatch):
    monkeypatch.delenv("OIDC_SERVER")
    settings.SOCIALACCOUNT_PROVIDERS = identity_provider(Env())

    assert "Kommune" not in text_of(main_of(client.get(reverse("account_login"))))
    assert client.get(WAY).status_code == 404


def test_the_code_is_bound_to_the_browser_that_asked_for_it(client):
    assert "code_challenge_method=S256" in client.get(WAY)["Location"]


def test_whoever_has_a_role_there_gets_an_account_with_it(client, come):
    assert come("g-redaktion", "g-andet", email="berit@example.org")["Location"] == ADMIN

    user = User.objects.get(username="berit")
    assert roles_of() == {EDITOR}
    assert not user.has_usable_password()
    assert not user.is_superuser
    assert (user.first_name, user.last_name, user.email) == ("Berit", "Bo", "berit@example.org")
    assert is_in(client)


def test_a_stranger_is_refused_in_clear_words_and_gets_no_account(client, come):
    for groups in ((), ("g-andet",), ("Redaktør",), ({"g-redaktion": 1}, None, 7)):
        answer = come(*groups)

        assert answer.status_code == 403
        assert "ingen rolle" in text_of(main_of(answer))
    assert not User.objects.filter(username="berit").exists()
    assert not is_in(client)


def test_roles_follow_the_provider_at_each_login(client, come):
    come("g-redaktion")
    come("CN=Komm,DC=by")

    assert roles_of() == {COMMUNICATION}
    assert User.objects.filter(username__startswith="berit").count() == 1


def test_whoever_has_lost_every_role_there_is_refused_and_has_none_here(client, come):
    come("g-redaktion")

    assert come().status_code == 403
    assert roles_of() == set()


def test_groups_that_the_provider_does_not_know_are_left_alone(client, come):
    come("g-redaktion")
    User.objects.get(username="berit").groups.add(Group.objects.get(name=ADMINISTRATOR))
    come("g-redaktion")

    assert roles_of() == {EDITOR, ADMINISTRATOR}


def test_the_second_step_holds_on_this_road_too(client, come):
    GroupRule.objects.create(group=Group.objects.get(name=EDITOR), takes_second_step=True)
    come("g-redaktion")

    assert not is_in(client)
    assert client.get(reverse("mfa_activate_totp")).status_code == 200


def test_a_closed_account_stays_closed(client, come):
    come("g-redaktion")
    User.objects.filter(username="berit").update(is_active=False)
    come("g-redaktion")

    assert not is_in(client)


def test_an_account_made_by_hand_is_not_taken_over_by_its_address_or_name(client, come):
    User.objects.create_superuser("berit", "berit@example.org", "blå hest på en cykel")

    answer = come("g-redaktion", email="Berit@example.org")
    assert answer.status_code == 403
    assert "allerede en konto" in text_of(main_of(answer))

    come("g-redaktion", email="en.anden@example.org")
    account = SocialAccount.objects.get()
    assert account.user.username != "berit"
    assert not account.user.is_superuser


def test_an_account_here_cannot_be_connected_with_one_there(client, provider, django_user_model):
    client.force_login(django_user_model.objects.create_superuser("chef"))
    there = client.get(f"{WAY}?process=connect")["Location"]
    requests.put(f"{provider}/users/berit", json={"groups": ["g-redaktion"]}, timeout=5)
    back = requests.post(there, data={"sub": "berit"}, allow_redirects=False, timeout=5)
    where = urlsplit(back.headers["Location"])

    assert client.get(f"{where.path}?{where.query}").status_code == 403
    assert not SocialAccount.objects.exists()


def test_an_answer_that_nobody_asked_for_is_refused(client):
    answer = client.get("/login/oidc/kommune/login/callback/?code=x&state=y")

    assert answer.status_code in {200, 401}
    assert "svarede ikke" in text_of(main_of(answer))
    assert not is_in(client)


def test_groups_may_stand_in_one_word(client, come):
    come(groups="g-redaktion")

    assert roles_of() == {EDITOR}


def test_the_way_to_the_provider_must_be_encrypted(monkeypatch):
    monkeypatch.setenv("OIDC_SERVER", "http://login.example.org")

    with pytest.raises(ImproperlyConfigured, match="https"):
        identity_provider(Env())


@pytest.mark.parametrize("name", ["OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET", "OIDC_ROLES"])
def test_a_provider_without_a_part_is_refused_at_the_start(monkeypatch, name):
    monkeypatch.delenv(name)

    with pytest.raises(ImproperlyConfigured, match=name):
        identity_provider(Env())
