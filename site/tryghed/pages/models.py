"""What every page has: summary, dates, keywords, related pages; and the settings of the whole site."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel, PageChooserPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting
from wagtail.models import Orderable, Page

from tryghed.blocks.body import BodyBlock
from tryghed.blocks.fields import ContentField
from tryghed.handbook.panels import HandbookPanel
from tryghed.languages import ascii_slug
from tryghed.late_saves.forms import OneAtATimeForm
from tryghed.media.models import SiteImage
from tryghed.pages.brand import BrandMixin
from tryghed.pages.contents import headings_of
from tryghed.pages.forms import PageForm
from tryghed.pages.leaving import take_along_in_copy
from tryghed.pages.publication import PublishThroughGates
from tryghed.pages.querysets import BasePageManager
from tryghed.pages.references import readable_versions
from tryghed.pages.searchable import SearchableMixin
from tryghed.pages.signals import page_saved
from tryghed.pages.translations import translation_state
from tryghed.people.models import ContactCard, ContactMixin, Organisation
from tryghed.people.validity import ContactValidityMixin
from tryghed.taxonomy.models import ClassifiedMixin

LONG_PAGE_HEADINGS = 3


class Teaser(models.Model):
    """What lists and menus show of a published page, at hand without knowing its type."""

    page = models.OneToOneField(
        Page, primary_key=True, on_delete=models.CASCADE, related_name="teaser"
    )
    title = models.CharField(max_length=255)
    summary = models.TextField(blank=True)

    wagtail_reference_index_ignore = True

    def __str__(self):
        return self.title


class RelatedPage(Orderable):
    """A page that an editor points to from another."""

    page = ParentalKey(Page, on_delete=models.CASCADE, related_name="related_links")
    target = models.ForeignKey(
        Page, verbose_name=_("page"), on_delete=models.CASCADE, related_name="+"
    )

    panels = [PageChooserPanel("target")]

    class Meta(Orderable.Meta):
        verbose_name = _("related page")
        verbose_name_plural = _("related pages")


class BasePage(SearchableMixin, ClassifiedMixin, ContactMixin, Page):
    """What an editor finds on every page, whatever its type."""

    summary = models.TextField(
        _("summary"),
        max_length=300,
        help_text=_("One or two sentences. Shown under the title, in lists and in search results."),
    )
    navigation_title = models.CharField(
        _("navigation title"),
        max_length=40,
        blank=True,
        help_text=_("A shorter title for menus and breadcrumbs. Empty: the title itself."),
    )
    shows_siblings = models.BooleanField(
        _("previous and next"),
        default=False,
        help_text=_("Link to the page before and after this one."),
    )
    as_of_year = models.PositiveSmallIntegerField(
        _("as of year"),
        null=True,
        blank=True,
        help_text=_(
            "The year that the facts are from. Shown at the top, so that no old fact looks current."
        ),
    )
    responsible_role = models.CharField(
        _("responsible role"),
        max_length=120,
        blank=True,
        help_text=_("A role, never a person. Shown at the end."),
    )
    picture = models.ForeignKey(
        SiteImage,
        verbose_name=_("picture"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_(
            "Decorates the top of the page. A picture that says something belongs in the text."
        ),
    )
    body = ContentField(BodyBlock(), verbose_name=_("content"), blank=True)
    keywords = models.CharField(
        _("keywords"),
        max_length=250,
        blank=True,
        help_text=_(
            "Other words that readers use for this, separated by commas. Search finds the page by them."
        ),
    )

    objects = BasePageManager()

    base_form_class = PageForm
    handbook_chapter = "skriv-en-side"  # how to write such a page
    may_be_incomplete = False  # the form says so of a draft that it saves

    title_panels = [
        HandbookPanel(),
        FieldPanel(
            "title",
            help_text=_(
                "What the reader looks for. The heading of the page, and its name in lists."
            ),
        ),
        FieldPanel(
            "summary",
            help_text=_(
                "One or two sentences, 300 characters at most. Shown under the title, in lists and in "
                "search results."
            ),
        ),
    ]
    content_panels = [*title_panels, "as_of_year"]
    slug_is_made = False
    promote_panels = [  # first what makes readers find the page, last what seldom changes
        HandbookPanel("menu-og-links"),
        *ClassifiedMixin.taxonomy_panels,
        FieldPanel("keywords"),
        MultiFieldPanel(
            ["responsible_role", *ContactMixin.contact_panels],
            heading=_("Responsibility"),
        ),
        InlinePanel("related_links", heading=_("Related pages"), label=_("related page")),
        FieldPanel("picture"),
        MultiFieldPanel(
            [
                FieldPanel(
                    "slug",
                    help_text=_("The end of the address. Empty: it is made from the title."),
                ),
                "navigation_title",
                "show_in_menus",
                "shows_siblings",
            ],
            heading=_("Navigation"),
        ),
        MultiFieldPanel(
            ["seo_title", "search_description"],
            heading=_("Search engines"),
            classname="collapsed",
        ),
    ]

    class Meta:
        abstract = True

    def _set_core_field_defaults(self):
        """Make an address of the title; Wagtail's own would drop æ, ø and å.

        A new page has no parent while its form is checked: whether its address is free, only saving tells.
        """
        self.slug_is_made = not self.slug or (self.slug_is_made and not self.pk)
        if self.slug_is_made and self.title:
            self.slug = self._get_autogenerated_slug(ascii_slug(self.title) or "side")
        super()._set_core_field_defaults()

    def save(self, *args, **kwargs):
        super().save(*args, **kwargs)
        if kwargs.get("update_fields") is None:  # else a draft is noted on a published page
            Teaser.objects.update_or_create(
                page_id=self.pk, defaults={"title": self.listed_title, "summary": self.summary}
            )
            page_saved.send(type(self), page=self)

    def copy(self, *args, **kwargs):
        """A copy that is closed like the page; see leaving.py. The editor's form for it has a hook."""
        copy = super().copy(*args, **kwargs)
        if copy.translation_key != self.translation_key:  # else a language version, closed with it
            take_along_in_copy(self, copy)
        return copy

    copy.alters_data = True

    def publish(self, revision, *, skip_permission_checks=False, **how):
        """Publish a revision, now or when its time comes. Raises PublicationRefused."""
        return PublishThroughGates(revision, **how).execute(skip_permission_checks)

    @property
    def listed_title(self):
        return self.navigation_title or self.title

    def table_of_contents(self):
        """The page's headings, or none on a short page."""
        headings = headings_of(self.body)
        return headings if len(headings) >= LONG_PAGE_HEADINGS else []

    def related_pages(self):
        """The related pages that a visitor may meet, in the reader's language."""
        links = self.related_links.select_related("target")
        return [page for page in readable_versions(link.target for link in links) if page]

    def translation_state(self):
        return translation_state(self)


