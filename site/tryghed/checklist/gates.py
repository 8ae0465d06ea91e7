"""Where the checklist stands in the way of a publication, and keeps what came of it."""

from django.dispatch import receiver
from django.utils import timezone
from wagtail.log_actions import log

from tryghed.checklist.checking import check
from tryghed.checklist.models import CheckOutcome, Decision
from tryghed.pages.models import BasePage
from tryghed.pages.publication import gate
from tryghed.pages.signals import publication_judged

LOG_ACTIONS = {
    Decision.PUBLISHED: "checklist.published",
    Decision.SCHEDULED: "checklist.scheduled",
    Decision.REFUSED: "checklist.refused",
}


@gate
def stop_what_the_checklist_blocks(page, revision, user):
    if not isinstance(page, BasePage):
        return []
    page.checked = check(page)
    return [each for result in page.checked if result.blocks for each in result.objections]


@receiver(publication_judged)
def keep_the_outcome(page, revision, user, objections, **kwargs):
    """Store it with the revision and write it into the history; once, however often it is told."""
    outcome, is_new = CheckOutcome.objects.update_or_create(
        revision=revision,
        decision=_decision(page, objections),
        defaults={
            "page_id": page.pk,
            "user": user,
            "decided_at": timezone.now(),
            "results": [result.as_json() for result in getattr(page, "checked", ())],
            "reasons": [str(each.message) for each in objections],
        },
    )
    if is_new:
        log(
            instance=page,
            action=LOG_ACTIONS[outcome.decision],
            user=user,
            revision=revision,
            data={
                "reasons": outcome.reasons,
                "warnings": outcome.warnings,
                "in_order": outcome.number_in_order,
            },
        )


def _decision(page, objections):
    if objections:
        return Decision.REFUSED
    is_later = page.go_live_at and page.go_live_at > timezone.now()
    return Decision.SCHEDULED if is_later else Decision.PUBLISHED
