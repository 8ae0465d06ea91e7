"""The report of rights tells the truth: what is in the database now, in words, for administrators only."""

import pytest
from django.contrib.auth.models import Group, Permission
from django.urls import reverse
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission

from home.roles import make_roles
from tests.factories import NewsPageFactory
from tests.reading import main_of, page_of, text_of
from tryghed.users.models import User
from tryghed.users.roles import ADMINISTRATOR, COMMUNICATION, EDITOR, PROJECT_WORKER

ADDRESS = "/admin/reports/rights/"
HEADINGS = ["Ser", "Opretter", "Retter", "Udgiver", "Sletter"]


def sections_of(client):
    """{heading: section} of the report."""
    main = main_of(client.get(ADDRESS))
    return {text_of(each.find("h2")): each for each in main.iter("section")}


def rights_of(client, role):
    """{thing: [sees, creates, edits, publishes, deletes]} of a role."""
    rows = sections_of(client)[role].findall(".//tbody/tr")
    cells = [[text_of(cell) for cell in row] for row in rows]
    return {thing: words for _kind, thing, *words in cells}


def give(role, page, *actions):
    for action in actions:
        GroupPagePermission.objects.create(
            group=Group.objects.get(name=role), page=page.page_ptr, permission_type=action
        )


@pytest.fixture
def roles():
    """The roles as the code has them."""
    make_roles()


@pytest.mark.usefixtures("roles")
def test_it_says_for_each_section_what_a_role_may_do(editor_client, danish):
    rights = rights_of(editor_client, PROJECT_WORKER)

    title = f"{danish('projects').title} (dansk, engelsk)"
    assert rights == {
        title: ["ja", "ja", "ja", "–", "kladder"],
        "Dokumenter: alle samlinger": ["ja", "ja", "egne", "–", "egne"],
        "Billeder: alle samlinger": ["ja", "ja", "egne", "–", "egne"],
    }


@pytest.mark.usefixtures("roles")
def test_a_right_to_a_page_is_shown_for_all_sections_below_it(editor_client, danish):
    rights = rights_of(editor_client, COMMUNICATION)

    corrects = ["ja", "–", "ja", "ja", "ja, én ad gangen"]
    assert rights[f"{danish('home').title} (dansk, engelsk)"] == corrects
    assert rights[f"{danish('knowledge').title} (dansk, engelsk)"] == corrects
    assert rights[f"{danish('news').title} (dansk, engelsk)"] == ["ja", "ja", *corrects[2:]]


@pytest.mark.usefixtures("roles")
@pytest.mark.parametrize(
    ("actions", "words"),
    [
        ((), None),
        (("add",), ["ja", "ja", "egne", "–", "egne kladder"]),
        (("add", "publish"), ["ja", "ja", "egne", "ja", "egne"]),
        (("change",), ["ja", "–", "ja", "–", "kladder"]),
        (("change", "bulk_delete"), ["ja", "–", "ja", "–", "kladder"]),
        (("change", "publish"), ["ja", "–", "ja", "ja", "ja, én ad gangen"]),
        (("change", "publish", "bulk_delete"), ["ja", "–", "ja", "ja", "ja, med alt under den"]),
        (("publish",), ["ja", "–", "–", "ja", "–"]),
        (("lock",), ["ja", "–", "–", "–", "–"]),
    ],
)
def test_what_was_changed_by_hand_is_what_it_shows(editor_client, danish, actions, words):
    give(EDITOR, danish("contact"), *actions)

    assert rights_of(editor_client, EDITOR).get(f"{danish('contact').title} (dansk)") == words


@pytest.mark.usefixtures("roles")
def test_what_was_taken_by_hand_is_gone(editor_client, danish):
    title = f"{danish('projects').title} (dansk, engelsk)"
    assert title in rights_of(editor_client, PROJECT_WORKER)
    GroupPagePermission.objects.filter(group__name=PROJECT_WORKER).delete()

    assert title not in rights_of(editor_client, PROJECT_WORKER)


@pytest.mark.usefixtures("roles")
def test_a_page_deep_in_the_tree_with_rights_of_its_own_has_a_line(editor_client, danish):
    page = NewsPageFactory(parent=danish("news"), title="Kun denne nyhed")
    give(PROJECT_WORKER, page, "change")

    rights = rights_of(editor_client, PROJECT_WORKER)

    assert rights["Kun denne nyhed (dansk)"] == ["ja", "–", "ja", "–", "kladder"]


@pytest.mark.usefixtures("roles")
def test_languages_with_different_rights_have_a_line_each(editor_client, english):
    page = english("projects")
    give(PROJECT_WORKER, page, "publish")

    rights = rights_of(editor_client, PROJECT_WORKER)

    assert rights[f"{page.title} (engelsk)"] == ["ja", "ja", "ja", "ja", "ja, én ad gangen"]


@pytest.mark.usefixtures("roles")
def test_collections_and_shared_facts_are_there_too(editor_client):
    group = Group.objects.get(name=PROJECT_WORKER)
    group.permissions.add(Permission.objects.get(codename="delete_topic"))
    album = Collection.get_first_root_node().add_child(instance=Collection(name="Album"))
    GroupCollectionPermission.objects.create(
        group=group, collection=album, permission=Permission.objects.get(codename="change_image")
    )

    rights = rights_of(editor_client, PROJECT_WORKER)

    assert rights["Emner"] == ["ja", "–", "–", "–", "ja"]
    assert rights["Billeder: Album"] == ["ja", "–", "ja", "–", "ja"]


