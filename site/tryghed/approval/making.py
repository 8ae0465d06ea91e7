"""Makes the workflows, and puts them where they belong. What is there is only mended."""

from django.contrib.auth.models import Group
from wagtail.models import (
    GroupApprovalTask,
    Page,
    Workflow,
    WorkflowPage,
    WorkflowTask,
    get_page_models,
)

from tryghed.approval.guidance import GuidanceMixin
from tryghed.approval.models import LegalApprovalTask, ProfessionalApprovalTask
from tryghed.users.roles import (
    ADMINISTRATOR,
    COMMUNICATION,
    LEGAL_APPROVER,
    PROFESSIONAL_APPROVER,
)

GUIDANCE = "Godkendelse af vejledning"
OTHER = "Udgivelse"
WAGTAILS_OWN = "Moderators approval"


def make_workflows():
    """Make what is missing of the two workflows. A second run changes nothing."""
    steps = [
        _task(ProfessionalApprovalTask, "Faglig godkendelse", PROFESSIONAL_APPROVER),
        _task(LegalApprovalTask, "Juridisk godkendelse", LEGAL_APPROVER),
    ]
    guidance = _workflow(GUIDANCE, steps)
    for page in pages_above_guidance():
        WorkflowPage.objects.update_or_create(page=page, defaults={"workflow": guidance})
    publishing = _task(GroupApprovalTask, "Læs og udgiv", COMMUNICATION, ADMINISTRATOR)
    _use_instead_of_wagtails(_workflow(OTHER, [publishing]))


def pages_above_guidance():
    """The pages (a queryset) under which guidance stands, and which are none themselves."""
    guidance = [model for model in get_page_models() if issubclass(model, GuidanceMixin)]
    above = {parent for model in guidance for parent in model.allowed_parent_page_models()}
    outermost = [model for model in above if not issubclass(model, GuidanceMixin)]
    return Page.objects.type(*outermost) if outermost else Page.objects.none()


def _task(model, name, *groups):
    task = model.objects.filter(active=True).order_by("pk")
    task = task.filter(name=name).first() or model.objects.create(name=name)
    task.groups.add(*(Group.objects.get_or_create(name=group)[0] for group in groups))
    return task


def _workflow(name, tasks):
    workflow, _ = Workflow.objects.get_or_create(name=name, active=True)
    for order, task in enumerate(tasks):
        WorkflowTask.objects.get_or_create(
            workflow=workflow, task=task, defaults={"sort_order": order}
        )
    return workflow


def _use_instead_of_wagtails(workflow):
    """Wagtail's own, for the whole site, would lock pages that nobody here could approve."""
    WorkflowPage.objects.filter(workflow__name=WAGTAILS_OWN).update(workflow=workflow)
    WorkflowPage.objects.get_or_create(
        page=Page.get_first_root_node(), defaults={"workflow": workflow}
    )
