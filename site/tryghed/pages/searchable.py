"""What search reads of a page: its text, what stands above it, and what kind of page it is."""

from functools import cached_property

from django.db import models
from wagtail.models import Page, get_page_models
from wagtail.search import index

from tryghed.analysis.fields import AnalysedField, FoldedField, LeadField, TitleField


class SearchableMixin(models.Model):
    """A page that is found by all its text. A page type adds to searchable_pieces() what only it has."""

    search_fields = [
        *Page.search_fields,
        TitleField(),
        LeadField("searchable_lead"),
        AnalysedField("searchable_text"),
        FoldedField("title"),
        index.FilterField("go_live_at"),
        index.FilterField("expire_at"),
    ]

    # Wagtail would index a page before its topics are written, and at every draft that is saved.
    # tryghed.search indexes it when it is saved with all that hangs on it.
    search_auto_update = False

    class Meta:
        abstract = True

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
        return {cls._meta.model_name: cls._meta.verbose_name}

    @property
    def search_kind(self):
        """The identifier of what this page is."""
        return self._meta.model_name

    @property
    def text_language(self):
        """The code of the language of the text: an alias is written in its source's."""
        source = self.alias_of if self.alias_of_id else self
        return source.locale.language_code

    @cached_property
    def searchable_lead(self):
        """What says in few words what the page is about."""
        names = [term.name for term in [*self.topics(), *self.audiences()]]
        return "\n".join(filter(None, [self.summary, self.keywords, *names]))

    @cached_property
    def searchable_text(self):
        """The running text of the page, a piece a line."""
        return "\n".join(filter(None, map(str, self.searchable_pieces())))

    def searchable_pieces(self):
        """The texts of the page below its title, in the order in which they are read (a list)."""
        field = self._meta.get_field("body")
        return [self.summary, *field.get_searchable_content(self.body)]

    @property
    def search_reviewed_on(self):
        """The day on which somebody last looked the page through, on the types that are reviewed."""
        return None

    def searchable_documents(self):
        """The documents that the page offers its readers (a list)."""
        return []


def all_search_kinds():
    """What the pages of this site are: {identifier: name}."""
    return {
        kind: name
        for page_type in get_page_models()
        if issubclass(page_type, SearchableMixin)
        for kind, name in page_type.search_kinds().items()
    }
