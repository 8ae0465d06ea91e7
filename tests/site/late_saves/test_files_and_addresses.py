"""Two people write on one picture, document, redirect, collection or account: as for shared facts."""

import re

import pytest
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from wagtail.contrib.redirects.models import Redirect
from wagtail.log_actions import log
from wagtail.models import Collection

from tests.reading import page_of, text_of, with_class
from tests.site.late_saves.saving import TOLD, form_at, saved_by, sent_from
from tests.site.media.files import pdf
from tests.site.media.uploading import picture
from tryghed.media.models import SiteDocument, SiteImage


@pytest.fixture(autouse=True)
def _own_files(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def image(db):
    file = ContentFile(picture(), "bro.jpg")
    return SiteImage.objects.create(title="Broen", description="En bro.", file=file)


@pytest.fixture
def document(db):
    return SiteDocument.objects.create(title="Planen", file=ContentFile(pdf("Planen"), "plan.pdf"))


@pytest.fixture
def redirect(db):
    link = "https://example.org/broer/"
    return Redirect.objects.create(old_path="/bro", redirect_link=link, is_permanent=False)


@pytest.fixture
def collection(db):
    return Collection.get_first_root_node().add_child(name="Broer")


@pytest.fixture
def account(django_user_model):
    return django_user_model.objects.create_user(
        "bo", "bo@example.org", "kun til test", first_name="Bo", last_name="Holm"
    )


MINE, ANNAS = "/Min", "/Annas"  # an old address begins so; anything else may
ADDRESSES = {
    SiteImage: "wagtailimages:edit",
    SiteDocument: "wagtaildocs:edit",
    Redirect: "wagtailredirects:edit",
    Collection: "wagtailadmin_collections:edit",
}
THINGS = {  # fixture: the field on which both write
    "image": "description",
    "document": "title",
    "redirect": "old_path",
    "collection": "name",
    "account": "first_name",
}


def address_of(thing):
    return reverse(ADDRESSES.get(type(thing), "wagtailusers_users:edit"), args=[thing.pk])


def again(thing):
    return type(thing).objects.get(pk=thing.pk)


def shown_in(response):
    """The section with both texts, or None."""
    return page_of(response).find(".//section[@class='late-save']")


@pytest.mark.parametrize(("name", "field"), THINGS.items())
def test_who_comes_second_is_refused_and_sees_both_texts(request, editor_client, anna, name, field):
    thing = request.getfixturevalue(name)
    mine = form_at(editor_client, address_of(thing)) | {field: MINE}
    saved_by(anna, thing, **{field: ANNAS})

    response = editor_client.post(address_of(thing), mine)

    page = page_of(response)
    assert TOLD in text_of(page)
    assert page.find(f".//*[@name='{field}']") is not None
    assert getattr(again(thing), field) == ANNAS
    shown = shown_in(response)
    assert "Annas" in map(text_of, shown.findall(".//del/span[@class='deletion']"))
    assert "Min" in map(text_of, shown.findall(".//ins/span[@class='addition']"))
    assert sent_from(response.content.decode())[field] == MINE


@pytest.mark.parametrize(("name", "field"), THINGS.items())
def test_who_has_seen_that_may_save_again(request, editor_client, anna, name, field):
    thing = request.getfixturevalue(name)
    mine = form_at(editor_client, address_of(thing)) | {field: MINE}
    saved_by(anna, thing, **{field: ANNAS})
    warned = editor_client.post(address_of(thing), mine).content.decode()

    assert editor_client.post(address_of(thing), sent_from(warned)).status_code == 302

    assert getattr(again(thing), field) == MINE


@pytest.mark.parametrize(("name", "field"), THINGS.items())
def test_who_is_alone_is_not_disturbed(request, editor_client, name, field):
    thing = request.getfixturevalue(name)
    mine = form_at(editor_client, address_of(thing)) | {field: MINE}

    assert editor_client.post(address_of(thing), mine).status_code == 302
    assert editor_client.post(address_of(thing), mine).status_code == 302


def test_tags_are_compared_in_words(editor_client, image, anna):
    image.tags.add("bro")
    mine = form_at(editor_client, address_of(image)) | {"tags": "bro, natur"}
    image.tags.add("vand")
    log(image, "wagtail.edit", user=anna)

    shown = shown_in(editor_client.post(address_of(image), mine))

    assert text_of(shown.find(".//span[@class='deletion']")) == "vand"
    assert text_of(shown.find(".//span[@class='addition']")) == "natur"


def test_a_collection_that_was_moved_meanwhile_is_said_by_its_name(editor_client, collection, anna):
    root = Collection.get_first_root_node()
    here = root.add_child(name="Her")
    mine = form_at(editor_client, address_of(collection)) | {"name": "Mine broer"}
    again(collection).move(Collection.objects.get(pk=here.pk), "sorted-child")
    log(again(collection), "wagtail.edit", user=anna)

    response = editor_client.post(address_of(collection), mine)

    assert TOLD in text_of(page_of(response))
    assert "Her" in text_of(shown_in(response))
    assert again(collection).get_parent() == here


def test_a_file_that_came_second_must_be_chosen_again(editor_client, document, anna):
    mine = form_at(editor_client, address_of(document)) | {
        "title": "Min",
        "file": SimpleUploadedFile("ny.pdf", pdf("Ny")),
    }
    saved_by(anna, document, title="Annas")

    page = page_of(editor_client.post(address_of(document), mine))

    assert any("Vælg den igen" in text_of(each) for each in with_class(page, "error-message"))
    assert again(document).filename == "plan.pdf"
    assert "plan.pdf" in text_of(page)


def test_a_form_that_was_refused_shows_the_picture_that_is_kept(editor_client, image, anna):
    mine = form_at(editor_client, address_of(image)) | {
        "file": SimpleUploadedFile("ny.jpg", picture((20, 40)))
    }
    saved_by(anna, image, title="Annas")

    editor_client.post(address_of(image), mine)

    assert again(image).get_rendition("max-800x600").width == 40


def test_a_password_is_never_shown(editor_client, account, anna):
    secret = {"password1": "hemmelig-nok-1", "password2": "hemmelig-nok-1", "first_name": "Min"}
    mine = form_at(editor_client, address_of(account)) | secret
    saved_by(anna, account, first_name="Annas")

    response = editor_client.post(address_of(account), mine)

    assert shown_in(response) is not None
    assert "hemmelig-nok-1" not in response.content.decode()


def test_of_many_pictures_at_once_each_has_its_mark(editor_client, image, anna):
    """The titles of new pictures are saved one by one, from forms on one screen."""
    address = reverse("wagtailimages:edit_multiple", args=[image.pk])
    prefix = f"image-{image.pk}"
    data = {f"{prefix}-title": "Min", f"{prefix}-loaded_state": "forældet"}

    answer = editor_client.post(address, data).json()

    assert not answer["success"]
    assert again(image).title == "Broen"


def test_what_somebody_typed_is_never_markup(editor_client, image, anna):
    typed = "<b>Min</b><script>alert(1)</script>"
    mine = form_at(editor_client, address_of(image)) | {"description": typed}
    saved_by(anna, image, description="<i>Annas</i>")

    shown = shown_in(editor_client.post(address_of(image), mine))

    assert {"Min", "alert"} <= set(re.findall(r"\w+", text_of(shown)))
    assert not [each for each in shown.iter() if each.tag in ("b", "i", "script")]
