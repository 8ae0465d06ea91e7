"""What each role may do in each section, asked of the editor's own screens."""

import re

import pytest
from django.urls import reverse
from wagtail.models import Page, Site

from home.roles import ROLES
from tests.factories import (
    AlertFactory,
    ArticlePageFactory,
    ContactCardFactory,
    ContentPageFactory,
    GlossaryTermFactory,
    LegalReferenceFactory,
    NewsPageFactory,
    ProjectPageFactory,
    TopicFactory,
)
from tryghed.pages.publication import gates_opened
from tryghed.users.roles import (
    ADMINISTRATOR,
    COMMUNICATION,
    EDITOR,
    LEGAL_APPROVER,
    PROFESSIONAL_APPROVER,
    PROJECT_WORKER,
)

NOTHING = ""
WRITES = "creates edits deletes_draft"
CORRECTS = "edits publishes withdraws deletes_draft deletes"
KEEPS = f"creates moves {CORRECTS}"
ACTIONS = KEEPS.split()

# role: what it may do with a page in each section
SECTIONS = {
    EDITOR: {"knowledge": WRITES},
    PROJECT_WORKER: {"projects": WRITES},
    PROFESSIONAL_APPROVER: {"knowledge": CORRECTS},
    LEGAL_APPROVER: {"knowledge": CORRECTS},
    COMMUNICATION: {
        "knowledge": CORRECTS,
        "projects": CORRECTS,
        "news": "creates " + CORRECTS,
        "general": "moves " + CORRECTS,
    },
    ADMINISTRATOR: dict.fromkeys(("knowledge", "projects", "general"), KEEPS)
    | {"news": "creates " + CORRECTS},  # there is no second list to move to
}
PLACES = {  # section: (a page of it, where it stands, where else it may stand)
    "knowledge": (ArticlePageFactory, "knowledge_topics.art", "knowledge_topics.fravaer"),
    "projects": (
        ProjectPageFactory,
        "focus_areas.tryg-by",
        "focus_areas.proaktiv-kriminalitetsforebyggelse",
    ),
    "news": (NewsPageFactory, "news", "news"),
    "general": (ContentPageFactory, "home", "unit"),
}
FRONT = {COMMUNICATION: {"edits", "publishes"}, ADMINISTRATOR: {"edits", "publishes"}}
URGENT = {
    EDITOR: {"edits"},
    PROFESSIONAL_APPROVER: {"edits", "publishes"},
    LEGAL_APPROVER: {"edits", "publishes"},
} | FRONT

# what: those who may
SCREENS = {
    "settings": {ADMINISTRATOR},
    "redirects": {ADMINISTRATOR},
    "accounts": set(),
    "groups": set(),
    "languages": set(),
    "collections": set(),
    "rights": {ADMINISTRATOR},
    "unused accounts": {ADMINISTRATOR},
    "searches": {role.name for role in ROLES},
    "was it useful": {role.name for role in ROLES},
    "changed law": {role.name for role in ROLES},
    "upload image": {EDITOR, PROJECT_WORKER, COMMUNICATION, ADMINISTRATOR},
    "upload document": {EDITOR, PROJECT_WORKER, COMMUNICATION, ADMINISTRATOR},
    "translate a page of the unit": {COMMUNICATION, ADMINISTRATOR},  # those who edit it
}
ADDRESSES = {
    "redirects": ("wagtailredirects:index",),
    "accounts": ("wagtailusers_users:index",),
    "groups": ("wagtailusers_groups:index",),
    "languages": ("wagtaillocales:index",),
    "collections": ("wagtailadmin_collections:index",),
    "rights": ("rights",),
    "unused accounts": ("unused_accounts",),
    "searches": ("searches",),
    "was it useful": ("was_the_page_useful",),
    "changed law": ("pages_citing_changed_law",),
    "upload image": ("wagtailimages:add",),
    "upload document": ("wagtaildocs:add",),
}
LAW_KEEPERS = {EDITOR, LEGAL_APPROVER, ADMINISTRATOR}
SNIPPETS = {  # what: who edits it, who deletes it
    ContactCardFactory: ({EDITOR, COMMUNICATION, ADMINISTRATOR}, {ADMINISTRATOR}),
    TopicFactory: ({EDITOR, ADMINISTRATOR}, {ADMINISTRATOR}),
    LegalReferenceFactory: (LAW_KEEPERS, {ADMINISTRATOR}),
    GlossaryTermFactory: ({EDITOR, ADMINISTRATOR}, {ADMINISTRATOR}),
    AlertFactory: ({COMMUNICATION, ADMINISTRATOR}, {COMMUNICATION, ADMINISTRATOR}),
}

every_role = pytest.mark.parametrize("role", [role.name for role in ROLES])


