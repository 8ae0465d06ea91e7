"""create_demo_editors: a person to try each role with, and what that person may do."""

import re

import pytest
from django.contrib.auth.models import Group
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from wagtail.models import GroupPagePermission, Page

from tryghed.demo.editors import ROLES
from tryghed.people.models import ContactCard

USERNAMES = [role.username for role in ROLES]
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
            reverse("wagtailadmin_login"),
            {"username": username, "password": passwords[username], "next": ADMIN},
        )
        return browser

    return log_in


def edit(page):
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def turned_away(response):
    """Wagtail's answer to an editor who may not: back to the start of the editor."""
    return response.status_code == 302 and response.url == ADMIN


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
    assert client.get(ADMIN).url == f"{reverse('wagtailadmin_login')}?next={ADMIN}"


def test_a_project_worker_writes_about_projects(logged_in, danish):
    browser = logged_in("projektmedarbejder")

    assert browser.get(edit(danish("projects.politikadet"))).status_code == 200


def test_a_project_worker_cannot_publish(logged_in, danish):
    browser = logged_in("projektmedarbejder")
    project = danish("projects.politikadet")

    form = browser.get(edit(project)).content.decode()
    refused = browser.post(reverse("wagtailadmin_pages:unpublish", args=[project.pk]))

    assert danish("projects.politikadet").title in form
    assert 'name="action-publish"' not in form
    assert turned_away(refused)
    assert Page.objects.get(pk=project.pk).live


def test_what_a_project_worker_posts_to_publish_stays_a_draft(logged_in, danish):
    project = danish("projects.politikadet")
    browser = logged_in("projektmedarbejder")
    address = reverse(
        "wagtailadmin_pages:add", args=["projects", "projectpage", project.get_parent().pk]
    )

    browser.post(
        address,
        {
            "title": "Nyt projekt",
            "slug": "nyt-projekt",
            "summary": "Kort sagt.",
            "purpose": "At prøve.",
            "status": "possible",
            "as_of_year": "2017",
            "starts_on": "2017-01-01",
            "period_precision": "year",
            "body-count": "0",
            **empty_forms(browser, address),
            "action-publish": "1",
        },
    )

    assert not Page.objects.get(slug="nyt-projekt").live


def empty_forms(browser, address):
    """The counters of the repeated parts of an editor's form, as the empty form has them."""
    form = browser.get(address).content.decode()
    names = set(re.findall(r'name="([\w-]+-(?:TOTAL_FORMS|INITIAL_FORMS|count))"', form))
    return dict.fromkeys(names, "0")


@pytest.mark.parametrize("key", ["articles.R1", "home", "unit"])
def test_a_project_worker_leaves_other_sections_alone(logged_in, danish, key):
    assert turned_away(logged_in("projektmedarbejder").get(edit(danish(key))))


@pytest.mark.parametrize("key", ["projects.politikadet", "projects", "home", "unit"])
def test_a_knowledge_editor_leaves_other_sections_alone(logged_in, danish, key):
    assert turned_away(logged_in("redaktoer").get(edit(danish(key))))


@pytest.mark.parametrize("username", ["redaktoer", "faglig-godkender", "juridisk-godkender"])
def test_those_who_answer_for_knowledge_publish_what_is_no_guidance(logged_in, danish, username):
    browser = logged_in(username)

    assert 'name="action-publish"' in browser.get(edit(danish("knowledge.law"))).content.decode()
    assert 'name="action-publish"' not in browser.get(edit(danish("articles.R1"))).content.decode()


def test_an_editor_has_the_same_rights_in_english(logged_in, english):
    browser = logged_in("redaktoer")

    assert browser.get(edit(english("articles.R1"))).status_code == 200
    assert turned_away(browser.get(edit(english("projects.politikadet"))))


def test_contact_cards_are_for_those_who_keep_them(logged_in):
    card = ContactCard.objects.first()
    address = reverse("wagtailsnippets_people_contactcard:edit", args=[card.pk])

    assert logged_in("redaktoer").get(address).status_code == 200
    assert turned_away(logged_in("projektmedarbejder").get(address))


def test_only_the_administrator_changes_the_settings_of_the_site(logged_in):
    address = reverse("wagtailsettings:edit", args=["pages", "sitesettings"])

    allowed = [name for name in USERNAMES if not turned_away(logged_in(name).get(address))]

    assert allowed == ["administrator"]


def test_no_role_may_manage_accounts(logged_in):
    address = reverse("wagtailusers_users:index")

    assert [name for name in USERNAMES if not turned_away(logged_in(name).get(address))] == []
