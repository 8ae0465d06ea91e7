"""Citations inside rich text: how they are stored, edited, counted as a use, and first written as HTML.

Stored: ``<a linktype="law" id="7">barnets lov § 133</a>``. A link handler can only write an opening
tag, and cannot know what was cited before; so it leaves a mark for tryghed.citations.inline, which sees
the whole page. Where nobody finishes the marks (feeds, search) the text stands as it was typed.
"""

from draftjs_exporter.dom import DOM
from wagtail.admin.rich_text.converters.html_to_contentstate import LinkElementHandler
from wagtail.rich_text import LinkHandler

from tryghed.citations.kinds import MODELS, as_id


class CitationHandler(LinkHandler):
    """What the three kinds have in common. Subclasses name theirs as identifier."""

    @classmethod
    def get_model(cls):
        return MODELS[cls.identifier]

    @classmethod
    def expand_db_attributes(cls, attrs):
        pk = as_id(attrs.get("id"))
        return f'<a data-cites="{cls.identifier}-{pk}">' if pk else "<a>"

    @classmethod
    def extract_references(cls, attrs):
        """What the reference index is told: a page that cites an entry uses it."""
        pk = as_id(attrs.get("id"))
        if pk:
            yield cls.get_model(), str(pk), "", ""


def handler_for(kind):
    return type(f"{kind.capitalize()}Handler", (CitationHandler,), {"identifier": kind})


class CitationElementHandler(LinkElementHandler):
    """From the database to the editor: the id, and what the tooltip shows of the entry."""

    def __init__(self, kind):
        super().__init__(kind.upper())
        self.model = MODELS[kind]

    def get_attribute_data(self, attrs):
        pk = as_id(attrs.get("id"))
        entry = self.model.objects.filter(pk=pk).first() if pk else None
        return {"id": pk, "label": str(entry or "")}


def conversion_rule(kind):
    """Both ways between the database and the editor's own format, for one kind of citation."""

    def to_database(props):
        attributes = {"linktype": kind, "id": props.get("id")}
        return DOM.create_element("a", attributes, props["children"])

    return {
        "from_database_format": {f'a[linktype="{kind}"]': CitationElementHandler(kind)},
        "to_database_format": {"entity_decorators": {kind.upper(): to_database}},
    }
