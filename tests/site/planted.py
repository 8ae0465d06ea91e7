"""Puts a word of its own into every thing that visitors must not meet, and says where staff find it."""

import datetime
from dataclasses import dataclass, field

from django.contrib.auth.models import Group
from django.core.files.base import ContentFile
from django.urls import reverse
from django.utils import timezone
from wagtail.admin.models import FormState
from wagtail.models import Collection, CollectionViewRestriction, Comment, Page

from home.models import ContentPage
from tests.factories import AlertFactory, ContentPageFactory
from tests.site.pages.hiding import alias_of, restrict, translation_of
from tryghed.media.models import SiteDocument
from tryghed.users.models import User


@dataclass
class Planted:
    """`asked` may be typed by anybody; `secret` stands beside it and must be met by nobody."""

    what: str
    asked: str
    secret: str
    address: str = ""  # of the site
    for_staff: str = ""  # where staff find it
    page: object = None
    twins: list = field(default_factory=list)


class Garden:
    """Plants under a public page that is in the menu. In: danish (finds a page), editor (a user)."""

    def __init__(self, danish, editor):
        self.parent, self.editor, self.planted = danish("unit"), editor, []
        self.group = Group.objects.create(name="Kanariegruppen")

    def new(self, what, **values):
        number = len(self.planted)
        planted = Planted(what, f"spoergefugl{number:02}", f"kanarie{number:02}hemmelig", **values)
        self.planted.append(planted)
        return planted

    def page(self, what, parent=None, **values):
        """A live page with the words in its title, address, summary and body."""
        planted = self.new(what)
        page = ContentPageFactory(
            parent=parent or self.parent,
            title=f"{planted.asked} {planted.secret}",
            summary=f"{planted.secret} i resumeet.",
            show_in_menus=True,
            **values,
        )
        page.body = page.body.stream_block.to_python(
            [{"type": "text", "value": f"<p>{planted.asked} {planted.secret}</p>"}]
        )
        page.save_revision(user=self.editor).publish()
        planted.page, planted.address = ContentPage.objects.get(pk=page.pk), page.url
        planted.for_staff = reverse("wagtailadmin_pages:edit", args=[page.pk])
        return planted


def plant_everything(danish, editor):
    """[Planted] of all kinds."""
    garden = Garden(danish, editor)
    plant_pages(garden)
    plant_words_of_editors(garden)
    plant_snippets_and_files(garden)
    return garden.planted


def plant_pages(garden):
    """Every way in which a page may be kept back; each twin of a closed page in both orders."""
    garden.page("a draft").page.unpublish()
    garden.page("an unpublished page").page.unpublish()
    hour = datetime.timedelta(hours=1)
    expired, scheduled = garden.page("an expired page"), garden.page("a scheduled page")
    Page.objects.filter(pk=expired.page.pk).update(expire_at=timezone.now() - hour)
    Page.objects.filter(pk=scheduled.page.pk).update(go_live_at=timezone.now() + hour)
    closed = garden.page("for who is logged in")
    garden.page("below a closed page", parent=closed.page)
    moved, copied = (garden.page(what, parent=closed.page) for what in ("moved out", "copied out"))
    restrict(closed.page)
    moved.page.move(garden.parent, pos="last-child")
    copy = copied.page.copy(to=garden.parent, update_attrs={"slug": f"{copied.secret}-kopi"})
    copied.twins.append(copy)
    restrict(garden.page("for a group").page, garden.group)
    for what, twin in (("with an alias", alias_of), ("with a translation", translation_of)):
        for is_first in (True, False):
            planted = garden.page(f"{what}, {'made before' if is_first else 'made after'}")
            if is_first:
                planted.twins.append(twin(planted.page))
            restrict(planted.page)
            if not is_first:
                planted.twins.append(twin(planted.page))


def plant_words_of_editors(garden):
    """What stands beside a public page: a change, a comment, a removed text, a preview, an account."""
    page = ContentPageFactory(parent=garden.parent, title="Offentlig side")
    edit = reverse("wagtailadmin_pages:edit", args=[page.pk])
    removed = garden.new("a text that was removed")
    page.summary = f"{removed.asked} {removed.secret}"
    revision = page.save_revision(user=garden.editor)
    revision.publish()
    removed.for_staff = reverse("wagtailadmin_pages:revisions_view", args=[page.pk, revision.pk])
    page.summary = "Uden det."
    page.save_revision(user=garden.editor).publish()
    change = garden.new("a change that is not published", for_staff=edit)
    page.title = page.summary = f"{change.asked} {change.secret}"
    page.save_revision(user=garden.editor)
    comment = garden.new("a comment", for_staff=edit)
    Comment.objects.create(page=page, user=garden.editor, text=comment.secret, contentpath="title")
    typed = garden.new("a preview that was not sent")
    FormState.objects.create(
        user=garden.editor,
        content_type=page.content_type,
        object_id=str(page.pk),
        data=f"title={typed.secret}",
        last_updated_at=timezone.now(),
    )
    account = garden.new("an account")
    user = User.objects.create_user(account.asked, f"{account.secret}@example.org")
    account.for_staff = reverse("wagtailusers_users:edit", args=[user.pk])


def plant_snippets_and_files(garden):
    alert = garden.new("an alert that has not begun")
    hour = datetime.timedelta(hours=1)
    begins = timezone.now() + hour
    row = AlertFactory(heading=alert.secret, starts_at=begins, ends_at=begins + hour)
    alert.for_staff = reverse(row.snippet_viewset.get_url_name("edit"), args=[row.pk])
    file = garden.new("a file of a private collection")
    collection = Collection.get_first_root_node().add_child(name="Privat")
    CollectionViewRestriction.objects.create(collection=collection, restriction_type="login")
    document = SiteDocument.objects.create(
        title=f"{file.asked} {file.secret}",
        file=ContentFile(file.secret.encode(), name=f"{file.secret}.txt"),
        collection=collection,
    )
    file.address = document.url
    file.for_staff = reverse("wagtaildocs:edit", args=[document.pk])
