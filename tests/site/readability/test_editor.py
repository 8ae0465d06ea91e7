"""In the editor a page shows how hard its saved draft is, where that comes from, and how it was before."""

import json

import html5lib
import pytest
from django.urls import reverse

from tests.conventions.test_page_types import form_data
from tests.reading import main_of, page_of, text_of, with_class
from tests.site.readability.texts import EASY, HARD, rewrite
from tryghed.readability.models import Measurement

NOT_SAVED = "Gem kladden, så står tallet her."


def edit(page):
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def panel(client, page):
    """The text of the panel as a script fetches it again."""
    fragment = client.get(f"/admin/readability/{page.pk}/panel/").content.decode()
    return text_of(html5lib.parse(fragment, namespaceHTMLElements=False))


def panel_in_the_editor(client, address):
    (found,) = with_class(page_of(client.get(address)), "readability")
    return found


def test_it_shows_the_number_its_band_and_the_target(editor_client, article, targets):
    targets(40)
    page = article(*[EASY] * 10)

    text = text_of(panel_in_the_editor(editor_client, edit(page)))

    assert "LIX 5 (meget let)" in text
    assert "Inden for målet, som er højst LIX 40." in text
    assert (
        "152 ord, i gennemsnit 5 i en sætning. 0 % af ordene er lange (over seks bogstaver)."
        in text
    )


def test_above_the_target_it_says_so_and_marks_what_is_hard(editor_client, article, targets):
    targets(40)
    page = article(EASY, *[HARD] * 6)

    found = panel_in_the_editor(editor_client, edit(page))

    text = text_of(found)
    assert "Sværere end målet, som er højst LIX 40." in text
    assert "De længste sætninger" in text
    assert "skoleledelsen" in [text_of(mark) for mark in found.iter("mark")]
    assert "forebyggelsesmedarbejdere × 6" in text


def test_short_sentences_are_not_called_long(editor_client, article):
    assert "De længste sætninger" not in panel(editor_client, article(*[EASY] * 10))


def test_it_measures_the_draft_that_was_saved_last(editor_client, article):
    page = article(*[EASY] * 10)
    rewrite(page, *[HARD] * 8, publish=False)

    assert "(meget svær)" in panel(editor_client, page)
    assert "(meget svær)" in text_of(panel_in_the_editor(editor_client, edit(page)))


def test_a_draft_that_the_editor_saves_by_itself_is_measured_but_not_kept(editor_client, article):
    page = article(*[EASY] * 10)
    kept = Measurement.objects.count()
    typed = form_data(editor_client, page) | {
        "body-count": "1",
        "body-0-deleted": "",
        "body-0-order": "0",
        "body-0-type": "text",
        "body-0-id": "",
        "body-0-value": json.dumps(
            {
                "blocks": [
                    {"key": "a", "text": " ".join([HARD] * 8), "type": "unstyled", "depth": 0}
                    | {"inlineStyleRanges": [], "entityRanges": [], "data": {}}
                ],
                "entityMap": {},
            }
        ),
    }

    answer = editor_client.post(edit(page), typed, headers={"Accept": "application/json"}).json()

    assert answer["success"]
    assert "(meget svær)" in panel(editor_client, page)
    assert Measurement.objects.count() == kept


def test_the_script_knows_where_to_fetch_it_again(editor_client, article):
    response = editor_client.get(edit(article(EASY)))

    (found,) = with_class(page_of(response), "readability")
    assert found.get("data-readability") == "/admin/readability/0/panel/"
    assert b"js/admin/fetched-again.js" in response.content


def test_a_page_with_little_text_has_no_number(editor_client, article):
    text = panel(editor_client, article(EASY))

    assert "LIX 5" not in text
    assert "for lidt løbende tekst til et LIX-tal: 17 ord. Der skal mindst være 100." in text


def test_a_new_page_is_measured_when_it_has_been_saved(editor_client, danish):
    parent = danish("knowledge_topics.art")
    address = reverse("wagtailadmin_pages:add", args=["knowledge", "articlepage", parent.pk])

    assert NOT_SAVED in text_of(panel_in_the_editor(editor_client, address))


def test_wagtails_own_figures_are_gone(editor_client, article):
    screen = editor_client.get(edit(article(EASY))).content.decode()

    assert "data-content-readability-score" not in screen
    assert "data-checks-panel" in screen  # its other checks stay


def test_what_an_editor_typed_is_shown_as_text(editor_client, article):
    page = article(*["Se &lt;script&gt;alert(1)&lt;/script&gt;underretningen " + "ord " * 30] * 4)

    assert b"<script>alert" not in editor_client.get(f"/admin/readability/{page.pk}/").content
    assert "<script>alert(1)</script>underretningen" in panel(editor_client, page)


# On a screen of its own, which needs no JavaScript


def screen(client, page):
    return main_of(client.get(f"/admin/readability/{page.pk}/"))


def rows(element):
    return [[text_of(cell) for cell in row] for row in element.findall(".//table/tbody/tr")]


def test_the_editor_leads_to_a_screen_about_the_page(editor_client, article):
    page = article(*[EASY] * 10)

    assert f'href="/admin/readability/{page.pk}/"' in editor_client.get(edit(page)).content.decode()
    assert "LIX 5 (meget let)" in text_of(screen(editor_client, page))


def test_it_draws_how_the_page_was_from_version_to_version(
    editor_client, article, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        page = article(*[HARD] * 8)
    with django_capture_on_commit_callbacks(execute=True):
        rewrite(page, *[EASY] * 10)

    found = screen(editor_client, page)

    assert [row[1:] for row in rows(found)] == [
        ["5", "meget let", "152"],
        ["83", "meget svær", "194"],
    ]
    (drawing,) = with_class(found, "readability__trend")
    points = [each for each in drawing.iter() if each.tag.endswith("circle")]
    assert [text_of(point) for point in points] == ["83", "5"]


def test_one_version_is_a_table_without_a_drawing(
    editor_client, article, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        page = article(*[EASY] * 10)

    found = screen(editor_client, page)

    assert len(rows(found)) == 1
    assert not with_class(found, "readability__trend")


def test_a_page_that_was_never_published_has_no_versions(editor_client, article):
    page = article(EASY)
    Measurement.objects.filter(page=page).delete()

    assert "Ingen udgivet version er målt endnu." in text_of(screen(editor_client, page))


@pytest.mark.parametrize("address", ["/admin/readability/{}/", "/admin/readability/{}/panel/"])
def test_who_may_not_edit_a_page_is_turned_away(guest_client, article, address):
    page = article(EASY)

    assert guest_client.get(address.format(page.pk)).status_code == 302


def test_a_page_that_does_not_exist_is_not_found(editor_client):
    assert editor_client.get("/admin/readability/99999999/").status_code == 404


def test_the_root_of_all_pages_is_no_page_of_ours(editor_client):
    assert editor_client.get("/admin/readability/1/").status_code == 302
