"""Puts a word of its own into every thing that visitors must not meet, and says where staff find it.

Of what a website may keep to itself this one has no forms and so no answers in them: readers answer
*was this page useful?* by numbers only. What is written by people and kept is in a mail that waits.
"""

import datetime
from dataclasses import dataclass, field

from django.contrib.auth.models import Group
from django.urls import reverse
from django.utils import timezone
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page
from wagtail.rich_text import RichText

from tests.factories import (
    ArticlePageFactory,
    ContentPageFactory,
    NewsPageFactory,
    ProjectPageFactory,
)
from tests.site.pages.hiding import alias_of, restrict, translation_of
from tryghed.pages.publication import gates_opened
from tryghed.search.models import PromotedPage, Promotion
from tryghed.taxonomy.models import PageTopic, Topic

SYLLABLES = "ba du fe gi ho ka le mi no pu ry sa te vo".split()
AN_HOUR = datetime.timedelta(hours=1)


def words(number):
    """(what may be asked, what is secret): words of no language, two letters or more from all others."""
    code = SYLLABLES[number // len(SYLLABLES)] + SYLLABLES[number % len(SYLLABLES)]
    return f"{code}kvak{code}", f"{code}zwip{code}"


@dataclass
class Planted:
    """`asked` may be typed by anybody; `secret` stands beside it and must be met by nobody.

    `opens` and `closes` are functions that let visitors meet it and no longer; None: it never opens.
    """

    what: str
    asked: str
    secret: str
    addresses: list = field(default_factory=list)  # of the site
    for_staff: list = field(default_factory=list)  # where staff find it; empty: nobody does
    sizes: list = field(default_factory=list)  # addresses of a picture
    page: object = None
    twins: list = field(default_factory=list)
    opens: object = None
    closes: object = None


class Garden:
    """Plants under a public page that is in the menu. In: danish (finds a page), editor (a user)."""

    def __init__(self, danish, editor):
        self.danish, self.editor, self.planted = danish, editor, []
        self.parent = danish("unit")
        self.group = Group.objects.create(name="Kanariegruppen")
        self.topic = Topic.objects.filter(locale__language_code="da").first()

    def new(self, what, **values):
        planted = Planted(what, *words(len(self.planted)), **values)
        self.planted.append(planted)
        return planted

    def page(self, what, parent=None, factory=ContentPageFactory, *, is_draft=False, **values):
        """A page with the words in its title, address, summary and body, in whatever may lead to it."""
        planted = self.new(what)
        page = factory(
            parent=parent or self.parent,
            title=f"{planted.asked} {planted.secret}",
            summary=f"{planted.secret} i resumeet.",
            show_in_menus=True,
            live=not is_draft,
            body=[("text", RichText(f"<p>{planted.asked} {planted.secret}</p>"))],
            **values,
        )
        page.topic_links.add(PageTopic(topic=self.topic))
        revision = page.save_revision(user=self.editor)
        if not is_draft:
            publish(revision)
        planted.page = type(page).objects.get(pk=page.pk)
        planted.opens = lambda: _open(page)
        planted.closes = lambda: now(page).unpublish()
        planted.addresses = [page.url, self._old_address(planted)]
        planted.for_staff = [reverse("wagtailadmin_pages:edit", args=[page.pk])]
        return planted

    def _old_address(self, planted):
        """What once led to the page: its present address, with the secret in it, is in the answer."""
        old = f"/gammel-{planted.asked}"
        Redirect.objects.create(old_path=old, redirect_page=planted.page)
        promotion = Promotion.objects.create(language="da", queries=planted.asked)
        PromotedPage.objects.create(promotion=promotion, page=planted.page)
        return f"{old}/"


def publish(revision):
    with gates_opened("a test"):
        revision.publish()


def now(page):
    """A page as the database has it."""
    return type(page).objects.get(pk=page.pk)


def _open(page):
    Page.objects.filter(pk=page.pk).update(expire_at=None, go_live_at=None)
    publish(now(page).save_revision())


def plant_pages(garden):
    """Every way in which a page may be kept back, of every type that lists of its own show."""
    garden.page("a draft", is_draft=True)
    garden.page("an unpublished page").page.unpublish()
    expired = garden.page("an expired page")
    Page.objects.filter(pk=expired.page.pk).update(expire_at=timezone.now() - AN_HOUR)
    early = garden.page("a live page whose time has not come")
    Page.objects.filter(pk=early.page.pk).update(go_live_at=timezone.now() + AN_HOUR)
    scheduled = garden.page("a scheduled page", is_draft=True).page
    scheduled.go_live_at = timezone.now() + AN_HOUR
    publish(scheduled.save_revision(user=garden.editor))
    restrict(garden.page("for a group").page, garden.group)
    news, project, article = (
        garden.page(f"a private page: {factory.__name__}", garden.danish(key), factory).page
        for key, factory in (
            ("news", NewsPageFactory),
            ("focus_areas.tryg-by", ProjectPageFactory),
            ("knowledge_topics.radikalisering", ArticlePageFactory),
        )
    )
    for page in (news, project, article):
        restrict(page)


def plant_a_closed_section(garden):
    """A closed page, what stands below it, and what has left it."""
    closed = garden.page("for who is logged in")
    garden.page("below a closed page", parent=closed.page)
    moved, copied = (garden.page(what, parent=closed.page) for what in ("moved out", "copied out"))
    before = moved.page.url
    restrict(closed.page)
    moved.page.move(garden.parent, pos="last-child")
    moved.page = now(moved.page)
    moved.addresses += [before, moved.page.url]
    copy = copied.page.copy(to=garden.parent, update_attrs={"slug": f"{copied.secret}-kopi"})
    copied.twins.append(copy)


def plant_twins(garden):
    """Closed pages with an alias and with a translation, made before the page was closed and after."""
    for what, twin in (("with an alias", alias_of), ("with a translation", translation_of)):
        for is_first in (True, False):
            planted = garden.page(f"{what}, {'made before' if is_first else 'made after'}")
            if is_first:
                planted.twins.append(twin(planted.page))
            restrict(planted.page)
            if not is_first:
                planted.twins.append(twin(planted.page))
    for planted in garden.planted:
        planted.addresses += [each.url for each in planted.twins]


def plant_what_is_gone(garden):
    """A page that was public and is deleted. The log of staff still has its title."""
    gone = garden.page("a deleted page")
    gone.page.delete(user=garden.editor)
    gone.page = gone.opens = None
    gone.for_staff = [reverse("wagtailadmin_reports:site_history")]


def plant_links(garden):
    """A public page that leads to each of them, in running text and as cards: nothing new is planted."""
    pages = [page for each in garden.planted if each.page for page in (each.page, *each.twins)]
    page = ContentPageFactory(parent=garden.parent, title="En side, der henviser")
    links = "".join(f'<a linktype="page" id="{each.pk}">her</a> ' for each in pages)
    cards = [{"page": each.pk, "url": "", "text": "", "description": ""} for each in pages]
    page.body = page.body.stream_block.to_python(
        [{"type": "text", "value": f"<p>{links}</p>"}, {"type": "links", "value": cards}]
    )
    publish(page.save_revision(user=garden.editor))
    return page
