"""What must be said of every page."""

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from tryghed.checklist.registry import Level, rule
from tryghed.pages.models import BasePage
from tryghed.pages.publication import Objection


@rule("summary", _("A summary"), page_type=BasePage, default=Level.BLOCKS)
def has_a_summary(page):
    if not page.summary.strip():
        words = gettext("Write one or two sentences in “summary”: lists and searches show them.")
        yield Objection(words, "summary")


@rule("responsible_role", _("A responsible role"), page_type=BasePage, default=Level.BLOCKS)
def has_a_responsible_role(page):
    if not page.responsible_role.strip():
        words = gettext("Write in “responsible role” which role answers for the page.")
        yield Objection(words, "responsible_role")
