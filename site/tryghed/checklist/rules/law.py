"""Whether the law that a page builds on is still the law."""

from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from tryghed.checklist.reading import ids_of, named_on
from tryghed.checklist.registry import Level, rule
from tryghed.citations.models import LawState, LegalReference
from tryghed.pages.models import BasePage
from tryghed.pages.publication import Objection


@rule("law_in_force", _("Law that is in force"), page_type=BasePage, default=Level.BLOCKS)
def cites_no_repealed_law(page):
    for law in _cited_by(page):
        if _has_ended(law):
            words = gettext("“%(law)s” is no longer in force. Cite the rule that holds now.")
            yield Objection(words % {"law": law}, "body")


# It warns only: a page that has been put right may go out before the register of law is.
@rule("law_unchanged", _("Law as it reads today"), page_type=BasePage, default=Level.WARNS)
def cites_no_changed_law(page):
    for law in _cited_by(page):
        if law.state == LawState.CHANGED and not _has_ended(law):
            words = gettext(
                "“%(law)s” has changed: %(change)s Read the page through, and then put the rule right in "
                "the register of law."
            )
            yield Objection(words % {"law": law, "change": law.change_note}, "body")


def _cited_by(page):
    return LegalReference.objects.filter(pk__in=ids_of(named_on(page), LegalReference))


def _has_ended(law):
    return law.state == LawState.REPEALED or (
        law.valid_to is not None and law.valid_to < timezone.localdate()
    )
