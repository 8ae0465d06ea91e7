"""The texts of a page's fields, and of what it names: laws, words, contacts, places."""

from django.db.models import CharField, TextField
from modelcluster.fields import ParentalKey
from wagtail.fields import RichTextField, StreamField

from tryghed.blocks.plain import Named, contents_of, contents_of_html, lines_of
from tryghed.languages import versions_in_active_language


def contents_of_fields(instance, names):
    """What these fields say and name, in order: strings without HTML, and Named (a list)."""
    return [each for name in names for each in _contents(instance, instance._meta.get_field(name))]


def _contents(instance, field):
    """Of one field, which may be the name of the rows that an editor fills in on a page."""
    if field.one_to_many:
        return _contents_of_rows(getattr(instance, field.get_accessor_name()).all())
    value = field.value_from_object(instance)
    if isinstance(field, StreamField):
        return contents_of(field.stream_block, value.get_prep_value())
    if field.is_relation:
        return [Named(field.related_model, value)] if value else []
    return contents_of_html(value) if isinstance(field, RichTextField) else lines_of(str(value))


def _contents_of_rows(rows):
    for row in rows:
        for field in row._meta.fields:
            is_text = isinstance(field, CharField | TextField)
            if is_text or (field.is_relation and not isinstance(field, ParentalKey)):
                yield from _contents(row, field)


def texts_of_named(named):
    """What a page says of the things that it names, in the active language: one question a model."""
    ids = {}
    for each in named:
        if hasattr(each.model, "texts_on_pages"):
            ids.setdefault(each.model, {})[each.pk] = True
    for model, keys in ids.items():
        versions = versions_in_active_language(model, keys)
        for pk in keys:
            if pk in versions:  # else it was deleted
                yield from versions[pk].texts_on_pages()
