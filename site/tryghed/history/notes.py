"""What a version brought: notes that page types keep, and the fields that differ.

Packages above say where their notes are; see notes_versions().
"""

from wagtail.admin.panels import get_edit_handler

_sources = []
NOT_WRITTEN = {"wagtail_admin_comments", "first_published_at"}  # in the form, but not the author's


def notes_versions(function):
    """Add a source of notes: function(page, revision, previous) gives texts (a list, often empty).

    In: the page, specific; the revision that was published; the one published before it, or None.
    """
    _sources.append(function)
    return function


def notes_on(page, revision, previous):
    """What was noted of a published version (a list of texts)."""
    return [text for look in _sources for text in look(page, revision, previous)]


def changed_fields(page, revision, previous):
    """The names of the fields that differ between two versions, as the editor names them."""
    before, after = previous.content, revision.content
    return [
        label
        for name, label in _labels(type(page)).items()
        if _comparable(before.get(name)) != _comparable(after.get(name))
    ]


def _labels(model):
    """{name: label} of all that can be edited on a page of this type, in the order of its form."""
    options = get_edit_handler(model).get_form_options()
    names = [*options.get("fields", ()), *options.get("formsets", ())]
    return {name: _label(model._meta.get_field(name)) for name in names if name not in NOT_WRITTEN}


def _label(field):
    if field.one_to_many:
        return field.related_model._meta.verbose_name_plural
    return field.verbose_name


def _comparable(value):
    """Rows of a list get their key only when they are published."""
    if not isinstance(value, list):
        return value
    return [
        {name: each for name, each in row.items() if name != "pk"} if isinstance(row, dict) else row
        for row in value
    ]
