"""Whether what a page leads to is there for its readers."""

from django.utils import translation
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from tryghed.checklist.reading import ids_of, named_on, words_of_links
from tryghed.checklist.registry import Level, rule
from tryghed.pages.models import BasePage
from tryghed.pages.publication import Objection
from tryghed.pages.references import readable_versions
from tryghed.pages.visibility import is_closed


@rule(
    "links_to_deleted",
    _("Nothing that has been deleted"),
    page_type=BasePage,
    default=Level.BLOCKS,
)
def leads_to_nothing_deleted(page):
    """Pages, files, contact cards, laws, sources and words that are no more."""
    named = named_on(page)
    linked = words_of_links(page)
    for model in dict.fromkeys(each.model for each in named):
        keys = {each.pk for each in named if each.model is model}
        gone = keys - set(model.objects.filter(pk__in=keys).values_list("pk", flat=True))
        for key in sorted(gone):
            yield Objection(_words_about_deleted(model, linked.get((model, key))), "body")


def _words_about_deleted(model, link_words):
    facts = {"kind": model._meta.verbose_name, "words": ", ".join(link_words or ())}
    if link_words:
        words = gettext("The link “%(words)s” leads to something deleted (%(kind)s). Remove it.")
    else:
        words = gettext(
            "The page shows something that has been deleted (%(kind)s). Choose another."
        )
    return words % facts


# It warns only: two drafts that link to each other could else never be published, and the site shows
# a link to a page that readers may not meet as text without address.
@rule(
    "links_to_hidden", _("Links that readers can follow"), page_type=BasePage, default=Level.WARNS
)
def leads_to_what_readers_may_meet(page):
    """Pages that are drafts, have run out or are private."""
    ids = ids_of(named_on(page), Page)
    targets = [
        each
        for each in Page.objects.filter(pk__in=ids).order_by("path")
        if each.translation_key != page.translation_key
    ]
    with translation.override(page.text_language):
        readable = readable_versions(targets)
    for target, version in zip(targets, readable, strict=True):
        if version is None and not (target.live and is_closed(page)):
            words = gettext(
                "The page “%(title)s” is not published, or it is private. Publish it first, or remove the "
                "link to it."
            )
            yield Objection(words % {"title": target.title}, "body")
