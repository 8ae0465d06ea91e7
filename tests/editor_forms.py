"""What an editor's browser sends from the form of a page."""

from django.urls import reverse
from wagtail.fields import StreamField
from wagtail.test.utils.form_data import querydict_from_html


def edit(page):
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def add(page_type, parent):
    meta = page_type._meta
    return reverse("wagtailadmin_pages:add", args=[meta.app_label, meta.model_name, parent.pk])


def form_at(client, address, page_type, form_id="page-edit-form"):
    """The filled-in form as it opens. Streams are built by JavaScript: empty."""
    screen = client.get(address).content.decode()
    data = querydict_from_html(screen, form_id=form_id).copy()
    streams = [field for field in page_type._meta.get_fields() if isinstance(field, StreamField)]
    return data.dict() | {f"{stream.name}-count": "0" for stream in streams}


def edit_form(client, page):
    return form_at(client, edit(page), type(page))


def new_form(client, page_type, parent):
    return form_at(client, add(page_type, parent), page_type)
