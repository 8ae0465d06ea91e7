"""What the pictures of the handbook show, and who sees it. Needs Django to be set up."""

from collections.abc import Callable
from dataclasses import dataclass
from io import StringIO

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from wagtail.models import Page

from tryghed.demo.loader import Loader
from tryghed.media.models import SiteImage
from tryghed.people.models import ContactCard

PROJECT = "projects.politikadet"
ARTICLE = "articles.R1"
DRAWN = ".Draftail-Editor"  # the last thing that the form of a page draws


def stay(page):
    """Nothing is done: the screen as it opens."""


@dataclass(frozen=True)
class Scene:
    """One picture: its name, who looks, at what address, and what that person does first."""

    name: str
    username: str
    path: Callable[[], str]
    act: Callable = stay

    def session(self):
        """The session of somebody who has logged in under that name."""
        client = Client()
        client.force_login(get_user_model().objects.get(username=self.username))
        return client.cookies[settings.SESSION_COOKIE_NAME].value


def prepare():
    """Bring the copied database up to date, with somebody in each role and Danish names."""
    call_command("migrate", verbosity=0)
    call_command("create_demo_editors", stdout=StringIO())  # the passwords are nobody's business
    call_command("make_workflows", stdout=StringIO())
    names = {"kommunikation": ("Kirsten", "Holm"), "projektmedarbejder": ("Per", "Juhl")}
    for username, (first, last) in names.items():
        get_user_model().objects.filter(username=username).update(first_name=first, last_name=last)


def edit(key):
    return lambda: reverse("wagtailadmin_pages:edit", args=[Loader().find(key).pk])


def new_article():
    topic = Loader().find(ARTICLE).get_parent()
    return reverse("wagtailadmin_pages:add", args=["knowledge", "articlepage", topic.pk])


def a_card():
    card = ContactCard.objects.in_first_language().filter(is_fixed=False).first()
    return reverse("wagtailsnippets_people_contactcard:edit", args=[card.pk])


def an_image():
    return reverse("wagtailimages:edit", args=[SiteImage.objects.first().pk])


def english_article():
    article = Loader().find(ARTICLE)
    page = Page.objects.get(translation_key=article.translation_key, locale__language_code="en")
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def to(selector):
    """Scroll until the first such element stands at the top."""

    def act(page):
        page.locator(DRAWN).first.wait_for()
        page.locator(selector).first.evaluate("each => each.scrollIntoView({block: 'start'})")

    return act


def open_blocks(page):
    page.locator(DRAWN).first.wait_for()
    plus = page.locator("button.c-sf-add-button").first
    plus.scroll_into_view_if_needed()
    plus.click()


def open_actions(page):
    page.locator(DRAWN).first.wait_for()
    page.locator("footer").get_by_role("button", name="Flere handlinger").click()


def open_status(page):
    page.locator(DRAWN).first.wait_for()
    page.locator("[data-side-panel-toggle='status']").click()


def save_after_a_colleague(page):
    """A colleague saves the page that stands open, then it is saved here as well."""
    project = Loader().find(PROJECT)
    project.summary = f"{project.summary} Ny linje fra en kollega."
    project.save_revision(user=get_user_model().objects.get(username="kommunikation"), clean=False)
    page.locator(DRAWN).first.wait_for()
    page.locator("footer .action-save, footer button[type=submit]").first.click()
    page.locator(".messages li.error").first.wait_for()


SCENES = [
    Scene("overblik", "redaktoer", lambda: reverse("wagtailadmin_home")),
    Scene("opdater-et-projekt", "projektmedarbejder", edit(PROJECT)),
    Scene("skriv-en-vejledning", "redaktoer", new_article, to("[data-contentpath='body']")),
    Scene("vaelg-en-blok", "redaktoer", edit(ARTICLE), open_blocks),
    Scene("laeg-et-billede-op", "redaktoer", an_image),
    Scene("udgiv", "kommunikation", edit(PROJECT), open_actions),
    Scene("status", "redaktoer", edit(ARTICLE), open_status),
    Scene("oversaet", "redaktoer", english_article),
    Scene("kontaktkort", "redaktoer", a_card),
    Scene("kollega-har-gemt", "projektmedarbejder", edit(PROJECT), save_after_a_colleague),
]
