"""Every road to publication passes here: editor, bulk, workflow, schedule, translation, API, shell.

Packages above add gates; a gate looks at what is about to be published and says what is in the way.
"""

from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

from wagtail.actions.publish_page_revision import PublishPageRevisionAction
from wagtail.models import Page, Revision

from tryghed.pages.signals import publication_judged

_gates = []
_opened = ContextVar("why the gates stand open", default="")


@dataclass(frozen=True)
class Objection:
    """What is in the way of a publication: in the editor's language, with what to do about it."""

    message: str
    field: str = ""  # of the form, where it can be mended


class PublicationRefused(Exception):
    """A page may not be published as it is. Nothing has been changed."""

    def __init__(self, page, revision, user, objections):
        self.page, self.revision, self.user, self.objections = page, revision, user, objections
        super().__init__("\n".join(str(each.message) for each in objections))

    def keep_after_rollback(self):
        """Save again what went with the transaction: the draft, and what listeners noted of the refusal."""
        page = Page.objects.filter(pk=self.page.pk).first()
        if page is None:  # it was made on the same road, and is gone with it
            return
        if not Revision.objects.filter(pk=self.revision.pk).exists():
            draft = page.specific.with_content_json(self.revision.content)
            self.revision = draft.save_revision(user=self.user, log_action=True, clean=False)
        _tell_listeners(self.page, self.revision, self.user, self.objections)


def gate(function):
    """Add a gate: function(page, revision, user), which gives Objections (a list, often empty).

    In: the page as it would be published; its revision; who publishes it, or None for the timer or a
    command.
    """
    _gates.append(function)
    return function


def objections_to(page, revision, user):
    """What all gates have against a publication (a list of Objections)."""
    if _opened.get():
        return []
    return [objection for look in _gates for objection in look(page, revision, user)]


def judge(page, revision, user):
    """The objections of all gates (a list), after everybody who listens has been told of them."""
    objections = objections_to(page, revision, user)
    if not _opened.get():
        _tell_listeners(page, revision, user, objections)
    return objections


def _tell_listeners(page, revision, user, objections):
    publication_judged.send(
        type(page), page=page, revision=revision, user=user, objections=objections
    )


class PublishThroughGates(PublishPageRevisionAction):
    """Wagtail's own action, which asks the gates before it changes anything."""

    def check(self, skip_permission_checks=False):
        """Raises PublicationRefused, or Wagtail's error where the user has no right to publish."""
        super().check(skip_permission_checks)
        objections = judge(self.object, self.revision, self.user)
        if objections:
            raise PublicationRefused(self.object, self.revision, self.user, objections)


@contextmanager
def gates_opened(reason):
    """Let everything pass inside this block: for content that is loaded, never for editors."""
    token = _opened.set(reason)
    try:
        yield
    finally:
        _opened.reset(token)


def gates_stand_open():
    """Whether what happens now is content that is loaded."""
    return bool(_opened.get())
