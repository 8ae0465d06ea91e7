"""Fills a page with words that stand nowhere else: one for each place where an editor can write."""

from functools import singledispatchmethod
from itertools import count

from django.contrib.contenttypes.models import ContentType
from django.db.models import CharField, TextField
from modelcluster.fields import ParentalKey
from modelcluster.models import get_all_child_relations
from wagtail import blocks
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock
from wagtail.fields import RichTextField, StreamField
from wagtail.images.blocks import ImageBlock
from wagtail.models import Locale, Page, Revision

from knowledge.acute.entry_blocks import KeyBlock
from tryghed.citations.models import Source
from tryghed.media.models import SiteDocument, SiteImage
from tryghed.people.models import ContactCard
from tryghed.taxonomy.models import AgeGroup
from tryghed.users.models import User

WITHOUT_TEXT = (
    blocks.BooleanBlock,
    blocks.ChoiceBlock,
    blocks.DateBlock,
    blocks.IntegerBlock,
    blocks.URLBlock,
    KeyBlock,
)
SAYING_NOTHING = (Page, Locale, User, ContentType, Revision, SiteImage, SiteDocument)
NAMES = {ContactCard: "role", Source: "title"}  # else "name"
ALSO = {AgeGroup: {"from_age": 0, "to_age": 9}}


class Canaries:
    """The words that were put somewhere: places is {word: place}."""

    def __init__(self, locale):
        self.locale = locale
        self.places = {}
        self.number = count(1)

    def word(self, place):
        word = f"kanarie{next(self.number):04}"
        self.places[word] = place
        return word

    def fact(self, model, place):
        """The key of something shared that carries a canary; None where the model says nothing."""
        if not hasattr(model, "texts_on_pages"):
            assert issubclass(model, SAYING_NOTHING), f"{place}: what does a page say of {model}?"
            return None
        word = self.word(f"{place} → {model.__name__}")
        values = {NAMES.get(model, "name"): word} | ALSO.get(model, {})
        return model.objects.create(locale=self.locale, slug=word, **values).pk

    # A whole object, in memory

    def fill(self, instance, left_out):
        """Put a canary into every text field, every block and every kind of row. Nothing is saved."""
        for field in instance._meta.fields:
            if field.name not in left_out:
                self._fill_field(instance, field)
        for relation in get_all_child_relations(instance):
            name = relation.get_accessor_name()
            if name not in left_out:
                row = relation.related_model()
                self.fill(row, left_out)
                setattr(instance, name, [row])

    def _fill_field(self, instance, field):
        place = f"{type(instance).__name__}.{field.name}"
        if isinstance(field, StreamField):
            stored = self.stored(field.stream_block, place)
            setattr(instance, field.name, field.stream_block.to_python(stored))
        elif isinstance(field, RichTextField):
            setattr(instance, field.name, f"<p>{self.word(place)}</p>")
        elif isinstance(field, CharField | TextField) and not field.choices:
            setattr(instance, field.name, self.word(place))
        elif field.is_relation and not isinstance(field, ParentalKey):
            key = self.fact(field.related_model, place)
            if key:
                setattr(instance, field.attname, key)

    # A block, as the database would hold it

    @singledispatchmethod
    def stored(self, block, place):
        assert isinstance(block, WITHOUT_TEXT), (
            f"{place}: say in tryghed/blocks/plain.py what a {type(block).__name__} says, and here "
            "how it is filled; or name it here among those without text."
        )

    @stored.register
    def _(self, block: blocks.CharBlock | blocks.TextBlock, place):
        return self.word(place)

    @stored.register
    def _(self, block: blocks.RichTextBlock, place):
        return f"<p>{self.word(place)}</p>"

    @stored.register
    def _(self, block: blocks.ChooserBlock, place):
        return self.fact(block.model_class, place)

    @stored.register
    def _(self, block: ImageBlock, place):
        return {"image": None, "decorative": False, "alt_text": self.word(f"{place}.alt_text")}

    @stored.register
    def _(self, block: blocks.StructBlock, place):
        return self._children(block, place)

    @stored.register
    def _(self, block: blocks.ListBlock, place):
        return [{"type": "item", "id": "1", "value": self.stored(block.child_block, place)}]

    @stored.register
    def _(self, block: blocks.StreamBlock, place):
        children = self._children(block, place)
        return [{"type": name, "value": value} for name, value in children.items()]

    @stored.register
    def _(self, block: TypedTableBlock, place):
        cells = self._children(block, place)
        columns = [{"type": name, "heading": self.word(f"{place}.heading")} for name in cells]
        caption = self.word(f"{place}.caption")
        return {"caption": caption, "columns": columns, "rows": [{"values": list(cells.values())}]}

    def _children(self, block, place):
        return {
            name: self.stored(child, f"{place}.{name}")
            for name, child in block.child_blocks.items()
        }
