"""Plants what stands beside public pages: changes, comments, previews, accounts, mails, searches, alerts."""

from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.admin.models import FormState
from wagtail.models import Comment, Workflow

from tests.factories import AlertFactory, ContentPageFactory
from tests.site.planted import AN_HOUR, now, publish
from tryghed.mail.models import Mail
from tryghed.search.reports import FEWEST_SHOWN
from tryghed.users.models import User


def plant_versions(garden):
    """Of public pages: a text that was removed, a change that waits, one that has its time."""
    page = _public_page(garden, "A")
    removed = garden.new("a text that was removed")
    old = _version(garden, page, removed)
    publish(old)
    removed.for_staff = [reverse("wagtailadmin_pages:revisions_view", args=[page.pk, old.pk])]
    page = now(page)
    page.title, page.summary, page.body = "Offentlig side A", "Uden det.", []
    publish(page.save_revision(user=garden.editor))

    page = _public_page(garden, "B")
    change = garden.new("a change that is not published")
    _version(garden, page, change)
    change.for_staff = [reverse("wagtailadmin_pages:edit", args=[page.pk])]

    page = _public_page(garden, "C")
    page.go_live_at = timezone.now() + AN_HOUR
    scheduled = garden.new("a change that is scheduled")
    publish(_version(garden, page, scheduled))
    scheduled.for_staff = [reverse("wagtailadmin_pages:edit", args=[page.pk])]


def _public_page(garden, name):
    page = ContentPageFactory(parent=garden.parent, title=f"Offentlig side {name}")
    publish(page.save_revision(user=garden.editor))
    return now(page)


def _version(garden, page, planted):
    """A version of a page with the words in every field that visitors would read."""
    page.title = page.summary = f"{planted.asked} {planted.secret}"
    page.body = page.body.stream_block.to_python(
        [{"type": "text", "value": f"<p>{planted.asked} {planted.secret}</p>"}]
    )
    revision = page.save_revision(user=garden.editor)
    planted.addresses = [page.url]
    planted.opens = lambda: _publish_at_once(revision)
    planted.closes = lambda: now(page).unpublish()
    return revision


def _publish_at_once(revision):
    revision.content["go_live_at"] = None
    publish(revision)


def plant_words_of_editors(garden):
    """A comment, one in the workflow, a preview that nobody sent, an account, a mail that waits."""
    page = _public_page(garden, "med kommentarer")
    edit = reverse("wagtailadmin_pages:edit", args=[page.pk])
    comment = garden.new("a comment", for_staff=[edit])
    Comment.objects.create(page=page, user=garden.editor, text=comment.secret, contentpath="title")
    said = garden.new("a comment in the workflow")
    state = Workflow.objects.first().start(now(page), garden.editor)
    state.current_task_state.reject(user=garden.editor, comment=said.secret)
    said.for_staff = [
        reverse("wagtailadmin_pages:workflow_history_detail", args=[page.pk, state.pk])
    ]
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
    account.for_staff = [reverse("wagtailusers_users:edit", args=[user.pk])]
    mail = garden.new("a mail that waits", for_staff=[reverse("mail")])
    Mail.objects.create(
        subject=mail.secret, body=f"{mail.asked} {mail.secret}", sender="a@example.org"
    )


def plant_a_search(garden):
    """What another visitor searched for, as often as staff are shown it."""
    typed = garden.new("what another visitor searched for", for_staff=[reverse("searches")])
    for _time in range(FEWEST_SHOWN):
        Client().get("/soeg/", {"q": f"{typed.asked} {typed.secret}"})


def plant_an_alert(garden):
    alert = garden.new("an alert that has not begun")
    begins = timezone.now() + AN_HOUR
    row = AlertFactory(heading=alert.secret, starts_at=begins, ends_at=begins + AN_HOUR)
    alert.for_staff = [reverse(row.snippet_viewset.get_url_name("edit"), args=[row.pk])]
    alert.addresses = ["/"]
    alert.opens = lambda: _begin(row, timezone.now() - AN_HOUR)
    alert.closes = lambda: _begin(row, begins)


def _begin(alert, moment):
    alert.starts_at = moment
    alert.save()
