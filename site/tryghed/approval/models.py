"""The two steps of an approval: somebody of the profession, and a lawyer where law is cited."""

from django.core.exceptions import PermissionDenied
from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.models import AbstractGroupApprovalTask, TaskState

from tryghed.approval.authors import author_ids
from tryghed.approval.digest import digest_of
from tryghed.approval.guidance import needs_lawyer
from tryghed.pages.drafts import note_in


class ApprovalTaskState(TaskState):
    """One decision, and what exactly it was about."""

    digest = models.CharField(max_length=64, blank=True)

    class Meta:
        verbose_name = _("approval")
        verbose_name_plural = _("approvals")

    def approve(self, user=None, update=True, comment=""):
        """Approve the newest draft. Raises PermissionDenied for its authors and for outsiders."""
        page = self.workflow_state.content_object
        if not self.task.specific.may_decide(page, user):
            raise PermissionDenied(
                gettext("Nobody approves a text that they have written themselves.")
            )
        self.revision = page.get_latest_revision()
        self._note_in_the_draft()
        self.digest = digest_of(self.revision)
        return super().approve(user=user, update=update, comment=comment)

    def _note_in_the_draft(self):
        """Readers are told when it was approved: nobody has to remember to write it."""
        draft = self.revision.as_object()
        note_in(self.revision, self.task.specific.noted(draft, timezone.localdate()))

    def keep_up(self):
        """The decision is about the newest draft, also when it was written after the page was sent."""
        latest = self.workflow_state.content_object.latest_revision_id
        if self.revision_id != latest:
            self.revision_id = latest
            TaskState.objects.filter(pk=self.pk).update(revision=latest)


class ApprovalTask(AbstractGroupApprovalTask):
    """A step that members of a group take, but never those who have written the text."""

    task_state_class = ApprovalTaskState

    class Meta:
        abstract = True

    def may_decide(self, page, user):
        """Whether somebody may approve or reject. Superusers, too, only as members of the group."""
        return (
            user is not None
            and user.is_active
            and self._user_in_groups(user)
            and user.pk not in author_ids(page)
        )

    def get_actions(self, obj, user):
        return super().get_actions(obj, user) if self.may_decide(obj, user) else []

    @transaction.atomic
    def on_action(self, task_state, user, action_name, **kwargs):
        """Who has changed the text in the same breath has become an author: it is kept, not approved."""
        page = task_state.workflow_state.content_object
        is_changed = task_state.revision_id != page.latest_revision_id
        if action_name == "approve" and is_changed and not self.may_decide(page, user):
            task_state.keep_up()
            return None
        return super().on_action(task_state, user, action_name, **kwargs)

    def get_task_states_user_can_moderate(self, user, **kwargs):
        if not self._user_in_groups(user):
            return TaskState.objects.none()
        waiting = self.task_states.filter(status=TaskState.STATUS_IN_PROGRESS)
        theirs = [
            state.pk
            for state in waiting.select_related("workflow_state")
            if self.may_decide(state.workflow_state.content_object, user)
        ]
        return self.task_states.filter(pk__in=theirs)


class ProfessionalApprovalTask(ApprovalTask):
    class Meta:
        verbose_name = _("professional approval")
        verbose_name_plural = _("professional approvals")

    def noted(self, draft, day):
        return draft.noted_when_approved(day)


class LegalApprovalTask(ApprovalTask):
    """The step is passed over where the text neither cites law nor carries the legal flag."""

    class Meta:
        verbose_name = _("legal approval")
        verbose_name_plural = _("legal approvals")

    def noted(self, draft, day):
        return draft.noted_when_lawyer_approves(day)

    def start(self, workflow_state, user=None):
        page = workflow_state.content_object
        if needs_lawyer(page.get_latest_revision_as_object()):
            return super().start(workflow_state, user=user)
        return ApprovalTaskState.objects.create(
            workflow_state=workflow_state,
            task=self,
            revision=page.get_latest_revision(),
            status=TaskState.STATUS_SKIPPED,
            finished_at=timezone.now(),
        )
