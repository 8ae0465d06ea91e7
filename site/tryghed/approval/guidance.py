"""Which pages nobody may publish alone, and which of them a lawyer must read, too."""

from django.db import models

from tryghed.citations.models import LegalReference


class GuidanceMixin(models.Model):
    """A page that is published only when somebody else has approved it (see gating.py)."""

    not_text = ()  # fields of the type that an approval is not about

    class Meta:
        abstract = True

    @property
    def has_legal_flag(self):
        """Whether the page says itself that it must be read by a lawyer."""
        return False

    def noted_when_approved(self, day):
        """Which fields an approval of the profession fills in: {name: value as a revision stores it}."""
        return {}

    def noted_when_lawyer_approves(self, day):
        """The same for the approval of a lawyer. What it fills in is no text (digest.py)."""
        return {}

    def noted_without_approval(self):
        """The same for a text that is published unapproved."""
        return {}


def is_guidance(page):
    return isinstance(page, GuidanceMixin)


def needs_lawyer(page):
    """Whether a lawyer must read the page as it stands in a draft.

    Also when only the published page carries the flag: else its author could take it away.
    """
    return _has_flag(page) or _cites_law(page) or _has_flag(_published(page))


def _has_flag(page):
    return is_guidance(page) and page.has_legal_flag


def _cites_law(page):
    return any(each.model is LegalReference for each in page.named_things())


def _published(page):
    return type(page).objects.filter(pk=page.pk, live=True).first()
