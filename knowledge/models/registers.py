"""The register of law and the glossary: everything that pages cite, in one place each."""

import re
from itertools import groupby

from django.utils.translation import gettext_lazy as _

from knowledge.lookup import RuleLookupForm
from tryghed.citations.models import GlossaryTerm, LegalReference
from tryghed.citations.references import citing_page_ids
from tryghed.pages.models import BasePage
from tryghed.pages.querysets import visible_pages
from tryghed.pages.searchable import CommonKind
from tryghed.review.kinds import Kind

DANISH_ORDER = str.maketrans("æøå", "{|}")  # the three characters that follow z
NUMBER = re.compile(r"(\d+)")


def alphabetical(text):
    """Sorts as a Danish dictionary does, æ, ø and å last; numbers inside by their size."""
    parts = NUMBER.split(text.lower().translate(DANISH_ORDER))
    return [int(part) if part.isdecimal() else part for part in parts]


class LawPage(BasePage):
    """Every rule that the knowledge centre builds on, found by its number today or before."""

    max_count_per_parent = 1
    handbook_chapter = "love-kilder-og-ord"
    content_panels = [*BasePage.content_panels, "body"]
    lists_every = (LegalReference,)
    review_kind = Kind.LEGAL
    common_kind = CommonKind.OVERVIEW

    parent_page_types = ["knowledge.KnowledgeIndexPage"]
    subpage_types = []

    class Meta:
        verbose_name = _("register of law")
        verbose_name_plural = _("registers of law")

    def get_context(self, request, *args, **kwargs):
        lookup = RuleLookupForm(request.GET)
        laws = sorted(LegalReference.objects.for_reader(), key=lambda law: alphabetical(str(law)))
        return super().get_context(request, *args, **kwargs) | {
            "lookup": lookup,
            "found": lookup.found_in(laws),
            "laws": with_citing_pages(laws),
            "renumbered": [law for law in laws if law.former],
        }


def with_citing_pages(laws):
    """[(rule, [pages that cite it and that this reader may meet])]; the same few questions for any number."""
    ids = citing_page_ids(LegalReference.objects.all())
    citing = visible_pages().in_active_language().filter(pk__in=set().union(*ids.values()))
    pages = sorted(citing, key=lambda page: alphabetical(page.title))
    return [(law, [page for page in pages if page.pk in ids[law.translation_key]]) for law in laws]


class GlossaryPage(BasePage):
    """Every word that pages explain, from A to Å."""

    max_count_per_parent = 1
    handbook_chapter = "love-kilder-og-ord"
    content_panels = [*BasePage.content_panels, "body"]
    lists_every = (GlossaryTerm,)
    common_kind = CommonKind.OVERVIEW

    parent_page_types = ["knowledge.KnowledgeIndexPage"]
    subpage_types = []

    class Meta:
        verbose_name = _("glossary")
        verbose_name_plural = _("glossaries")

    def letters(self):
        """[(letter, [words that begin with it])]."""
        terms = sorted(
            GlossaryTerm.objects.for_reader(), key=lambda entry: alphabetical(entry.term)
        )
        return [(letter, list(each)) for letter, each in groupby(terms, _initial)]


def _initial(entry):
    return entry.term[:1].upper()
