"""What a set of permissions means in words: Wagtail's own rules, which the codes alone do not tell."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

NO = ""
YES = _("yes")
OWN = _("their own")
DRAFTS = _("drafts")
OWN_DRAFTS = _("their own drafts")
ONE_BY_ONE = _("yes, one at a time")
ALL_BELOW = _("yes, with all below it")

EXPLORE = {"add", "change", "publish", "lock", "unlock", "bulk_delete"}


@dataclass(frozen=True)
class Actions:
    """What somebody may do with a thing: the words of each cell, empty for no."""

    see: str = NO
    add: str = NO
    edit: str = NO
    publish: str = NO
    delete: str = NO


def _yes(holds):
    return YES if holds else NO


def on_pages(codes):
    """As PagePermissionTester decides. In: codes of the rights to a page, {"add", "publish", …}."""
    return Actions(
        see=_yes(codes & EXPLORE),
        add=_yes("add" in codes),
        edit=YES if "change" in codes else OWN if "add" in codes else NO,
        publish=_yes("publish" in codes),
        delete=_deletes(codes),
    )


def _deletes(codes):
    """Wagtail has no right to delete: it follows from those to change, publish and delete many."""
    published = "publish" in codes
    if "change" in codes:
        return (ALL_BELOW if "bulk_delete" in codes else ONE_BY_ONE) if published else DRAFTS
    if "add" in codes:
        return OWN if published else OWN_DRAFTS
    return NO


def on_files(codes):
    """As CollectionOwnershipPermissionPolicy decides: who may change a file may delete it."""
    written = YES if "change" in codes else OWN if "add" in codes else NO
    return Actions(see=_yes(codes), add=_yes("add" in codes), edit=written, delete=written)


def on_models(codes):
    """As ModelPermissionPolicy decides."""
    return Actions(
        see=_yes(codes & {"view", "add", "change", "delete"}),
        add=_yes("add" in codes),
        edit=_yes("change" in codes),
        publish=_yes("publish" in codes),
        delete=_yes("delete" in codes),
    )
