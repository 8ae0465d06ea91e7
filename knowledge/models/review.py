from django.db import models
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import MultiFieldPanel

from tryghed.review.kinds import Kind, months_after, usual_months


class ReviewMixin(models.Model):
    """A page that a named role must approve, and must look at again after some months."""

    law_as_of = models.DateField(
        _("law as of"),
        null=True,
        blank=True,
        help_text=_("The day the law was last checked. Needed on a legal basis."),
    )
    needs_professional_review = models.BooleanField(_("needs professional review"), default=True)
    needs_legal_review = models.BooleanField(_("needs legal review"), default=False)
    needs_local_review = models.BooleanField(_("needs local confirmation"), default=False)
    reviewed_on = models.DateField(
        _("last reviewed"),
        null=True,
        blank=True,
        help_text=_(
            "The approval fills it in. Empty: the page says that it is a draft awaiting review."
        ),
    )
    reviewed_by_role = models.CharField(
        _("reviewed by"),
        max_length=120,
        blank=True,
        help_text=_("A role, never a person. Shown beside the day of the review."),
    )
    review_interval_months = models.PositiveSmallIntegerField(
        _("months between reviews"),
        null=True,
        blank=True,
        help_text=_("Empty: 12, and 6 for a legal basis or a text that needs legal review."),
    )

    lawyer_approved_on = models.DateField(null=True, editable=False)
    not_text = ("lawyer_approved_on",)

    review_panels = [
        MultiFieldPanel(
            [
                "reviewed_on",
                "reviewed_by_role",
                "review_interval_months",
                "law_as_of",
                "needs_professional_review",
                "needs_legal_review",
                "needs_local_review",
            ],
            heading=_("Review"),
        )
    ]

    class Meta:
        abstract = True

    @property
    def review_kind(self):
        return Kind.LEGAL if self.needs_legal_review else Kind.GUIDANCE

    @property
    def is_reviewed(self):
        return self.reviewed_on is not None

    @property
    def review_due(self):
        """The day by which the page must have been reviewed again; None for a draft."""
        if not self.reviewed_on:
            return None
        return months_after(self.reviewed_on, self.review_interval_months or usual_months(self))

    @property
    def is_review_overdue(self):
        return self.is_reviewed and self.review_due < timezone.localdate()

    def noted_when_approved(self, day):
        return {"reviewed_on": day.isoformat(), "needs_professional_review": False}

    def noted_when_lawyer_approves(self, day):
        return {"lawyer_approved_on": day.isoformat()}

    def noted_without_approval(self):
        return {"needs_professional_review": True, "lawyer_approved_on": None}

    def open_reviews(self):
        """The reviews that are still missing, as the reader is told of them.

        The legal flag stays when a lawyer has approved: the next version must be read by one, too.
        """
        flags = (
            (self.needs_professional_review, _("professional review")),
            (self.needs_legal_review and not self.lawyer_approved_on, _("legal review")),
            (self.needs_local_review, _("confirmation by Ishøj Kommune")),
        )
        return [name for is_needed, name in flags if is_needed]

    def missing_reviews(self):
        """One sentence about the open reviews; empty when none is open."""
        names = self.open_reviews()
        if not names:
            return ""
        return gettext("Still missing: %(reviews)s.") % {"reviews": ", ".join(map(str, names))}
