"""Who answers for a page, and when somebody last read it through.

Beside the page, not on it: a confirmation or a handover changes no text, so it makes no version of the
page and touches no draft (docs/decisions/0031).
"""

from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from tryghed.review.kinds import FALLS_AFTER, NOTICE_AFTER, months_after


class PageReviewQuerySet(models.QuerySet):
    def of_sources(self):
        """Those of published pages, each once: its translations and mirrors follow it."""
        first = {"locale__language_code": settings.LANGUAGE_CODE}
        twin = Page.objects.filter(translation_key=OuterRef("page__translation_key"), **first)
        in_first = Q(page__locale__language_code=settings.LANGUAGE_CODE)
        return self.filter(in_first | ~Exists(twin), page__live=True, page__alias_of=None)

    def of_twins(self, page):
        """Those of a page in every language."""
        return self.filter(page__translation_key=page.translation_key)

    def due_by(self, day):
        return self.filter(due_on__lte=day)

    def ownerless(self):
        """Those that nobody can be asked about."""
        return self.filter(Q(responsible=None) | Q(responsible__is_active=False))


class PageReview(models.Model):
    """The care that is taken of one page, in one language."""

    page = models.OneToOneField(
        Page, primary_key=True, on_delete=models.CASCADE, related_name="review"
    )
    responsible = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("responsible person"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="reviews",
        help_text=_("Gets the reminders. Readers only ever see the responsible role."),
    )
    reviewed_on = models.DateField(_("last reviewed"), null=True, blank=True)
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
        help_text=_("Empty: as usual for such a page."),
    )
    # Worked out when the page or this is saved, so that a list of all pages is one question
    usual_months = models.PositiveSmallIntegerField(null=True, editable=False)
    confirmed_on = models.DateField(null=True, editable=False)
    due_on = models.DateField(null=True, editable=False, db_index=True)

    objects = PageReviewQuerySet.as_manager()
    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("page review")
        verbose_name_plural = _("page reviews")

    def __str__(self):
        return f"{self.page_id}: {self.due_on}"

    def save(self, *args, **kwargs):
        self.due_on = self._next_day()
        super().save(*args, **kwargs)

    def _next_day(self):
        months = self.review_interval_months or self.usual_months
        since = self.unreviewed_since
        return months_after(since, months) if since and months else None

    @property
    def unreviewed_since(self):
        """The day since when nobody has looked: of the last review, else of the first publication."""
        published = self.page.first_published_at
        return self.reviewed_on or (published and timezone.localdate(published))

    @property
    def review_due(self):
        """The day by which the page must have been reviewed (again); None where it need not be."""
        return self.due_on

    @property
    def is_review_overdue(self):
        return bool(self.due_on) and self.due_on < timezone.localdate()

    @property
    def is_long_overdue(self):
        """Whether readers are told."""
        return bool(self.due_on) and months_after(self.due_on, NOTICE_AFTER) <= timezone.localdate()

    @property
    def falls_on(self):
        """The day from which search puts the page further down; None where it never does."""
        return self.due_on and months_after(self.due_on, FALLS_AFTER)

    @property
    def has_active_responsible(self):
        return self.responsible is not None and self.responsible.is_active
