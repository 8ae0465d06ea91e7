"""Makes a small site large: many copies of a page, written to the database at one go.

bulk_create cannot make pages, which are rows of two tables, and a thousand times add_child() takes
minutes. Neither search nor the reference index hears of the copies; reading a page asks neither.
"""

from uuid import uuid4

from django.db import connection
from wagtail.models import Page

from tryghed.pages.models import Teaser
from tryghed.taxonomy.models import PageAgeGroup, PageAudience, PageTopic


def add_copies(page, number):
    """Put copies of a page, with its topics and audiences, behind its last sibling."""
    parent = Page.objects.get(pk=page.get_parent().pk)
    first = Page._str2int(parent.get_children().last().path[-Page.steplen :]) + 1
    own = {field.attname: getattr(page, field.attname) for field in Page._meta.concrete_fields}
    copies = Page.objects.bulk_create(
        [Page(**own | _place(page, parent, step)) for step in range(first, first + number)]
    )
    Page.objects.filter(pk=parent.pk).update(numchild=parent.numchild + number)
    _copy_own_fields(page, [copy.pk for copy in copies])
    Teaser.objects.bulk_create(
        Teaser(page_id=copy.pk, title=copy.title, summary=page.summary) for copy in copies
    )
    _copy_links(PageTopic, "topic_id", page, copies)
    _copy_links(PageAudience, "audience_id", page, copies)
    _copy_links(PageAgeGroup, "age_group_id", page, copies)


def _place(page, parent, step):
    """What a copy has of its own."""
    slug, title = f"{page.slug}-{step}", f"{page.title} {step}"
    return {
        "id": None,
        "path": Page._get_path(parent.path, parent.depth + 1, step),
        "numchild": 0,
        "translation_key": uuid4(),
        "slug": slug,
        "url_path": f"{parent.url_path}{slug}/",
        "title": title,
        "draft_title": title,
        "latest_revision_id": None,
        "live_revision_id": None,
    }


def _copy_own_fields(page, keys):
    """The row that the page's type adds to each copy."""
    meta = type(page)._meta
    columns = [field.column for field in meta.local_fields if not field.primary_key]
    names = ", ".join(map(connection.ops.quote_name, columns))
    table, key = connection.ops.quote_name(meta.db_table), meta.pk.column
    with connection.cursor() as cursor:
        cursor.executemany(
            f"INSERT INTO {table} ({key}, {names}) "
            f"SELECT %s, {names} FROM {table} WHERE {key} = %s",
            [(copy, page.pk) for copy in keys],
        )


def _copy_links(model, target, page, copies):
    targets = list(model.objects.filter(page_id=page.pk).values_list(target, "sort_order"))
    model.objects.bulk_create(
        model(page_id=copy.pk, sort_order=order, **{target: key})
        for copy in copies
        for key, order in targets
    )
