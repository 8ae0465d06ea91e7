"""Whom the page tells its reader to turn to."""

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from tryghed.checklist.reading import ids_of, named_on
from tryghed.checklist.registry import Level, rule
from tryghed.pages.models import BasePage, SiteSettings
from tryghed.pages.publication import Objection
from tryghed.people.models import ContactCard
from tryghed.review.recipients import responsible_for


# It warns only: the site itself hides a number that nobody has tried lately.
@rule("contact", _("Contacts whose number holds"), page_type=BasePage, default=Level.WARNS)
def has_valid_contacts(page):
    cards = ContactCard.objects.filter(pk__in=ids_of(named_on(page), ContactCard))
    oldest = _oldest_valid_day(page)
    for card in cards:
        if not card.has_number:
            words = gettext("The contact card “%(card)s” has neither phone nor e-mail. Add one.")
        elif not card.is_valid(oldest):
            words = gettext(
                "The number on the contact card “%(card)s” has not been tried lately, so readers do not "
                "see it. Try it, and write the day on the card."
            )
        else:
            continue
        yield Objection(words % {"card": card}, "contact")


@rule("responsible", _("Somebody who answers for it"), page_type=BasePage, default=Level.WARNS)
def has_somebody_responsible(page):
    user = responsible_for(page)
    if not user or not user.is_active:
        words = gettext("Nobody gets the reminders about this page. Choose a responsible person.")
        yield Objection(words)


def _oldest_valid_day(page):
    site = page.get_site()
    return (SiteSettings.for_site(site) if site else SiteSettings()).oldest_valid_day()
