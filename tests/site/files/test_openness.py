"""An editor sees who may fetch a file, and why."""

from django.contrib.auth.models import Permission
from django.urls import reverse
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Collection, CollectionViewRestriction
from wagtail_factories import ImageFactory

from tests.editor_forms import edit
from tests.factories import ContentPageFactory
from tests.reading import page_of, text_of, words


def told(client, document):
    """The section about who sees a file (an element)."""
    screen = page_of(client.get(reverse("wagtaildocs:edit", args=[document.pk])))
    return screen.find(".//section[@aria-labelledby='openness']")


def links(element):
    return [link.get("href") for link in element.iter("a")]


def test_a_file_that_nothing_uses_is_said_to_be_for_the_editors_only(editor_client, document):
    section = told(editor_client, document)

    assert words("Kun redaktionen kan se den. Ingen side, som besøgende må se") in text_of(section)
    assert not links(section)


def test_an_open_file_names_the_pages_that_open_it_and_leads_there(
    editor_client, document, page, link
):
    link(page).save_revision().publish()

    section = told(editor_client, document)

    assert words("Alle kan se den. Udgivne sider bruger den: Broen") in text_of(section)
    assert links(section) == [edit(page)]


def test_a_page_that_does_not_open_its_file_is_named_apart(
    editor_client, danish, document, page, link
):
    draft = ContentPageFactory(parent=danish("home"), title="Kladden", live=False)
    link(draft).save()
    waiting = told(editor_client, document)
    link(page).save_revision().publish()

    both = told(editor_client, document)

    assert "Kun redaktionen kan se den" in text_of(waiting)
    assert links(waiting) == [edit(draft)]
    assert "Alle kan se den" in text_of(both)
    assert links(both) == [edit(page), edit(draft)]


def test_a_draft_is_not_named_to_who_may_not_edit_it(
    guest_client, danish, document, link, django_user_model
):
    link(ContentPageFactory(parent=danish("home"), title="Kladden", live=False)).save()
    django_user_model.objects.get(username="gaest").groups.first().collection_permissions.create(
        collection=document.collection,
        permission=Permission.objects.get(codename="change_document"),
    )

    section = told(guest_client, document)

    assert "Kladden" not in text_of(section)
    assert "Og på 1 side, der ikke vises her" in text_of(section)


def test_a_closed_collection_is_named(editor_client, document, page, link):
    link(page).save_revision().publish()
    document.collection = Collection.get_first_root_node().add_child(name="Internt")
    document.save()
    CollectionViewRestriction.objects.create(
        collection=document.collection, restriction_type=CollectionViewRestriction.LOGIN
    )

    assert "Samlingen »Internt« er lukket" in text_of(told(editor_client, document))


def test_a_picture_tells_the_same(editor_client, page, site_settings):
    picture = ImageFactory(title="Bro", file=get_test_image_file("bro.png"), description="En bro")
    page.picture = picture
    page.save_revision().publish()
    site_settings(logo=picture)

    screen = text_of(page_of(editor_client.get(reverse("wagtailimages:edit", args=[picture.pk]))))

    assert words("Alle kan se den. Webstedets indstillinger bruger den. Udgivne sider") in screen
