"""Who is told what of an approval, by mail. Ours instead of Wagtail's: they say what has changed."""

from django.contrib.auth import get_user_model
from django.urls import reverse
from wagtail.admin.utils import get_admin_base_url
from wagtail.models import PageLogEntry, TaskState, WorkflowState
from wagtail.signals import (
    page_published,
    task_approved,
    task_rejected,
    task_submitted,
    workflow_approved,
    workflow_rejected,
)

from tryghed.approval.authors import author_ids, authors
from tryghed.approval.guidance import is_guidance
from tryghed.approval.letters import Letter
from tryghed.approval.models import ApprovalTaskState
from tryghed.approval.overriding import ACTION
from tryghed.pages.publication import gates_stand_open

SUBMITTED, APPROVED, REJECTED, PUBLISHED = "submitted", "approved", "rejected", "published"
# Wagtail connects its own receivers after us under these names, and Django keeps the first of a name.
TASK_SUBMITTED = "group_approval_task_submitted_email_notification"
WORKFLOW_APPROVED = "workflow_state_approved_email_notification"
WORKFLOW_REJECTED = "workflow_state_rejected_email_notification"


def listen():
    task_submitted.connect(tell_approvers, sender=TaskState, dispatch_uid=TASK_SUBMITTED)
    task_submitted.connect(tell_approvers, sender=ApprovalTaskState)
    for sender in (TaskState, ApprovalTaskState):
        task_approved.connect(tell_of_a_step, sender=sender)
        task_rejected.connect(tell_what_to_change, sender=sender)
    workflow_approved.connect(said_already, sender=WorkflowState, dispatch_uid=WORKFLOW_APPROVED)
    workflow_rejected.connect(said_already, sender=WorkflowState, dispatch_uid=WORKFLOW_REJECTED)
    page_published.connect(tell_authors)


def said_already(**kwargs):
    """The step has told more than the end of the workflow would."""


def tell_approvers(instance, user=None, **kwargs):
    """A page waits at a step: to all who may take it."""
    page = _page_of(instance)
    groups = instance.task.specific.groups.all()
    members = get_user_model().objects.filter(groups__in=groups).distinct()
    asked = [each for each in members.exclude(pk__in=author_ids(page)) if each != user]
    _letter(SUBMITTED, instance, user).send_to(asked)


def tell_of_a_step(instance, user=None, **kwargs):
    """A step is taken, but the page is not published yet: to its authors."""
    page = _page_of(instance)
    if page.live_revision_id != instance.revision_id:
        _letter(APPROVED, instance, user).send_to(_concerned(page, instance.workflow_state, user))


def tell_what_to_change(instance, user=None, **kwargs):
    page = _page_of(instance)
    _letter(REJECTED, instance, user).send_to(_concerned(page, instance.workflow_state, user))


def tell_authors(instance, revision=None, alias=False, **kwargs):
    """A page is published that waited for somebody: to whoever sent it, and to its last author."""
    state = WorkflowState.objects.for_instance(instance).order_by("-created_at", "-pk").first()
    is_sent = state and revision and revision.pk in _revisions_of(state)
    if alias or not revision or gates_stand_open() or not (is_sent or is_guidance(instance)):
        return
    told = {revision.user, *(_authors_in(state) if state else ())} - {None}
    reason = PageLogEntry.objects.filter(action=ACTION, revision=revision).last()
    letter = Letter(
        PUBLISHED,
        instance,
        revision,
        {
            "address": instance.full_url,
            "reason": reason.data["reason"] if reason else "",
            "person": reason.user if reason else None,
            "decisions": _decisions(revision),
        },
    )
    letter.send_to(sorted(told, key=lambda user: user.pk))


def _letter(kind, state, user):
    page = _page_of(state)
    edit = reverse("wagtailadmin_pages:edit", args=[page.pk])
    compare = reverse("wagtailadmin_pages:revisions_compare", args=[page.pk, "live", "latest"])
    base = get_admin_base_url() or ""
    revision = page.get_latest_revision()
    return Letter(
        kind,
        page,
        revision,
        {
            "person": user,
            "step": state.task.name,
            "comment": state.get_comment(),
            "address": f"{base}{edit}",
            "comparison": f"{base}{compare}" if page.live else "",
            "next_step": _next_step(state),
            "go_live_at": revision.as_object().go_live_at,
        },
    )


def _next_step(state):
    workflow = state.workflow_state
    is_waiting = workflow.status == WorkflowState.STATUS_IN_PROGRESS
    current = workflow.current_task_state if is_waiting else None
    return current.task.name if current and current.pk != state.pk else ""


def _page_of(state):
    """The page of a step, as it is now."""
    page = state.workflow_state.content_object
    return type(page).objects.get(pk=page.pk).specific


def _concerned(page, workflow_state, actor):
    found = {*authors(page), workflow_state.requested_by} - {None, actor}
    return sorted(found, key=lambda user: user.pk)


def _revisions_of(workflow_state):
    return set(workflow_state.task_states.values_list("revision_id", flat=True))


def _authors_in(workflow_state):
    """Who sent a page to approval, and who wrote what was looked at."""
    states = workflow_state.task_states.select_related("revision__user")
    return [workflow_state.requested_by, *(state.revision.user for state in states)]


def _decisions(revision):
    """Who approved a revision at which step: [(step, user)]."""
    approved = TaskState.objects.filter(revision=revision, status=TaskState.STATUS_APPROVED)
    approved = approved.select_related("task", "finished_by").order_by("finished_at")
    return [(state.task.name, state.finished_by) for state in approved]
