from django import template

from tryghed.approval.guidance import is_guidance
from tryghed.approval.models import ApprovalTaskState

register = template.Library()


@register.inclusion_tag("approval/translation.html", takes_context=True)
def approval_of_translation(context, page):
    """What can be done under the translation editor, which knows no workflow. In: a page or a snippet."""
    if not is_guidance(page):
        return {}
    request = context["request"]
    state = page.current_workflow_task_state
    is_waiting = isinstance(state, ApprovalTaskState)
    return {
        "page": page,
        "state": state if is_waiting else None,
        "may_decide": is_waiting and state.task.specific.may_decide(page, request.user),
        "csrf_token": context.get("csrf_token"),
    }
