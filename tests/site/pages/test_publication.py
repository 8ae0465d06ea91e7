"""Gates on the road to publication: what is refused stays as it was, and the editor is told why."""

import pytest
from django.urls import reverse

from tests.reading import page_of, text_of
from tryghed.pages import publication
from tryghed.pages.publication import Objection, PublicationRefused, gates_opened

WHY = "Nej, for der mangler noget."


@pytest.fixture
def page(danish, monkeypatch):
    """A published page with a draft that a gate will not let through."""
    page = danish("projects.politikadet")
    page.title = "Ændret"
    page.save_revision()
    monkeypatch.setattr(publication, "_gates", [lambda page, revision, user: [Objection(WHY)]])
    return page


def public_title(page):
    return type(page).objects.get(pk=page.pk).title


def test_a_refused_page_stays_as_it_was(page):
    with pytest.raises(PublicationRefused, match="mangler noget"):
        page.get_latest_revision().publish()

    assert public_title(page) == "Politikadet"


def test_the_editor_of_many_pages_is_told_why(page, editor_client):
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])

    response = editor_client.post(f"{address}?id={page.pk}&next=/admin/", follow=True)

    assert WHY in text_of(page_of(response))
    assert public_title(page) == "Politikadet"


def test_content_that_is_loaded_passes(page):
    with gates_opened("a test"):
        page.get_latest_revision().publish()

    assert public_title(page) == "Ændret"
