"""Whether a page is easy enough to read for those it is written for."""

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from tryghed.checklist.registry import Level, rule
from tryghed.pages.models import BasePage
from tryghed.pages.publication import Objection
from tryghed.readability.reading import reading_of


@rule("lix", _("Sentences that are easy to read"), page_type=BasePage, default=Level.WARNS)
def is_easy_enough(page):
    reading = reading_of(page)
    if reading and reading.is_too_hard:
        words = gettext(
            "The text has LIX %(lix)s. The target is %(target)s at most. Make the longest sentences shorter."
        )
        yield Objection(words % {"lix": round(reading.lix), "target": reading.target}, "body")
