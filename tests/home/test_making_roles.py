"""make_roles gives each group exactly its rights, on any site, and says what it changed."""

from django.contrib.auth.models import Group
from django.core.management import call_command
from django.urls import reverse
from wagtail.contrib.settings.registry import registry as settings_registry
from wagtail.models import GroupPagePermission, Page
from wagtail.permissions import policy_registry
from wagtail.snippets.models import get_snippet_models

from home.models import HomePage, NewsIndexPage
from home.roles import ROLES, make_roles
from knowledge.acute.models import AcutePathPage
from tryghed.users.models import User
from tryghed.users.roles import ADMINISTRATOR, COMMUNICATION, EDITOR, PROJECT_WORKER


def rights():
    """Everything that the groups of the roles may do."""
    groups = Group.objects.filter(name__in=[role.name for role in ROLES])
    return {
        group.name: (
            set(group.permissions.values_list("codename", flat=True)),
            set(group.page_permissions.values_list("page", "permission")),
            set(group.collection_permissions.values_list("collection", "permission")),
        )
        for group in groups
    }


def test_making_the_roles_again_changes_nothing():
    assert make_roles()
    before = rights()

    assert make_roles() == []
    assert rights() == before


def test_what_was_changed_by_hand_is_put_right_and_said(danish, capsys):
    make_roles()
    before = rights()
    group = Group.objects.get(name=PROJECT_WORKER)
    GroupPagePermission.objects.create(
        group=group, page=danish("home").page_ptr, permission_type="publish"
    )
    group.permissions.remove(group.permissions.get(codename="submit_translation"))

    call_command("make_roles")

    said = capsys.readouterr().out
    assert f"{PROJECT_WORKER}: - publish_page, {danish('home').title}" in said
    assert f"{PROJECT_WORKER}: + submit_translation" in said
    assert rights() == before


def test_members_and_groups_of_other_names_are_left_alone(danish):
    make_roles()
    somebody = User.objects.create_user("nogen")
    somebody.groups.add(Group.objects.get(name=EDITOR))
    own = Group.objects.create(name="Kun kontaktsiden")
    GroupPagePermission.objects.create(
        group=own, page=danish("contact").page_ptr, permission_type="change"
    )

    make_roles()

    assert [group.name for group in somebody.groups.all()] == [EDITOR]
    assert own.page_permissions.count() == 1


def test_wagtails_own_groups_go_unless_somebody_is_in_one():
    for name in ("Editors", "Moderators"):
        Group.objects.get_or_create(name=name)
    User.objects.create_user("nogen").groups.add(Group.objects.get(name="Moderators"))

    make_roles()

    assert not Group.objects.filter(name="Editors").exists()
    assert Group.objects.filter(name="Moderators").exists()


def test_a_section_that_is_added_is_open_to_its_roles_at_once(client_as, danish):
    client = client_as(COMMUNICATION)
    instance = NewsIndexPage(title="Flere nyheder", summary="Kort.")

    section = danish("home").add_child(instance=instance)

    address = reverse("wagtailadmin_pages:add", args=["home", "newspage", section.pk])
    assert client.get(address).status_code == 200


def test_a_new_site_has_its_roles_from_its_front_page_on():
    make_roles()
    root = Page.get_first_root_node()
    home = root.add_child(instance=HomePage(title="En forside til", summary="Kort."))

    names = set(home.group_permissions.values_list("group__name", flat=True))
    assert names == {COMMUNICATION, ADMINISTRATOR}


def test_a_section_that_the_site_does_not_have_is_passed_over(danish):
    AcutePathPage.objects.all().delete()

    make_roles()

    places = GroupPagePermission.objects.filter(group__name=EDITOR).values_list("page", flat=True)
    versions = danish("knowledge").get_translations(inclusive=True)
    assert set(places) == {page.pk for page in versions}


def test_an_administrator_can_change_every_shared_fact_and_setting():
    make_roles()
    admin = User.objects.create_user("administrator")
    admin.groups.add(Group.objects.get(name=ADMINISTRATOR))

    models = [*get_snippet_models(), *settings_registry]
    beyond = [
        model
        for model in models
        if not policy_registry.get_by_type(model).user_has_permission(admin, "change")
    ]

    assert len(models) > 10
    assert not beyond, "Say in home/roles.py who keeps them"
