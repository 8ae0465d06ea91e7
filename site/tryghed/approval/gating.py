"""No guidance is published that nobody else has approved, on whatever road."""

from django.contrib.contenttypes.models import ContentType
from django.utils.translation import gettext
from wagtail.models import TaskState

from tryghed.approval.digest import digest_of
from tryghed.approval.guidance import is_guidance, needs_lawyer
from tryghed.approval.models import (
    ApprovalTaskState,
    LegalApprovalTask,
    ProfessionalApprovalTask,
)
from tryghed.approval.overriding import is_overridden
from tryghed.pages.publication import Objection, gate


def missing_approvals(page, revision):
    """The kinds of approval (task models) that a revision lacks. In: the page as it would be published."""
    needed = [ProfessionalApprovalTask]
    if needs_lawyer(page):
        needed.append(LegalApprovalTask)
    digest = digest_of(revision)
    return [task for task in needed if _last_approved(page, task) != digest]


def may_be_published(page, revision):
    """Whether a revision of guidance is approved, or a superuser has said why it need not be."""
    return not missing_approvals(page, revision) or is_overridden(revision)


def _last_approved(page, task):
    """The digest of what was last approved of a page in such a step; empty when nothing was.

    Only the last counts: a text from before the newest approval may have been right once.
    """
    approved = ApprovalTaskState.objects.filter(
        status=TaskState.STATUS_APPROVED,
        task__content_type=ContentType.objects.get_for_model(task),
        revision__base_content_type=page.get_base_content_type(),
        revision__object_id=str(page.pk),
    )
    return approved.order_by("finished_at", "pk").values_list("digest", flat=True).last() or ""


@gate
def a_second_reader(page, revision, user):
    """An Objection to guidance that lacks an approval. It does not matter who publishes."""
    if not is_guidance(page) or may_be_published(page, revision):
        return []
    return [Objection(_what_is_missing(page, missing_approvals(page, revision)))]


def _what_is_missing(page, tasks):
    names = gettext(" and ").join(str(task._meta.verbose_name) for task in tasks)
    if page.workflow_in_progress:
        text = gettext(
            "It still waits for: %(steps)s. When that is given, it is published by itself."
        )
    else:
        text = gettext(
            "Somebody else must approve it first: %(steps)s. The draft is kept. Open the page and send "
            "it to approval."
        )
    return text % {"steps": names}
