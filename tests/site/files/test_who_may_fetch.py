"""A file is closed until something that visitors meet uses it, and again when nothing does."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import Group
from django.contrib.contenttypes.models import ContentType
from django.core.files.base import ContentFile
from django.utils import timezone
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import (
    Collection,
    CollectionViewRestriction,
    PageViewRestriction,
    ReferenceIndex,
)
from wagtail_factories import ImageFactory
from wagtail_localize.operations import translate_object

from tests.factories import ContactCardFactory, ContentPageFactory
from tests.reading import main_of, text_of, with_class
from tryghed.media.models import SiteDocument

QUERIES = (
    4 + 2
)  # the file, its collection, what is private, a visible page; a transaction around them


def is_fetched(client, document):
    response = client.get(document.url)
    if response.status_code == 404:
        assert b"Planen." not in response.content
        return False
    assert response.getvalue() == b"Planen."
    return response["Cache-Control"]


def close(page, **restriction):
    kind = {"restriction_type": PageViewRestriction.LOGIN} | restriction
    return PageViewRestriction.objects.create(page=page, **kind)


@pytest.fixture
def used(page, link, document):
    """The document, on a page that visitors meet."""
    link(page).save_revision().publish()
    return document


# Opened and closed by the pages that use it


def test_a_file_that_nothing_uses_is_closed(client, document):
    assert not is_fetched(client, document)


def test_a_file_on_a_visible_page_is_open_to_all_for_a_minute_at_a_time(client, used):
    assert is_fetched(client, used) == "public, max-age=60"


def test_a_file_on_a_draft_is_closed(client, danish, link, document):
    link(ContentPageFactory(parent=danish("home"), title="Kladde", live=False)).save()

    assert not is_fetched(client, document)


def test_a_file_that_only_the_draft_of_a_visible_page_uses_is_closed(client, page, link, document):
    link(page).save_revision()

    assert not is_fetched(client, document)


def test_a_file_that_only_the_draft_no_longer_uses_is_open(client, used, page):
    page.body = []
    page.save_revision()

    assert is_fetched(client, used)


def unpublish(page):
    page.unpublish()


def expire(page):
    type(page).objects.filter(pk=page.pk).update(expire_at=timezone.now() - timedelta(minutes=1))


def postpone(page):
    type(page).objects.filter(pk=page.pk).update(go_live_at=timezone.now() + timedelta(minutes=1))


def close_what_is_above(page):
    section = ContentPageFactory(parent=page.get_parent(), title="Broer")
    page.move(section, "last-child")
    close(section)


def let_go(page):
    page.body = []
    page.save_revision().publish()


def delete(page):
    page.delete()


@pytest.mark.parametrize(
    "shut", [unpublish, expire, postpone, close, close_what_is_above, let_go, delete]
)
def test_a_file_is_closed_with_its_last_page(client, used, page, shut):
    assert is_fetched(client, used)

    shut(type(page).objects.get(pk=page.pk))

    assert not is_fetched(client, used)


def test_a_file_stays_open_while_one_of_its_pages_is_visible(client, used, page, danish, link):
    other = ContentPageFactory(parent=danish("home"), title="En til")
    link(other).save_revision().publish()

    page.unpublish()

    assert is_fetched(client, used)


def test_a_file_opens_again_with_its_page(client, used, page):
    restriction = close(page)
    assert not is_fetched(client, used)

    restriction.delete()

    assert is_fetched(client, used)


def test_a_translation_of_a_private_page_does_not_open_its_file(
    client, used, page, english, danish
):
    translate_object(page, [english("home").locale])
    version = page.get_translation(english("home").locale)
    version.save_revision().publish()
    assert version.get_parent().live

    close(page)

    assert not is_fetched(client, used)


def test_an_alias_of_a_private_page_does_not_open_its_file(client, used, page, danish):
    page.create_alias(parent=danish("home"), update_slug="ogsaa-broen")

    close(page)

    assert not is_fetched(client, used)


# Opened by what is no page


def test_the_logo_is_open(client, site_settings):
    logo = ImageFactory(title="logo", file=get_test_image_file("logo.png"), description="Kommunen")
    address = logo.get_rendition("height-40").url
    before = client.get(address).status_code

    site_settings(logo=logo)

    assert (before, client.get(address).status_code) == (404, 200)


@pytest.fixture
def card(document):
    """A contact card with a file: none has a field for one yet, so the index is told."""
    card = ContactCardFactory(role="Vagten")
    ReferenceIndex.objects.create(
        **dict.fromkeys(
            ("content_type", "base_content_type"), ContentType.objects.get_for_model(card)
        ),
        object_id=str(card.pk),
        to_content_type=ContentType.objects.get_for_model(SiteDocument),
        to_object_id=str(document.pk),
        model_path="file",
        content_path="file",
        content_path_hash="00000000-0000-0000-0000-000000000000",
    )
    return card


def test_a_shared_fact_opens_its_file_while_a_visible_page_shows_it(client, page, card, document):
    alone = is_fetched(client, document)
    page.contact = card
    page.save_revision().publish()
    shown = is_fetched(client, document)
    page.unpublish()

    assert (alone, bool(shown), is_fetched(client, document)) == (False, True, False)


def test_what_refers_to_a_file_and_is_gone_opens_nothing(client, card, document):
    type(card).objects.filter(pk=card.pk)._raw_delete("default")

    assert not is_fetched(client, document)


# Closed collections


@pytest.fixture
def closed(used):
    """The document, used by a visible page, in a collection for a group that nobody is in."""
    collection = Collection.get_first_root_node().add_child(name="Internt")
    restriction = CollectionViewRestriction.objects.create(
        collection=collection, restriction_type=CollectionViewRestriction.GROUPS
    )
    restriction.groups.add(Group.objects.create(name="Ingen"))
    used.collection = collection
    used.save()
    return used


def test_a_closed_collection_keeps_its_files_closed_whatever_uses_them(client, closed):
    assert not is_fetched(client, closed)


def test_a_closed_collection_keeps_its_files_from_editors_of_other_groups(guest_client, closed):
    assert not is_fetched(guest_client, closed)


def test_a_page_neither_links_to_a_file_in_a_closed_collection_nor_names_it(client, closed, page):
    item = {"type": "item", "id": "1", "value": closed.pk}
    downloads = [{"type": "downloads", "value": [item]}]
    linked = page.body.get_prep_value()
    page.body = page.body.stream_block.to_python([*linked, *downloads])
    page.save_revision().publish()

    main = main_of(client.get(page.url))

    assert closed.url not in {each.get("href") for each in main.iter("a")}
    assert "Planen" in text_of(main)  # the words of the page
    assert not with_class(main, "downloads")


def test_a_picture_in_a_closed_collection_is_closed(client, closed, page):
    image = ImageFactory(file=get_test_image_file("bro.png"), collection=closed.collection)
    page.picture = image
    page.save_revision().publish()

    assert client.get(image.get_rendition("width-100").url).status_code == 404


# Those who are logged in


def test_an_editor_sees_a_closed_file_and_no_cache_keeps_it(guest_client, document):
    assert is_fetched(guest_client, document) == "private, no-store"


def test_who_may_read_a_private_page_gets_its_file(client, django_user_model, used, page):
    close(page)
    client.force_login(django_user_model.objects.create_user("laeser"))

    assert is_fetched(client, used) == "private, no-store"


def test_who_is_logged_in_but_may_not_read_the_page_does_not_get_its_file(
    client, django_user_model, used, page
):
    close(page, restriction_type=PageViewRestriction.GROUPS)
    client.force_login(django_user_model.objects.create_user("laeser"))

    assert not is_fetched(client, used)


def test_who_is_logged_in_does_not_get_the_file_of_a_draft(client, django_user_model, used, page):
    page.unpublish()
    client.force_login(django_user_model.objects.create_user("laeser"))

    assert not is_fetched(client, used)


# How it is asked and answered


def test_a_document_is_a_download_that_no_browser_shows_or_guesses_at(client, used):
    response = client.get(used.url)

    assert response["Content-Disposition"] == 'attachment; filename="plan.txt"'
    assert response["Content-Type"] == "text/plain"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Content-Security-Policy"] == "default-src 'none'; sandbox"


def test_a_page_of_html_that_calls_itself_text_is_downloaded_as_text(client, page, link, document):
    document.file = ContentFile(b"<script>alert(1)</script>", "plan.txt")
    document.save()
    link(page).save_revision().publish()

    response = client.get(document.url)

    assert response["Content-Type"] == "text/plain"
    assert response["Content-Disposition"].startswith("attachment")


@pytest.mark.parametrize("way", ["/media/{0.file.name}", "/dokumenter/{0.pk}/en-anden.txt"])
def test_a_document_is_had_at_its_own_address_only(client, editor_client, used, way):
    assert client.get(way.format(used)).status_code == 404


def test_nobody_is_told_whether_a_closed_file_is_there(client, document):
    closed, gone = (client.get(f"/dokumenter/{pk}/plan.txt") for pk in (document.pk, 10**9))

    assert closed.status_code == gone.status_code == 404
    assert closed.headers == gone.headers


def test_no_password_opens_a_collection(client):
    assert client.get("/dokumenter/authenticate_with_password/1/").status_code == 404


def test_files_are_only_read(client, used):
    assert client.post(used.url).status_code == 405


def test_few_questions_are_asked_for_a_file(client, used, django_assert_num_queries):
    client.get(used.url)

    with django_assert_num_queries(QUERIES):
        client.get(used.url)


def test_few_questions_are_asked_for_a_picture(client, page, django_assert_num_queries):
    page.picture = ImageFactory(file=get_test_image_file("bro.png"))
    page.save_revision().publish()
    address = page.picture.get_rendition("width-100").url
    client.get(address)

    with django_assert_num_queries(QUERIES):
        client.get(address)
