from django.core.exceptions import ValidationError
from django.db import models
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import MultiFieldPanel
from wagtail.search import index

from knowledge.blocks import ArticleBodyBlock, ChangesBlock
from knowledge.choices import ArticleType, TimeNeeded, Urgency
from knowledge.models.changes import MinorChangeMixin
from knowledge.models.evidence import EvidenceMixin
from knowledge.models.handouts import HandoutMixin
from knowledge.models.querysets import ArticleQuerySet
from knowledge.models.review import ReviewMixin
from knowledge.models.starting import starting_body
from tryghed.approval.guidance import GuidanceMixin
from tryghed.blocks.fields import ContentField
from tryghed.pages.models import BasePage
from tryghed.pages.querysets import BasePageManager
from tryghed.review.kinds import Kind

TYPES_WITH_EFFORT = {ArticleType.METHOD, ArticleType.TOOL}


class ArticlePage(
    ReviewMixin, GuidanceMixin, HandoutMixin, EvidenceMixin, MinorChangeMixin, BasePage
):
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
    is_sensitive = models.BooleanField(
        _("sensitive"),
        default=False,
        help_text=_("Tick when reading the page could put somebody at risk at home."),
    )
    body = ContentField(ArticleBodyBlock(), verbose_name=_("content"), blank=True)
    changes = ContentField(
        ChangesBlock(),
        verbose_name=_("what has been changed"),
        blank=True,
        help_text=_("For readers who know an earlier version. Shown at the end, newest first."),
    )

    objects = BasePageManager.from_queryset(ArticleQuerySet)()
    is_article = True

    handbook_chapter = "skriv-en-vejledning"
    content_panels = [
        *BasePage.content_panels,
        MultiFieldPanel(
            ["article_type", "urgency", "when_to_act", "is_sensitive"],
            heading=_("What this is for"),
        ),
        "body",
        *EvidenceMixin.evidence_panels,
        *ReviewMixin.review_panels,
        MultiFieldPanel(["changes", MinorChangeMixin.minor_change_panel], heading=_("Changes")),
    ]
    search_fields = [
        *BasePage.search_fields,
        *EvidenceMixin.evidence_filter_fields,
        index.FilterField("article_type"),
        index.FilterField("urgency"),
    ]
    searched_fields = (
        *("when_to_act", "reviewed_by_role", "body"),
        *EvidenceMixin.evidence_searched_fields,
        "changes",
    )

    parent_page_types = ["knowledge.TopicPage"]
    subpage_types = []

    class Meta:
        verbose_name = _("article")
        verbose_name_plural = _("articles")

    @classmethod
    def search_kinds(cls):
        return dict(ArticleType.choices)

    @property
    def search_kind(self):
        return self.article_type

    def starts_with(self):
        """What an editor finds on a new article."""
        return {"body": starting_body()}

    def clean(self):
        super().clean()
        if self.is_legal_basis and not self.law_as_of and not self.may_be_incomplete:
            raise ValidationError(
                {
                    "law_as_of": _(
                        "Write the day the law was last checked: readers must see how old a rule is."
                    )
                }
            )

    @property
    def review_kind(self):
        return Kind.LEGAL if self.is_legal_basis else super().review_kind

    @property
    def is_action_guide(self):
        return self.article_type == ArticleType.ACTION_GUIDE

    @property
    def is_legal_basis(self):
        return self.article_type == ArticleType.LEGAL_BASIS

    @property
    def has_legal_flag(self):
        return self.needs_legal_review or self.is_legal_basis

    @property
    def is_invented(self):
        return self.article_type == ArticleType.CASE

    @property
    def is_urgent(self):
        return self.urgency == Urgency.TODAY

    @property
    def urgency_icon(self):
        return f"icons/urgency-{self.urgency}.svg"

    @property
    def effort(self):
        """How long it takes, on the types that are carried out; else empty."""
        if self.article_type not in TYPES_WITH_EFFORT or not self.time_needed:
            return ""
        return TimeNeeded(self.time_needed).label

    @property
    def listing_note(self):
        """What a list says above the title: type and urgency."""
        return f"{capfirst(self.get_article_type_display())} · {self.get_urgency_display()}"

    def first_steps(self):
        """The block that an action guide begins with, as a list; empty on other types."""
        steps = self.body.blocks_by_name("steps") if self.is_action_guide else []
        return list(steps)[:1]

    def rest_of_body(self):
        """The body without what first_steps() has shown."""
        shown = self.first_steps()
        return [block for block in self.body if not any(block is each for each in shown)]

    def changes_newest_first(self):
        changes = [block.value for block in self.changes]
        return sorted(changes, key=lambda change: change["changed_on"], reverse=True)
