"""What the checklist asks of guidance, and of nothing else."""

from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from knowledge.models import ArticlePage
from tryghed.checklist.reading import ids_of, named_on
from tryghed.checklist.registry import Level, rule
from tryghed.citations.models import Source
from tryghed.pages.plain import contents_of_fields
from tryghed.pages.publication import Objection
from tryghed.pages.translations import TranslationState, translation_state

UNTOLD = {"changes", "reviewed_by_role"}  # no change of these needs a line for readers


# It warns only: what nobody has approved is stopped by the approval itself, and says that it is a draft.
@rule("review_date", _("A day of review"), page_type=ArticlePage, default=Level.WARNS)
def has_been_reviewed(page):
    if not page.reviewed_on:
        words = gettext(
            "Nobody has reviewed the guidance yet. Send it to approval: that fills in “last reviewed”."
        )
        yield Objection(words, "reviewed_on")
    elif page.reviewed_on > timezone.localdate():
        words = gettext("“Last reviewed” is a day that has not come yet. Correct it.")
        yield Objection(words, "reviewed_on")


# It warns only: a mistake in an old page must be put right at once, not after its review.
@rule("review_current", _("A review that still holds"), page_type=ArticlePage, default=Level.WARNS)
def is_not_due_for_review(page):
    if page.is_review_overdue:
        words = gettext("The guidance should have been reviewed before %(day)s. Have it reviewed.")
        yield Objection(words % {"day": f"{page.review_due:%d.%m.%Y}"}, "reviewed_on")


@rule("evidence", _("Sources for what works"), page_type=ArticlePage, default=Level.BLOCKS)
def has_sources_for_its_claims(page):
    makes_claims = page.is_rated or bool(page.verdicts)
    if makes_claims and not ids_of(named_on(page), Source) and not _has_list_of_sources(page):
        words = gettext(
            "The page says how well something works, but names no source. Cite a source in the text, or add "
            "the block “sources”."
        )
        yield Objection(words, "body")


def _has_list_of_sources(page):
    return any(block.value for block in page.body.blocks_by_name("sources"))


@rule("change_note", _("A line on what is new"), page_type=ArticlePage, default=Level.BLOCKS)
def tells_readers_what_has_changed(page):
    """Asked where the text is written first: a translation gets the line with the text."""
    public = _public_version(page)
    if public is None or page.is_minor_change:
        return
    if _told(page) - _told(public) or _text(page) == _text(public):
        return
    words = gettext(
        "Write in “what has been changed” what is new for readers, or tick “minor correction”."
    )
    yield Objection(words, "changes")


def _public_version(page):
    """The page as readers have it now; None before its first publication, and for a translation."""
    if translation_state(page) != TranslationState.SOURCE:
        return None
    public = ArticlePage.objects.filter(pk=page.pk).first()
    return public if public and public.live else None


def _told(page):
    return {(each.value["changed_on"], each.value["text"].strip()) for each in page.changes}


def _text(page):
    names = ["title", "summary", *page.searched_fields, "impact", "strength"]
    return contents_of_fields(page, [name for name in names if name not in UNTOLD])
