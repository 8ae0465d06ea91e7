"""Translations of guidance go through the same door: an English text can be wrong by itself."""

from django.core.exceptions import ValidationError
from django.db.models.signals import post_save
from wagtail.models import Page, WorkflowState
from wagtail_localize.models import Translation, TranslationLog

from tryghed.approval.guidance import is_guidance
from tryghed.approval.models import ApprovalTaskState
from tryghed.pages.publication import gates_stand_open


def listen():
    post_save.connect(keep_what_is_published, sender=TranslationLog)


def keep_what_is_published(instance, created, **kwargs):
    """wagtail-localize (1.14.5) writes a draft of a translation over the published page.

    See create_or_update_translation(): translation.save(), whatever publish says. Visitors go on
    reading what was approved; publishing writes the page anew.
    """
    page = instance.revision and instance.revision.content_object
    if not created or gates_stand_open() or not is_guidance(page) or not page.live:
        return
    if page.live_revision:
        page.live_revision.as_object().save(clean=False)
    else:  # it was an alias, which has no text of its own to go back to
        Page.objects.filter(pk=page.pk).update(live=False, has_unpublished_changes=True)


def translation_of(page):
    """The Translation whose target the page is; None for a page that is written by itself."""
    return Translation.objects.filter(
        source__object_id=page.translation_key, target_locale_id=page.locale_id, enabled=True
    ).first()


def save_draft(translation, user):
    """Make a draft of what is translated. Out: its Page, or None where a text is not valid."""
    try:
        translation.save_target(user=user, publish=False)
    except ValidationError:
        return None
    return translation.get_target_instance()


def send_to_approval(page, user):
    """Begin or go on with the workflow of a page. Out: whether there is one."""
    state = page.current_workflow_state
    if state is None:
        workflow = page.get_workflow()
        return bool(workflow and workflow.start(page, user))
    if state.status == WorkflowState.STATUS_NEEDS_CHANGES:
        state.resume(user)
    elif isinstance(waiting := page.current_workflow_task_state, ApprovalTaskState):
        waiting.keep_up()
    return True