class Trying:
    """Does things to a page as somebody does them in the editor, and sees whether they happened."""

    def __init__(self, client):
        self.client = client

    def post(self, view, *args, **data):
        with gates_opened("only the rights are asked for here"):
            return self.client.post(reverse(f"wagtailadmin_pages:{view}", args=args), data)

    def creates(self, page, _elsewhere):
        model = page._meta
        parent = page.get_parent().pk
        address = reverse(
            "wagtailadmin_pages:add", args=[model.app_label, model.model_name, parent]
        )
        return self.client.get(address).status_code == 200

    def edits(self, page, _elsewhere):
        address = reverse("wagtailadmin_pages:edit", args=[page.pk])
        return self.client.get(address).status_code == 200

    def publishes(self, page, _elsewhere):
        page.save_revision()
        Page.objects.filter(pk=page.pk).update(live=False)
        address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
        with gates_opened("only the rights are asked for here"):
            self.client.post(f"{address}?id={page.pk}&next=/admin/")
        return Page.objects.get(pk=page.pk).live

    def withdraws(self, page, _elsewhere):
        self.post("unpublish", page.pk)
        return not Page.objects.get(pk=page.pk).live

    def moves(self, page, elsewhere):
        self.post("move_confirm", page.pk, elsewhere.pk)
        return Page.objects.get(pk=page.pk).path != page.path

    def deletes(self, page, _elsewhere):
        self.post("delete", page.pk)
        return not Page.objects.filter(pk=page.pk).exists()

    def deletes_draft(self, page, _elsewhere):
        Page.objects.filter(pk=page.pk).update(live=False)
        return self.deletes(page, _elsewhere)


@every_role
@pytest.mark.parametrize("section", PLACES)
def test_a_role_does_its_own_work_and_no_other(client_as, danish, role, section):
    factory, here, elsewhere = PLACES[section]
    parent, target = danish(here), danish(elsewhere)
    trying = Trying(client_as(role))

    tried = [action for action in ACTIONS if action != "moves" or target != parent]

    done = {
        action
        for action in tried
        if getattr(trying, action)(factory(parent=parent, title=action), target)
    }

    assert done == set(SECTIONS[role].get(section, NOTHING).split())


def test_who_only_writes_has_no_button_to_publish(client_as, danish):
    address = reverse("wagtailadmin_pages:edit", args=[danish("projects.politikadet").pk])

    form = client_as(PROJECT_WORKER).get(address).content.decode()

    assert danish("projects.politikadet").title in form
    assert 'name="action-publish"' not in form


def test_what_a_project_worker_posts_to_publish_stays_a_draft(client_as, danish):
    client = client_as(PROJECT_WORKER)
    parent = danish("projects.politikadet").get_parent()
    address = reverse("wagtailadmin_pages:add", args=["projects", "projectpage", parent.pk])
    typed = {
        "title": "Nyt projekt",
        "slug": "nyt-projekt",
        "summary": "Kort sagt.",
        "purpose": "At prøve.",
        "status": "possible",
        "as_of_year": "2017",
        "starts_on": "2017-01-01",
        "period_precision": "year",
        "body-count": "0",
    }

    client.post(address, typed | empty_forms(client, address) | {"action-publish": "1"})

    assert not Page.objects.get(slug="nyt-projekt").live


def empty_forms(client, address):
    """The counters of the repeated parts of an editor's form, as the empty form has them."""
    form = client.get(address).content.decode()
    names = set(re.findall(r'name="([\w-]+-(?:TOTAL_FORMS|INITIAL_FORMS|count))"', form))
    return dict.fromkeys(names, "0")


@every_role
@pytest.mark.parametrize(("key", "allowed"), [("home", FRONT), ("urgent", URGENT)])
def test_the_front_page_and_urgent_help_are_for_few(client_as, danish, role, key, allowed):
    trying = Trying(client_as(role))
    page = danish(key)

    done = {each for each in ("edits", "publishes") if getattr(trying, each)(page, None)}

    assert done == allowed.get(role, set())


@every_role
def test_it_is_the_same_in_english(client_as, english, role):
    trying = Trying(client_as(role))
    pages = {"knowledge": english("articles.R1"), "projects": english("projects.politikadet")}

    edited = {section for section, page in pages.items() if trying.edits(page, None)}

    assert edited == {name for name in pages if "edits" in SECTIONS[role].get(name, NOTHING)}


@every_role
def test_each_screen_is_for_those_who_need_it(client_as, danish, role):
    client = client_as(role)
    addresses = {what: reverse(name, args=args) for what, (name, *args) in ADDRESSES.items()}
    page = ContentPageFactory(parent=danish("home"), title="Kun på dansk")
    site = ("pages", "sitesettings", Site.objects.get().pk)
    addresses["settings"] = reverse("wagtailsettings:edit", args=site)
    translate = reverse("wagtail_localize:submit_page_translation", args=[page.pk])
    addresses["translate a page of the unit"] = translate

    opened = {what for what, address in addresses.items() if client.get(address).status_code == 200}

    assert opened == {what for what, roles in SCREENS.items() if role in roles}


@every_role
@pytest.mark.parametrize("factory", SNIPPETS)
def test_shared_facts_are_kept_by_some_and_deleted_by_fewer(client_as, role, factory):
    thing = factory()
    client = client_as(role)
    keepers, deleters = SNIPPETS[factory]

    def may(action):
        address = reverse(thing.snippet_viewset.get_url_name(action), args=[thing.pk])
        return client.get(address).status_code == 200

    assert may("edit") is (role in keepers)
    assert may("delete") is (role in deleters)
