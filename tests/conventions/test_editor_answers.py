"""What the editor answers when somebody does something, and the mails it writes, are in Danish."""

import pytest
from django.contrib.auth.models import Group
from django.core import mail
from django.urls import reverse
from wagtail.models import Workflow

from tests.editor_screens import said_by
from tests.reading import page_of, with_class
from tryghed.media.models import SiteDocument, SiteImage
from tryghed.taxonomy.models import Topic

BULK_ACTIONS = {
    "wagtailcore.page": ("delete", "move", "publish", "unpublish"),
    "media.siteimage": ("delete", "add_tags", "add_to_collection"),
    "media.sitedocument": ("delete", "add_tags", "add_to_collection"),
    "users.user": ("delete", "assign_role", "set_active_state"),
    "taxonomy.topic": ("delete",),
}
SEARCHES = (
    *("wagtailadmin_pages:search", "wagtailadmin_choose_page_search", "wagtailimages:index"),
    *("wagtaildocs:index", "wagtailusers_users:index", "wagtailusers_groups:index"),
    *("wagtailredirects:index", "wagtailsnippets_taxonomy_topic:list"),
)
FORMS = (
    *("wagtailimages:add", "wagtaildocs:add", "wagtailusers_users:add", "wagtailusers_groups:add"),
    *("wagtailredirects:add", "wagtailsites:add", "wagtailadmin_collections:add"),
    "wagtailsnippets_taxonomy_topic:add",
)


def bulk_actions(ids):
    """The addresses that ask "Are you sure?" for several things at once."""
    for label, actions in BULK_ACTIONS.items():
        for action in actions:
            address = reverse("wagtail_bulk_action", args=[*label.split("."), action])
            yield f"{address}?id={ids[label]}&next=/admin/"


def test_no_question_about_several_things_is_in_english(
    editor_client, editor, danish, says_in_english
):
    ids = {
        "wagtailcore.page": danish("contact").pk,
        "media.siteimage": SiteImage.objects.first().pk,
        "media.sitedocument": SiteDocument.objects.create(title="Referat", file="r.pdf").pk,
        "users.user": editor.pk,
        "taxonomy.topic": Topic.objects.first().pk,
    }
    for address in bulk_actions(ids):
        response = editor_client.get(address)

        assert response.status_code == 200
        assert not says_in_english(said_by(response))


@pytest.mark.parametrize("view", SEARCHES)
def test_an_empty_result_is_in_danish(editor_client, says_in_english, view):
    response = editor_client.get(reverse(view), {"q": "findes ikke"})

    assert response.status_code == 200
    assert not says_in_english(said_by(response))


@pytest.mark.parametrize("view", FORMS)
def test_a_form_says_in_danish_what_is_wrong(editor_client, says_in_english, view):
    response = editor_client.post(reverse(view), {"title": "", "username": "et mellemrum"})

    assert response.status_code == 200
    assert not says_in_english(said_by(response))


@pytest.mark.parametrize(
    ("view", "data"),
    [
        ("lock", {}),
        ("unlock", {}),
        ("unpublish", {}),
        ("delete", {}),
        ("copy", {"new_title": "Kopi", "new_slug": "kopi", "publish_copies": "on"}),
    ],
)
def test_what_was_done_to_a_page_is_said_in_danish(
    editor_client, danish, says_in_english, view, data
):
    page = danish("contact")
    data = data | {"new_parent_page": page.get_parent().pk} if view == "copy" else data

    response = editor_client.post(
        reverse(f"wagtailadmin_pages:{view}", args=[page.pk]), data, follow=True
    )

    assert response.status_code == 200
    assert with_class(page_of(response), "messages")
    assert not says_in_english(said_by(response))


@pytest.mark.parametrize(
    ("view", "args"),
    [
        ("account_login", []),
        ("account_inactive", []),
        ("account_reset_password", []),
        ("account_reset_password_done", []),
        ("account_reset_password_from_key", ["Mg", "forkert"]),
        ("account_reset_password_from_key_done", []),
        ("socialaccount_login_cancelled", []),
    ],
)
def test_before_the_login_all_is_danish(client, says_in_english, view, args):
    response = client.get(reverse(view, args=args))

    assert response.status_code == 200
    assert not says_in_english(said_by(response))


def test_a_wrong_password_is_refused_in_danish(client, says_in_english):
    response = client.post(reverse("account_login"), {"login": "ukendt", "password": "ukendt"})

    assert "passer ikke sammen" in response.content.decode()
    assert not says_in_english(said_by(response))


@pytest.fixture
def colleague(django_user_model):
    """Somebody else who may approve, and reads the mails about it."""
    user = django_user_model.objects.create_user("kollega", "kollega@example.org")
    user.groups.add(*Group.objects.filter(groupapprovaltask__isnull=False))
    return user


@pytest.fixture
def approval(editor, colleague, danish, django_capture_on_commit_callbacks):
    """A page that was sent to approval, rejected, sent again and approved."""
    page = danish("contact")
    page.save_revision(user=colleague)
    with django_capture_on_commit_callbacks(execute=True):
        state = Workflow.objects.active().first().start(page, colleague)
        state.current_task_state.reject(user=editor, comment="Se afsnit 2")
        state.resume(user=colleague)
        state.current_task_state.approve(user=editor)


@pytest.mark.usefixtures("approval")
def test_the_mails_about_an_approval_are_danish(says_in_english):
    subjects = {each.subject.partition(":")[0] for each in mail.outbox}

    assert {"Skal rettes", "Udgivet"} <= subjects
    for each in mail.outbox:
        assert not says_in_english([each.subject, *each.body.splitlines()])


def test_the_mail_about_a_new_password_is_danish(client, editor, says_in_english):
    client.post(reverse("account_reset_password"), {"email": editor.email})

    assert mail.outbox
    for each in mail.outbox:
        assert not says_in_english([each.subject, *each.body.splitlines()])
