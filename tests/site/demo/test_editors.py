"""create_demo_editors: a person to try each role with. What a role may do: tests/home/test_roles.py."""

import re

import pytest
from django.contrib.auth.models import Group
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from wagtail.models import GroupPagePermission

from tryghed.demo.editors import EDITORS

USERNAMES = list(EDITORS)
ADMIN = "/admin/"


@pytest.fixture
def passwords(capsys):
    """The demo editors are made; what the command printed: {username: password}."""
    call_command("create_demo_editors")
    return dict(re.findall(r"^  (\S+) +(\S+)$", capsys.readouterr().out, re.MULTILINE))


@pytest.fixture
def logged_in(passwords):
    """A browser in which the demo editor of that name has logged in with the printed password."""

    def log_in(username):
        browser = Client()
        browser.post(
            reverse("account_login"),
            {"login": username, "password": passwords[username], "next": ADMIN},
        )
        return browser

    return log_in


def test_every_role_gets_a_person_with_a_password_of_its_own(passwords, django_user_model):
    assert sorted(passwords) == sorted(USERNAMES)
    assert len(set(passwords.values())) == len(USERNAMES)
    for username, password in passwords.items():
        assert django_user_model.objects.get(username=username).check_password(password)


def test_no_password_is_guessable(passwords):
    assert min(len(password) for password in passwords.values()) >= 14


def test_a_second_run_changes_nothing_and_shows_no_password(passwords, django_user_model, capsys):
    def everything():
        users = django_user_model.objects.order_by("pk")
        return (
            list(users.values_list("username", "password")),
            GroupPagePermission.objects.count(),
            [group.permissions.count() for group in Group.objects.order_by("pk")],
        )

    before = everything()

    call_command("create_demo_editors")

    output = capsys.readouterr().out
    assert everything() == before
    assert [name for name, password in passwords.items() if password in output] == []
    assert "The demo editors are there." in output


def test_each_person_has_the_role_of_that_name(passwords, django_user_model):
    for username, role in EDITORS.items():
        groups = django_user_model.objects.get(username=username).groups
        assert [group.name for group in groups.all()] == [role]


def test_a_person_who_was_deleted_is_made_anew(passwords, django_user_model, capsys):
    django_user_model.objects.get(username="redaktoer").delete()

    call_command("create_demo_editors")

    output = capsys.readouterr().out
    assert [name for name in USERNAMES if name in output] == ["redaktoer"]
    assert passwords["redaktoer"] not in output


@pytest.mark.parametrize("username", USERNAMES)
def test_every_role_can_log_in(logged_in, username):
    assert logged_in(username).get(ADMIN).status_code == 200


def test_nobody_is_let_in_without_logging_in(client):
    assert client.get(ADMIN).url == f"{reverse('account_login')}?next={ADMIN}"
