"""What search reads of a page: its text, what stands above it, and what kind of page it is."""

from functools import cached_property

from django.db import models
from django.utils import translation
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page, get_page_models
from wagtail.search import index

from tryghed.analysis.fields import (
    AnalysedField,
    DocumentsField,
    FoldedField,
    LeadField,
    TitleField,
)
from tryghed.blocks.plain import Named, lines_of
from tryghed.media.models import SiteDocument
from tryghed.media.models.texts import LONGEST_TEXT
from tryghed.pages.plain import contents_of_fields, texts_of_named

WORKED_OUT = ("searchable_lead", "searchable_text", "searchable_document_text", "_contents")


class CommonKind(models.TextChoices):
    """What several page types are to somebody who searches."""

    UNIT = "unit", _("about the unit")
    CONTACT = "contact", _("contact")
    URGENT = "urgent", _("urgent help")
    INFORMATION = "information", _("information")
    OVERVIEW = "overview", _("overview")


class SearchableMixin(models.Model):
    """A page that is found by all its text. A page type names the fields that only it has."""

    searched_fields = ("body",)  # between summary and foot, in the order in which they are read
    lists_every = ()  # models all of whose entries the page shows
    common_kind = None

    search_fields = [
        *Page.search_fields,
        TitleField(),
        LeadField("searchable_lead"),
        AnalysedField("searchable_text"),
        DocumentsField("searchable_document_text"),
        FoldedField("title"),
        index.FilterField("go_live_at"),
        index.FilterField("expire_at"),
    ]

    # Wagtail would index a page before its topics are written, and at every draft that is saved.
    # tryghed.search indexes it when it is saved with all that hangs on it.
    search_auto_update = False

    class Meta:
        abstract = True

    def save(self, *args, **kwargs):
        for name in WORKED_OUT:  # before the page was changed
            self.__dict__.pop(name, None)
        super().save(*args, **kwargs)

    @classmethod
    def get_search_fields(cls):
        """Without Wagtail's own fields for the title: plain text has no place among keys."""
        plain = {index.SearchField, index.AutocompleteField}
        return [field for field in super().get_search_fields() if type(field) not in plain]

    @classmethod
    def get_indexed_objects(cls):
        return super().get_indexed_objects().select_related("locale", "alias_of__locale")

    @classmethod
    def search_kinds(cls):
        """What pages of this type are, for narrowing a search: {identifier: name}."""
        if cls.common_kind:
            return {cls.common_kind.value: cls.common_kind.label}
        return {cls._meta.model_name: cls._meta.verbose_name}

    @property
    def search_kind(self):
        """The identifier of what this page is."""
        return next(iter(self.search_kinds()))

    @property
    def search_reviewed_on(self):
        """The day on which somebody last looked the page through, on the types that are reviewed."""
        return getattr(self, "reviewed_on", None)

    @property
    def text_language(self):
        """The code of the language of the text: an alias is written in its source's."""
        source = self.alias_of if self.alias_of_id else self
        return source.locale.language_code

    @cached_property
    def searchable_lead(self):
        """What says in few words what the page is about, a piece a line."""
        with translation.override(self.text_language):
            terms = [*self.topics(), *self.audiences(), *self.age_groups()]
            names = [term.name for term in terms]
        headings = [
            child["value"].get("text") or ""
            for child in self.body.get_prep_value()
            if child["type"] == "heading"
        ]
        shown = [self.summary, self.navigation_title, self.keywords, self.search_description]
        return as_lines([*shown, *names, *headings])

    @cached_property
    def searchable_text(self):
        """The running text of the page, a piece a line."""
        with translation.override(self.text_language):
            return as_lines(self.searchable_pieces())

    def searchable_pieces(self):
        """The texts of the page below its title, in the order in which they are read (a list)."""
        texts = [each for each in self._contents if isinstance(each, str)]
        listed = [entry for model in self.lists_every for entry in model.objects.for_reader()]
        return [
            *texts,
            *texts_of_named(self.named_things()),
            *(text for entry in listed for text in entry.texts_on_pages()),
            *(document.title for document in self.searchable_documents()),
        ]

    def named_things(self):
        """What the page chooses, cites or links to, in order (a list of Named)."""
        return [each for each in self._contents if isinstance(each, Named)]

    def searchable_documents(self):
        """The documents that the page offers and that anybody may open, in order (a list)."""
        ids = dict.fromkeys(each.pk for each in self.named_things() if each.model is SiteDocument)
        found = SiteDocument.objects.open_to_all().in_bulk(list(ids)) if ids else {}
        return [found[pk] for pk in ids if pk in found]

    @cached_property
    def searchable_document_text(self):
        """The text in those documents, as much as is read of one; a page is found by it, too."""
        texts = [document.searchable_text for document in self.searchable_documents()]
        return "\n".join(texts)[:LONGEST_TEXT]

    @cached_property
    def _contents(self):
        fields = ["summary", *self.searched_fields, "responsible_role", "contact"]
        return contents_of_fields(self, fields)


def as_lines(pieces):
    """Texts as one, a piece a line, each once."""
    return "\n".join(dict.fromkeys(line for piece in pieces for line in lines_of(str(piece))))


def all_search_kinds():
    """What the pages of this site are: {identifier: name}."""
    return {
        kind: name
        for page_type in get_page_models()
        if issubclass(page_type, SearchableMixin)
        for kind, name in page_type.search_kinds().items()
    }
