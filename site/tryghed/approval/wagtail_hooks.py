from django.apps import apps
from django.contrib import messages
from django.shortcuts import redirect
from django.urls import path, reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.action_menu import ActionMenuItem
from wagtail.log_actions import LogFormatter
from wagtail.models import Page

from tryghed.approval.gating import may_be_published
from tryghed.approval.guidance import GuidanceMixin, is_guidance
from tryghed.approval.models import ApprovalTaskState
from tryghed.approval.overriding import ACTION, PublishWithoutApprovalView
from tryghed.approval.translations import save_draft, send_to_approval, translation_of

OVERRIDE = "publish_without_approval"


@hooks.register("register_admin_urls")
def address_of_the_override():
    view = PublishWithoutApprovalView.as_view()
    return [path("approval/<int:page_id>/override/", view, name=OVERRIDE)]


class PublishWithoutApprovalItem(ActionMenuItem):
    """For superusers, on guidance that is not approved."""

    label = _("Publish without approval …")
    name = "action-publish-without-approval"
    icon_name = "warning"

    def is_shown(self, context):
        page = context.get("page")
        return bool(page and context["request"].user.is_superuser and _waits_for_approval(page))

    def get_url(self, parent_context):
        return reverse(OVERRIDE, args=[parent_context["page"].pk])


@hooks.register("register_page_action_menu_item")
def offer_the_override():
    return PublishWithoutApprovalItem(order=90)


@hooks.register("construct_page_action_menu")
def offer_only_what_can_be_done(menu_items, request, context):
    """Guidance that is not approved has no button for publishing: the gate would refuse it."""
    page = context.get("page")
    hidden = _waits_for_approval(page) if page else _creates_guidance(request)
    if hidden:
        menu_items[:] = [item for item in menu_items if item.name != "action-publish"]


def _waits_for_approval(page):
    if not is_guidance(page):
        return False
    revision = page.get_latest_revision()
    return not revision or not may_be_published(revision.as_object(), revision)


def _creates_guidance(request):
    kwargs = request.resolver_match.kwargs if request.resolver_match else {}
    names = [kwargs.get("content_type_app_name"), kwargs.get("content_type_model_name")]
    return all(names) and issubclass(apps.get_model(*names), GuidanceMixin)


@hooks.register("before_edit_page", order=-10)  # before wagtail-localize answers
def send_translation_to_approval(request, page):
    """*Publish* in the translation editor, which knows no workflow, sends guidance to approval."""
    is_asked = request.method == "POST" and request.POST.get("action") == "publish"
    translation = translation_of(page) if is_asked and is_guidance(page) else None
    target = translation and save_draft(translation, request.user)
    if not target:
        return None
    revision = target.get_latest_revision()
    if may_be_published(revision.as_object(), revision):
        revision.publish(user=request.user)
        messages.success(request, gettext("The translation is published."))
    elif send_to_approval(target, request.user):
        messages.success(
            request,
            gettext("The translation is sent to approval. Visitors see it when it is given."),
        )
    else:
        messages.error(request, gettext("Nobody can approve this page: it has no workflow."))
    return redirect("wagtailadmin_pages:edit", page.pk)


@hooks.register("after_edit_page")
def approve_what_is_newest(request, page):
    """A step that waits is about the newest draft. Whoever asked to approve their own is told why not."""
    state = page.current_workflow_task_state
    if not isinstance(state, ApprovalTaskState):
        return
    state.keep_up()
    asked = request.POST.get("action-workflow-action") and (
        request.POST.get("workflow-action-name") == "approve"
    )
    if asked and not state.task.specific.may_decide(page, request.user):
        messages.warning(
            request,
            gettext("You have changed the text, so somebody else must approve it. It is saved."),
        )


@hooks.register("before_copy_page")
def copy_as_a_draft(request, page):
    """A copy is a new page: guidance in it has not been approved there."""
    if request.method != "POST" or not request.POST.get("publish_copies"):
        return None
    branch = Page.objects.descendant_of(page, inclusive=bool(request.POST.get("copy_subpages")))
    copied = [page.specific, *(branch.specific() if request.POST.get("copy_subpages") else ())]
    if not any(map(is_guidance, copied)):
        return None
    messages.error(
        request, gettext("Copy guidance without publishing it: the copy must be approved, too.")
    )
    return redirect("wagtailadmin_pages:copy", page.pk)


@hooks.register("register_log_actions")
def name_the_override(actions):
    @actions.register_action(ACTION)
    class PublishedWithoutApproval(LogFormatter):
        label = _("Publish without approval")
        message = _("Published without approval")

        def format_comment(self, log_entry):
            return log_entry.data.get("reason", "")
