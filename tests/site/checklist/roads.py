"""Every road on which an editor, a timer or a program can publish the newest draft of a page.

Each: road(client, user, page). What it is refused with is left to the caller to look at.
"""

import datetime
from contextlib import suppress

from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from wagtail.actions import action_registry
from wagtail.models import GroupApprovalTask, Revision, Workflow, WorkflowTask
from wagtail.test.utils.form_data import querydict_from_html

from tests.site.checklist.streams import posted_stream
from tryghed.pages.publication import PublicationRefused

TOMORROW = datetime.timedelta(days=1)


def form_of(client, page):
    """What a browser sends of the edit form of a page as it stands (a dict)."""
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    html = client.get(address).content.decode()
    data = querydict_from_html(html, form_id="page-edit-form").dict()
    draft = page.get_latest_revision_as_object()
    for name in ("body", "changes", "verdicts"):
        data |= posted_stream(draft, name)
    return {name: value for name, value in data.items() if not name.startswith("action-")}


def submit(client, page, **changes):
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    return client.post(address, form_of(client, page) | changes)


def editor(client, user, page):
    return submit(client, page, **{"action-publish": "1"})


def scheduling(client, user, page):
    later = timezone.localtime(timezone.now() + TOMORROW).strftime("%Y-%m-%d %H:%M")
    return submit(client, page, **{"action-publish": "1", "go_live_at": later})


def bulk(client, user, page):
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    return client.post(f"{address}?id={page.pk}&next=/admin/")


def start_workflow(user, page):
    """Send the newest draft of a page for an approval that the user may give. Out: its task state."""
    workflow = Workflow.objects.create(name="Godkendelse")
    task = GroupApprovalTask.objects.create(name="Faglig godkendelse")
    WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=1)
    return workflow.start(page, user).current_task_state


def workflow(client, user, page):
    state = start_workflow(user, page)
    address = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, "approve", state.pk])
    return client.post(address, {"comment": "Fint."})


def timer(client, user, page):
    """It was fine when it was scheduled, and has become wrong since."""
    due = timezone.now() - datetime.timedelta(minutes=1)
    Revision.objects.filter(pk=page.latest_revision_id).update(approved_go_live_at=due)
    call_command("publish_scheduled")


def action(client, user, page):
    publish = action_registry.get_action_class(type(page), "publish")
    with suppress(PublicationRefused):
        publish(page.get_latest_revision(), user=user).execute()


def shell(client, user, page):
    with suppress(PublicationRefused):
        page.get_latest_revision().publish()


ROADS = [editor, bulk, workflow, timer, action, shell]
