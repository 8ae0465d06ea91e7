"""Every way in which guidance falls short of the checklist: {rule: change(page)}, and what is then said."""

import datetime
from dataclasses import dataclass

from django.utils import timezone
from wagtail.models import Page

from tests.factories import ContactCardFactory, ContentPageFactory, LegalReferenceFactory
from tryghed.citations.models import LawState
from tryghed.media.models import SiteImage
from tryghed.review.models import PageReview

LONG_AGO = datetime.date(2020, 1, 1)
NO_SUCH_ID = 987654321


@dataclass(frozen=True)
class Broken:
    """A rule that is broken: how, and a few words of what the editor is told."""

    change: object
    said: str


def paragraphs(*html):
    return [{"type": "text", "value": each} for each in html]


def fill(page, *blocks):
    """Give a page a body, in the form in which it is stored."""
    page.body = page._meta.get_field("body").stream_block.to_python(list(blocks))


def responsible(page):
    PageReview.objects.filter(page_id=page.pk).update(responsible=None)


def summary(page):
    page.summary = " "


def responsible_role(page):
    page.responsible_role = ""


def contact(page):
    page.contact = ContactCardFactory(role="Vagten", phone="12345678", verified_on=LONG_AGO)


def links_to_deleted(page):
    fill(page, *paragraphs(f'<p>Læs <a linktype="page" id="{NO_SUCH_ID}">om ro</a>.</p>'))


def links_to_hidden(page):
    hidden = ContentPageFactory(parent=page.get_parent(), title="Ikke ude", live=False)
    fill(page, *paragraphs(f'<p>Læs <a linktype="page" id="{hidden.pk}">om ro</a>.</p>'))


def alt_text(page):
    image = {"image": SiteImage.objects.first().pk, "decorative": False, "alt_text": "IMG_1.jpg"}
    fill(page, {"type": "image", "value": {"image": image, "caption": ""}})


def headings(page):
    fill(page, {"type": "heading", "value": {"text": "Uden afsnit", "level": "3"}})


def law_in_force(page):
    _cite(page, LegalReferenceFactory(state=LawState.REPEALED, change_note="Ophævet i 2025."))


def law_unchanged(page):
    _cite(page, LegalReferenceFactory(state=LawState.CHANGED, change_note="Ny frist."))


def _cite(page, law):
    fill(page, *paragraphs(f'<p>Se <a linktype="law" id="{law.pk}">loven</a>.</p>'))


def review_date(page):
    page.reviewed_on = None


def review_current(page):
    page.reviewed_on = LONG_AGO


def evidence(page):
    page.impact, page.strength, page.rated_on = "unknown", 1, timezone.localdate()


def change_note(page):
    fill(page, *paragraphs("<p>Noget andet end før.</p>"))


def translation(page):
    """It has an English version from before its last publication, which nobody has brought up to date."""
    locale = page.locale.__class__.objects.get(language_code="en")
    english = page.copy_for_translation(locale, copy_parents=True)
    yesterday = timezone.now() - datetime.timedelta(days=1)
    Page.objects.filter(pk=english.pk).update(live=True, last_published_at=yesterday)


BROKEN = {
    "summary": Broken(summary, "opsummering"),
    "responsible_role": Broken(responsible_role, "ansvarlig rolle"),
    "contact": Broken(contact, "Nummeret på kontaktkortet »Vagten«"),
    "links_to_deleted": Broken(links_to_deleted, "Linket »om ro«"),
    "links_to_hidden": Broken(links_to_hidden, "Siden »Ikke ude« er ikke udgivet"),
    "alt_text": Broken(alt_text, "alternativ tekst"),
    "headings": Broken(headings, "Overskriften »Uden afsnit« er et underafsnit"),
    "law_in_force": Broken(law_in_force, "»barnets lov § 133« gælder ikke længere"),
    "law_unchanged": Broken(law_unchanged, "er ændret: Ny frist."),
    "responsible": Broken(responsible, "Vælg en ansvarlig person"),
    "review_date": Broken(review_date, "sidst gennemgået"),
    "review_current": Broken(review_current, "skulle være gennemgået senest 01.01.2021"),
    "evidence": Broken(evidence, "nævner ingen kilde"),
    "change_note": Broken(change_note, "hvad er ændret"),
    "translation": Broken(translation, "Udgaven på"),
}
