"""Guidance, those who write it and those who approve it, each in a browser of their own."""

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse
from wagtail.rich_text import RichText
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield

from home.roles import make_roles
from tests.factories import ArticlePageFactory
from tryghed.approval.gating import a_second_reader
from tryghed.approval.making import make_workflows
from tryghed.pages import publication
from tryghed.pages.publication import gates_opened

EDITOR, PROFESSIONAL, LAWYER = "Redaktør", "Faglig godkender", "Juridisk godkender"
ADMINISTRATOR, COMMUNICATION = "Administrator", "Kommunikation"
EVERYBODY = (EDITOR, PROFESSIONAL, LAWYER, COMMUNICATION, ADMINISTRATOR, "Superbruger")


@pytest.fixture(autouse=True)
def _workflows(db, monkeypatch):
    monkeypatch.setattr(publication, "_gates", [a_second_reader])  # nothing else is in the way
    make_roles()
    make_workflows()


@pytest.fixture
def person(django_user_model):
    """A user with roles: person("anna", EDITOR, PROFESSIONAL)."""

    def make(name, *roles):
        if "Superbruger" in roles:
            return django_user_model.objects.create_superuser(name, f"{name}@example.org", "x")
        user = django_user_model.objects.create_user(
            name, f"{name}@example.org", first_name=name.capitalize()
        )
        user.groups.set(Group.objects.filter(name__in=roles))
        return user

    return make


@pytest.fixture
def author(person):
    return person("anna", EDITOR)


@pytest.fixture
def approver(person):
    return person("frida", PROFESSIONAL)


@pytest.fixture
def lawyer(person):
    return person("jens", LAWYER)


@pytest.fixture
def draft(danish, author):
    """
    Videnscenter
    └── Sprog og kultur
        └── Ro i klassen   (a draft by Anna: draft(when_to_act="Nu") has more fields)
    """

    def make(user=author, **values):
        page = ArticlePageFactory(
            parent=danish("knowledge_topics.art"),
            **{"title": "Ro i klassen", "live": False, "slug": "ro-i-klassen"} | values,
        )
        page.save_revision(user=user)
        return page

    return make


@pytest.fixture
def published(draft):
    """The same page, published before it was Anna's turn."""

    def make(**values):
        page = draft(user=None, **values)
        with gates_opened("a test"):
            page.latest_revision.publish()
        return now(page)

    return make


def now(page):
    """A page as the database has it."""
    return type(page).objects.get(pk=page.pk)


def browser_of(user):
    browser = Client()
    browser.force_login(user)
    return browser


def edit_address(page):
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def posted(title, summary="Kort sagt.", text="<p>Tag det roligt.</p>", **extra):
    """What the editor's form sends."""
    rows = ("topic_links", "audience_links", "age_group_links", "related_links", "comments")
    data = {
        "title": title,
        "slug": "ro-i-klassen",
        "summary": summary,
        "article_type": "background",
        "urgency": "background",
        "review_interval_months": "12",
        "body": streamfield([("text", rich_text(text))]),
        **{name: streamfield([]) for name in ("changes", "registers", "verdicts")},
        **{name: inline_formset([]) for name in rows},
    }
    return nested_form_data(data) | extra


def post_edit(user, page, *actions, title="Ro i klassen", **more):
    """Save, or press a button as well: post_edit(anna, page, "action-submit", title="Ny")."""
    return post_form(user, edit_address(page), posted(title, **more) | dict.fromkeys(actions, "1"))


def post_form(user, address, data):
    browser = browser_of(user)
    formsets = browser.get(address).context["form"].formsets
    rows = nested_form_data({name: inline_formset([]) for name in formsets})
    response = browser.post(address, rows | data)
    assert response.status_code == 302, response.context and response.context["form"].errors
    return response


def submit(user, page, **more):
    post_edit(user, page, "action-submit", **more)
    return now(page).current_workflow_state


def decide(user, page, action="approve", comment=""):
    """Approve or reject as the modal of the editor's start page does. Out: the response."""
    state = now(page).current_workflow_state.current_task_state
    address = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, action, state.pk])
    return browser_of(user).post(address, {"comment": comment})


def is_live(page):
    return now(page).live


def citing(law):
    return [("text", RichText(f'<p><a linktype="law" id="{law.pk}">loven</a></p>'))]