@pytest.mark.usefixtures("roles")
def test_settings_are_called_by_their_name(editor_client):
    rights = rights_of(editor_client, ADMINISTRATOR)

    assert rights["Dette websted"] == ["ja", "–", "ja", "–", "–"]


def test_without_any_group_it_still_names_the_superusers(editor_client, editor):
    Group.objects.all().delete()

    assert editor.username in text_of(sections_of(editor_client)["Superbrugere"])


@pytest.mark.usefixtures("roles")
def test_what_is_no_action_on_a_thing_is_said_in_words(editor_client):
    text = text_of(sections_of(editor_client)[ADMINISTRATOR])

    assert "Logge ind på redaktørsiderne" in text
    assert "Må se alles rettigheder og ubrugte konti" in text
    assert "Sende sider til oversættelse" in text


@pytest.mark.usefixtures("roles")
def test_it_names_the_members_of_each_role(editor_client):
    group = Group.objects.get(name=EDITOR)
    User.objects.create_user("anne", first_name="Anne", last_name="Holm").groups.add(group)
    User.objects.create_user("bo").groups.add(group)
    User.objects.create_user("borte", is_active=False).groups.add(group)

    sections = sections_of(editor_client)

    assert "Medlemmer: Anne Holm (anne), bo" in text_of(sections[EDITOR])
    assert "borte" not in text_of(sections[EDITOR])
    assert "Ingen har denne rolle." in text_of(sections[COMMUNICATION])


def test_a_group_without_rights_says_so(editor_client):
    Group.objects.create(name="Tom gruppe")

    assert "Ingen rettigheder." in text_of(sections_of(editor_client)["Tom gruppe"])


@pytest.mark.usefixtures("roles")
def test_superusers_stand_apart(editor_client, editor):
    User.objects.create_superuser("spærret", is_active=False)

    section = text_of(sections_of(editor_client)["Superbrugere"])

    assert editor.username in section
    assert "spærret" not in section


@pytest.mark.usefixtures("roles")
def test_accounts_that_no_role_explains_stand_apart(editor_client):
    assert "Konti, som ingen rolle forklarer" not in sections_of(editor_client)
    User.objects.create_user("uden")
    alone = User.objects.create_user("alene")
    alone.groups.add(Group.objects.get(name=EDITOR))
    alone.user_permissions.add(Permission.objects.get(codename="add_alert"))

    section = text_of(sections_of(editor_client)["Konti, som ingen rolle forklarer"])

    assert "uden: ingen rolle" in section
    assert "alene: Opretter: vigtige beskeder" in section


def test_it_stands_in_the_menu_of_those_who_may_see_it(editor_client):
    assert reverse("rights") == ADDRESS
    assert ADDRESS in editor_client.get("/admin/").content.decode()
    assert "Rettigheder" in page_of(editor_client.get(ADDRESS)).find(".//title").text


@pytest.mark.parametrize("role", [EDITOR, COMMUNICATION])
def test_others_neither_see_it_nor_are_led_there(client_as, role):
    client = client_as(role)

    for address in (ADDRESS, f"{ADDRESS}results/", f"{ADDRESS}?export=csv"):
        assert client.get(address).status_code == 302
    assert ADDRESS not in client.get("/admin/").content.decode()


def test_it_can_be_taken_out_as_a_table(client_as, danish):
    client = client_as(ADMINISTRATOR)

    response = client.get(ADDRESS, {"export": "csv"})
    lines = b"".join(response.streaming_content).decode().lstrip("\ufeff").splitlines()

    assert "rettigheder.csv" in response["Content-Disposition"]
    assert lines[0] == ",".join(["Rolle", "Slags", "Hvad", *HEADINGS])
    title = danish("projects").title
    assert f'{PROJECT_WORKER},Sider,"{title} (dansk, engelsk)",ja,ja,ja,,kladder' in lines
    assert f"{PROJECT_WORKER},Desuden,Logge ind på redaktørsiderne,,,,," in lines


def test_it_can_be_taken_out_for_excel(editor_client):
    response = editor_client.get(ADDRESS, {"export": "xlsx"})

    assert response.status_code == 200
    assert "rettigheder.xlsx" in response["Content-Disposition"]


@pytest.mark.usefixtures("roles")
def test_no_spreadsheet_takes_a_title_for_a_formula(editor_client, danish):
    page = NewsPageFactory(parent=danish("news"), title="=1+1")
    give(PROJECT_WORKER, page, "change")

    response = editor_client.get(ADDRESS, {"export": "csv"})

    assert b",'=1+1 (dansk)," in b"".join(response.streaming_content)


@pytest.mark.usefixtures("roles")
def test_more_members_and_pages_cost_no_more_questions(
    editor_client, danish, django_assert_max_num_queries
):
    editor_client.get(ADDRESS)
    with django_assert_max_num_queries(100) as before:
        editor_client.get(ADDRESS)
    for number in range(5):
        person = User.objects.create_user(f"nr{number}")
        person.groups.add(*Group.objects.all())
        give(PROJECT_WORKER, NewsPageFactory(parent=danish("news"), title=f"Nr. {number}"), "add")

    with django_assert_max_num_queries(len(before) + 1):  # the roles of unused accounts
        editor_client.get(ADDRESS)
