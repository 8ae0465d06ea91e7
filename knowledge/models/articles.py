from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import MultiFieldPanel
from wagtail.search import index

from tryghed.pages.models import BasePage
from tryghed.pages.querysets import BasePageManager, PageQuerySet


class ArticleType(models.TextChoices):
    ACTION_GUIDE = "action_guide", _("action guide")
    METHOD = "method", _("method")
    TOOL = "tool", _("tool")
    BACKGROUND = "background", _("background")
    LEGAL_BASIS = "legal_basis", _("legal basis")
    CASE = "case", _("case")


class Urgency(models.TextChoices):
    TODAY = "today", _("Act today")
    THIS_WEEK = "this_week", _("Act this week")
    PLANNED = "planned", _("Plan it")
    BACKGROUND = "background", _("Read and understand")


class ArticleQuerySet(PageQuerySet):
    def newest_first(self):
        return self.order_by("-last_published_at", "-pk")


class ArticlePage(BasePage):
    """One piece of guidance. A draft until a named role has reviewed it."""

    article_type = models.CharField(
        _("type"), max_length=20, choices=ArticleType, default=ArticleType.BACKGROUND
    )
    urgency = models.CharField(
        _("urgency"), max_length=20, choices=Urgency, default=Urgency.BACKGROUND
    )
    when_to_act = models.TextField(
        _("when to act"),
        blank=True,
        help_text=_("The situation in which this page is the right one. Shown first."),
    )
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
        help_text=_("Empty: the page says that it is a draft awaiting review."),
    )

    objects = BasePageManager.from_queryset(ArticleQuerySet)()
    is_article = True

    content_panels = [
        *BasePage.content_panels,
        MultiFieldPanel(["article_type", "urgency", "when_to_act"], heading=_("What this is for")),
        "body",
        MultiFieldPanel(
            [
                "reviewed_on",
                "law_as_of",
                "needs_professional_review",
                "needs_legal_review",
                "needs_local_review",
            ],
            heading=_("Review"),
        ),
    ]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("when_to_act"),
        index.FilterField("article_type"),
        index.FilterField("urgency"),
    ]

    parent_page_types = ["knowledge.TopicPage"]
    subpage_types = []

    class Meta:
        verbose_name = _("article")
        verbose_name_plural = _("articles")

    def clean(self):
        super().clean()
        if self.article_type == ArticleType.LEGAL_BASIS and not self.law_as_of:
            raise ValidationError(
                {
                    "law_as_of": _(
                        "Write the day the law was last checked: readers must see how old a rule is."
                    )
                }
            )

    @property
    def is_reviewed(self):
        return self.reviewed_on is not None

    def open_reviews(self):
        """The reviews that are still missing, as the reader is told of them."""
        flags = (
            (self.needs_professional_review, _("professional review")),
            (self.needs_legal_review, _("legal review")),
            (self.needs_local_review, _("confirmation by Ishøj Kommune")),
        )
        return [name for is_needed, name in flags if is_needed]

    def missing_reviews(self):
        """One sentence about the open reviews; empty when none is open."""
        names = self.open_reviews()
        if not names:
            return ""
        return gettext("Still missing: %(reviews)s.") % {"reviews": ", ".join(map(str, names))}
