"""Administrators see which accounts nobody has used for 90 days, with their roles."""

import datetime

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse
from django.utils import timezone

from home.roles import make_roles
from tests.reading import main_of, text_of
from tryghed.users.models import User
from tryghed.users.roles import ADMINISTRATOR, COMMUNICATION, EDITOR

ADDRESS = "/admin/reports/unused_accounts/"
RIGHTS = "/admin/reports/rights/"


def account(username, days_ago=None, **more):
    """Somebody who logged in so many days ago; never without."""
    last = None if days_ago is None else timezone.now() - datetime.timedelta(days=days_ago)
    return User.objects.create_user(username, last_login=last, **more)


def rows(client, address=ADDRESS):
    """[[name, roles, last login, created]]"""
    main = main_of(client.get(address))
    table = main.findall(".//table")[-1]
    return [[text_of(cell) for cell in row] for row in table.findall("tbody/tr")]


def names(client):
    return [row[0] for row in rows(client)]


@pytest.mark.parametrize(("days", "listed"), [(None, True), (89, False), (91, True), (400, True)])
def test_an_account_is_listed_after_90_days(editor_client, days, listed):
    account("kollega", days)

    assert ("kollega" in text_of(main_of(editor_client.get(ADDRESS)))) is listed


def test_those_never_used_come_first_then_the_oldest(editor_client):
    account("b", 100)
    account("c", 200)
    account("a")

    assert names(editor_client) == ["a", "c", "b"]


def test_it_says_who_with_which_roles_and_when(editor_client):
    make_roles()
    person = account("anne", 100, first_name="Anne", last_name="Holm")
    person.groups.add(*Group.objects.filter(name__in=[EDITOR, COMMUNICATION]))
    account("chefen", is_superuser=True)
    account("ingen")

    found = {row[0]: row[1:3] for row in rows(editor_client)}

    year = str(timezone.localtime(person.last_login).year)
    assert found["Anne Holm (anne)"][0] == f"{COMMUNICATION}, {EDITOR}"
    assert year in found["Anne Holm (anne)"][1]
    assert found["chefen"] == ["superbruger", "aldrig"]
    assert found["ingen"] == ["–", "aldrig"]


def test_an_account_that_is_closed_is_no_open_door(editor_client):
    account("borte", 400, is_active=False)

    assert "borte" not in editor_client.get(ADDRESS).content.decode()


def test_where_all_are_used_it_says_so(editor_client):
    assert "Alle konti er blevet brugt." in text_of(main_of(editor_client.get(ADDRESS)))


def test_they_stand_under_the_rights_as_well(editor_client):
    account("kollega", 100)

    assert [row[0] for row in rows(editor_client, RIGHTS)] == ["kollega"]
    assert "Konti, der ikke er brugt i 90 dage" in text_of(main_of(editor_client.get(RIGHTS)))


def test_administrators_see_it_and_others_do_not(client_as):
    client = client_as(EDITOR)
    assert client.get(ADDRESS).status_code == 302
    assert ADDRESS not in client.get("/admin/").content.decode()

    User.objects.get(username="nogen").groups.set([Group.objects.get(name=ADMINISTRATOR)])

    assert client.get(ADDRESS).status_code == 200
    assert ADDRESS in client.get("/admin/").content.decode()


def test_it_can_be_taken_out_as_a_table(editor_client):
    account("kollega", first_name="=1+1")

    response = editor_client.get(ADDRESS, {"export": "csv"})
    lines = b"".join(response.streaming_content).decode().lstrip("\ufeff").splitlines()

    assert lines[0] == "Brugernavn,Navn,Roller,Sidst logget ind,Oprettet"
    assert lines[1].startswith("kollega,'=1+1,")
    assert reverse("unused_accounts") == ADDRESS
