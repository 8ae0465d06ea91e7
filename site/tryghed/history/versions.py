"""The log of a page as its readers met it: published versions, and what happened between them."""

from dataclasses import dataclass, field

from django.urls import reverse
from django.utils.translation import gettext as _

from tryghed.history.notes import changed_fields, notes_on

PUBLISHING = ("wagtail.publish", "wagtail.publish.scheduled")
DRAFTING = ("wagtail.edit", "wagtail.revert", "wagtail.comments")


@dataclass
class Between:
    """What happened to a page between two publications, newest first (log entries)."""

    drafts: list = field(default_factory=list)  # saved, restored, commented
    events: list = field(default_factory=list)  # all else: approved, moved, taken down …

    def add(self, entry):
        (self.drafts if entry.action.startswith(DRAFTING) else self.events).append(entry)


@dataclass
class Version:
    """One publication, with what led to it."""

    entry: object
    before: Between = field(default_factory=Between)
    previous: object = None  # the revision that was published before this one
    notes: list = field(default_factory=list)
    changed: list = field(default_factory=list)
    links: list = field(default_factory=list)  # of (address, text)
    is_live: bool = False


def group(entries):
    """(Between since the last publication, [Version]) from log entries, newest first."""
    since, versions = Between(), []
    for entry in entries:
        if entry.action in PUBLISHING:
            if versions:
                versions[-1].previous = entry.revision
            versions.append(Version(entry))
        else:
            (versions[-1].before if versions else since).add(entry)
    return since, versions


def describe(version, page, may_edit):
    """Say of a version what it brought, and where it can be seen, compared and brought back."""
    revision, previous = version.entry.revision, version.previous
    if not revision:  # purged
        return
    version.is_live = page.live and revision.pk == page.live_revision_id
    version.notes = notes_on(page, revision, previous)
    if previous and not version.notes:
        version.changed = changed_fields(page, revision, previous)
    version.links = list(_links(version, page, may_edit))


def _links(version, page, may_edit):
    revision, previous = version.entry.revision, version.previous
    yield _address("revisions_view", page.pk, revision.pk), _("See this version")
    if not may_edit:
        return
    if previous and previous.pk != revision.pk:
        address = _address("revisions_compare", page.pk, previous.pk, revision.pk)
        yield address, _("Compare with the version before")
    if page.live and not version.is_live:
        address = _address("revisions_compare", page.pk, revision.pk, "live")
        yield address, _("Compare with what is published now")
    if revision.pk != page.latest_revision_id:
        yield _address("revisions_revert", page.pk, revision.pk), _("Bring back as a draft")


def _address(name, *args):
    return reverse(f"wagtailadmin_pages:{name}", args=args)
