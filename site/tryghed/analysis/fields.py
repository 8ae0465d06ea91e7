"""Fields of Wagtail's own search index whose text is turned into keys on its way in.

Publishing, ``update_index`` and every engine of Wagtail go on working as they always did. A model
that uses them says in which language its text is: ``text_language``.
"""

from wagtail.search import index

from tryghed.analysis.keys import index_text
from tryghed.analysis.words import fold, words_of

# In the index, before the keys of what counts less than what stands before it
LEAD, DOCUMENTS = "x9", "x8"


class AnalysedField(index.SearchField):
    def get_value(self, obj):
        return index_text(str(super().get_value(obj) or ""), obj.text_language)


class TitleField(AnalysedField):
    """A title, with the very forms of its words."""

    def __init__(self):
        super().__init__("title", boost=10)

    def get_value(self, obj):
        return index_text(obj.title, obj.text_language, with_forms=True)


class DocumentsField(AnalysedField):
    """The text in documents that a page offers: the page is found by it, too, but it is not its own."""

    def get_value(self, obj):
        return f"{DOCUMENTS} {super().get_value(obj)}"


class LeadField(index.SearchField):
    """What stands above a text. It lies with the title, which an engine reads faster than a body."""

    def __init__(self, source):
        super().__init__("title")
        self.source = source

    def get_value(self, obj):
        text = index_text(getattr(obj, self.source), obj.text_language, with_forms=True)
        return f"{LEAD} {text}"


class FoldedField(index.AutocompleteField):
    """The words of a title as they stand, and their keys: found by their beginnings."""

    def get_value(self, obj):
        text = str(super().get_value(obj) or "")
        keys = index_text(text, obj.text_language)
        return " ".join(
            [*map(fold, words_of(text)), *(key.removeprefix("x0") for key in keys.split())]
        )