@register_setting(icon="site")
class SiteSettings(ContactValidityMixin, BrandMixin, ClusterableModel, BaseSiteSetting):
    """Who speaks on this site, and whether it speaks for real yet."""

    is_demonstration = models.BooleanField(
        _("demonstration"),
        default=True,
        help_text=_(
            "Every page says that this is a demonstration, and search engines are asked to stay away."
        ),
    )
    municipality = models.ForeignKey(
        Organisation,
        verbose_name=_("municipality"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    unit = models.ForeignKey(
        Organisation,
        verbose_name=_("unit"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    contact = models.ForeignKey(
        ContactCard,
        verbose_name=_("contact"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Shown in the footer of every page."),
    )
    urgent_page = models.ForeignKey(
        Page,
        verbose_name=_("page for urgent help"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Shown as a red button at the top of every page."),
    )
    postal_address = models.TextField(
        _("postal address"),
        blank=True,
        help_text=_("Shown in the footer. Leave it empty until somebody has checked it."),
    )
    accessibility_statement_url = models.URLField(
        _("accessibility statement"),
        blank=True,
        help_text=_(
            "The address at was.digst.dk. Empty: /was leads to the interim statement on this site."
        ),
    )

    base_form_class = OneAtATimeForm
    panels = [
        MultiFieldPanel(["municipality", "unit", "contact", "postal_address"], heading=_("Sender")),
        *BrandMixin.brand_panels,
        *ContactValidityMixin.contact_panels,
        "is_demonstration",
        PageChooserPanel("urgent_page"),
        "accessibility_statement_url",
        InlinePanel("footer_links", heading=_("Pages in the footer"), label=_("page")),
    ]
    select_related = ["municipality__locale", "unit__locale", "contact__locale", "logo"]

    class Meta:
        verbose_name = _("this website")

    @property
    def shown_wordmark(self):
        """What stands above the unit's name: the wordmark, or else the municipality."""
        return self.wordmark or str(self.municipality or "")


class FooterLink(Orderable):
    """A page that every page leads to from its footer."""

    settings = ParentalKey(SiteSettings, on_delete=models.CASCADE, related_name="footer_links")
    target = models.ForeignKey(
        Page, verbose_name=_("page"), on_delete=models.CASCADE, related_name="+"
    )

    panels = [PageChooserPanel("target")]

    class Meta(Orderable.Meta):
        verbose_name = _("page in the footer")
        verbose_name_plural = _("pages in the footer")
