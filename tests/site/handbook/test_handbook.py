"""The handbook stands in the editor, from the same files as in docs/editors."""

import re
from urllib.parse import unquote, urlsplit

import pytest
from django.urls import reverse
from wagtail.models import Page, get_page_models

from tests.editor_forms import edit
from tests.reading import main_of, page_of, text_of, with_class
from tryghed.handbook.chapters import FOLDER, PICTURES, chapter, chapters, contents
from tryghed.handbook.rendering import render
from tryghed.people.models import ContactCard

HANDBOOK = "/admin/haandbog/"
LARGEST_PICTURE = 40_000
MOST_PICTURES = 15
PICTURE = re.compile(r"!\[(.*?)\]\(pictures/([\w-]+\.webp)\)", re.DOTALL)
EVERY = [each.name for each in chapters()]


def article_of(response):
    return with_class(main_of(response), "handbook__text")[0]


def links_in(element):
    return [link.get("href") for link in element.iter("a")]


def test_it_stands_in_the_menu(editor_client):
    assert reverse("handbook") == HANDBOOK
    assert HANDBOOK in editor_client.get("/admin/").content.decode()


@pytest.mark.parametrize("role", ["Projektmedarbejder", "Faglig godkender"])
def test_every_role_may_read_it(client_as, role):
    assert client_as(role).get(HANDBOOK).status_code == 200


@pytest.mark.parametrize(
    "address", [HANDBOOK, f"{HANDBOOK}projekter/", f"{HANDBOOK}billeder/overblik.webp"]
)
def test_nobody_else_may(client, address):
    assert client.get(address).status_code == 302


def test_every_file_is_a_chapter_and_every_chapter_is_listed(editor_client):
    files = {path.stem for path in FOLDER.glob("*.md")} - {"README"}
    listed = with_class(main_of(editor_client.get(HANDBOOK)), "handbook__chapters")[0]

    assert set(EVERY) == files
    assert links_in(listed) == [f"{HANDBOOK}{name}/" for name in EVERY]


@pytest.mark.parametrize("name", EVERY)
def test_a_chapter_is_shown_with_one_heading_and_all_its_words(editor_client, name):
    response = editor_client.get(f"{HANDBOOK}{name}/")

    article = article_of(response)
    assert response.status_code == 200
    assert [text_of(each) for each in article.iter("h1")] == [chapter(name).title]
    assert not re.search(r"\*\*|^\| |\]\(", text_of(article))


def test_the_chapter_that_is_open_is_marked(editor_client):
    here = main_of(editor_client.get(f"{HANDBOOK}projekter/"))

    current = [link.get("href") for link in here.iter("a") if link.get("aria-current") == "page"]
    assert current == [f"{HANDBOOK}projekter/"]


def test_every_link_leads_to_a_chapter_and_a_heading_that_is_there():
    anchors = {
        name: set(re.findall(r'<h\d id="(.*?)"', render(chapter(name).body))) for name in EVERY
    }
    for each in [contents(), *chapters()]:
        for address in re.findall(r'<a href="(.*?)"', render(each.body)):
            parts = urlsplit(address)
            assert parts.path.startswith(HANDBOOK) or parts.scheme == "https", (each.name, address)
            if parts.path.startswith(HANDBOOK):
                name = parts.path.removeprefix(HANDBOOK).strip("/")
                assert name in EVERY, (each.name, address)
                assert not parts.fragment or unquote(parts.fragment) in anchors[name], (
                    each.name,
                    address,
                )


def test_a_link_out_of_the_handbook_is_only_text():
    assert "glossary.md" not in render(chapter("ord").body)
    assert "ordlisten" in render(chapter("ord").body)


def test_html_in_a_file_is_shown_as_text():
    assert "<script>" not in render("Se <script>alert(1)</script> her.")
    assert "javascript:" not in re.findall(r'href="(.*?)"', render("[x](javascript:alert(1))"))


@pytest.mark.parametrize("name", ["findes-ikke", "README", "..%2fglossary"])
def test_there_is_no_other_file(editor_client, name):
    response = editor_client.get(f"{HANDBOOK}{name}/")

    assert response.status_code in (200, 404)
    assert "Glossary" not in response.content.decode()


def test_the_table_of_words_is_a_chapter(editor_client):
    article = article_of(editor_client.get(f"{HANDBOOK}ord/"))

    rows = [[text_of(cell) for cell in row] for row in article.iter("tr")]
    assert ["Unpublish", "Træk tilbage", "siden bliver en kladde igen"] in rows


# Pictures


def test_pictures_are_few_small_and_used():
    used = {name for each in [contents(), *chapters()] for _alt, name in PICTURE.findall(each.text)}
    kept = {path.name: path.stat().st_size for path in PICTURES.iterdir()}

    assert set(kept) == used
    assert len(kept) <= MOST_PICTURES
    assert max(kept.values()) <= LARGEST_PICTURE


def test_every_picture_is_told_in_words():
    alternatives = [alt for each in chapters() for alt, _name in PICTURE.findall(each.text)]

    assert alternatives
    assert min(len(alt.split()) for alt in alternatives) >= 5


def test_a_picture_is_shown_in_its_chapter(editor_client):
    article = article_of(editor_client.get(f"{HANDBOOK}opdater-et-projekt/"))

    picture = next(article.iter("img"))
    response = editor_client.get(picture.get("src"))
    assert response["Content-Type"] == "image/webp"
    assert b"".join(response.streaming_content)[8:12] == b"WEBP"


def test_a_picture_that_is_not_there_is_not_found(editor_client):
    assert editor_client.get(f"{HANDBOOK}billeder/findes-ikke.webp").status_code == 404


# The way from a form to its chapter


def handbook_links(response):
    return [
        address
        for each in with_class(page_of(response), "handbook-link")
        for address in links_in(each)
    ]


@pytest.mark.parametrize(
    "page_type",
    [each for each in get_page_models() if each is not Page],
    ids=lambda each: each.__name__,
)
def test_every_form_of_a_page_leads_to_a_chapter(editor_client, page_type):
    page = page_type.objects.visible().first()

    found = handbook_links(editor_client.get(edit(page)))

    assert f"{HANDBOOK}{page_type.handbook_chapter}/" in found
    assert {urlsplit(address).path.removeprefix(HANDBOOK).strip("/") for address in found} <= set(
        EVERY
    )


def test_the_form_of_a_contact_card_does_too(editor_client):
    card = ContactCard.objects.in_first_language().first()
    address = reverse(ContactCard.snippet_viewset.get_url_name("edit"), args=[card.pk])

    assert handbook_links(editor_client.get(address)) == [f"{HANDBOOK}kontaktkort/"]
