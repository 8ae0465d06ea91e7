"""The editor of a path: what is refused where, short names, the map, the previews."""

import pytest
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

from knowledge.acute.models import AcutePathPage
from tests.knowledge.acute.breaking import COMPLAINTS, broken
from tests.knowledge.acute.making import answer, question, small_path

every_flaw = pytest.mark.parametrize("kind", COMPLAINTS)


def is_live(page):
    return AcutePathPage.objects.get(pk=page.pk).live


def posted(blocks, **extra):
    """What an editor's browser sends."""
    data = nested_form_data(
        {
            "title": "Prøvesti",
            "slug": "proevesti",
            "summary": "Kort sagt.",
            "responsible_role": "SSP-konsulenten",
            "body": streamfield([]),
            "steps": streamfield([_block(each) for each in blocks]),
            **{
                name: inline_formset([])
                for name in ("topic_links", "audience_links", "related_links", "comments")
            },
        }
    )
    return data | extra


def _block(raw):
    value = {
        name: streamfield([("item", each["value"]) for each in part])
        if isinstance(part, list)
        else part
        for name, part in raw["value"].items()
    }
    return raw["type"], value


@pytest.fixture
def submit(editor_client, path_page):
    """Send the edit form of a draft: submit(blocks, "action-publish")."""

    def send(blocks, *actions):
        page = path_page(live=False)
        address = reverse("wagtailadmin_pages:edit", args=[page.pk])
        form = editor_client.get(address).context["form"]
        data = posted(blocks)
        for name in form.formsets:
            data |= nested_form_data({name: inline_formset([])})
        response = editor_client.post(address, data | dict.fromkeys(actions, "1"))
        return page, response

    return send


def test_an_editor_publishes_a_whole_path(submit, card):
    page, response = submit(small_path(card), "action-publish")

    assert response.status_code == 302, response.context["form"].errors
    assert is_live(page)


@every_flaw
def test_an_editor_is_told_what_to_do_about_a_broken_path(submit, card, kind):
    page, response = submit(broken(kind, card), "action-publish")

    assert response.status_code == 200
    assert not is_live(page)
    (error,) = response.context["form"].errors.as_data()["steps"]
    assert COMPLAINTS[kind] in str(error.as_json_data())


@every_flaw
def test_an_editor_may_save_a_broken_path_for_later(submit, card, kind):
    page, response = submit(broken(kind, card))

    assert response.status_code == 302, response.context["form"].errors
    assert not is_live(page)


def test_short_names_are_put_in_order_however_they_are_typed(submit, card):
    blocks = [
        question("Hvem", "Hvem er du?", ("Lærer", "Fåre Nu!")),
        answer(" fåre  nu", "Ring 112", card),
    ]
    page, response = submit(blocks, "action-publish")

    assert response.status_code == 302, response.context["form"].errors
    assert [block.value["key"] for block in AcutePathPage.objects.get(pk=page.pk).steps] == [
        "hvem",
        "faare-nu",
    ]


@pytest.mark.parametrize(
    ("do", "complaint"),
    [
        ("\n".join("abcdefg"), "Skriv højst 6 linjer."),
        ("x" * 171, "er for lang: Højst 170 tegn på en linje."),
    ],
)
def test_an_answer_stays_short_enough_for_its_screen(submit, card, do, complaint):
    blocks = small_path(card, do=do)
    _page, response = submit(blocks, "action-publish")

    (error,) = response.context["form"].errors.as_data()["steps"]
    assert complaint in str(error.as_json_data())


def test_a_form_with_sixty_answers_is_not_too_large(submit, card):
    keys = [f"svar-{number}" for number in range(60)]
    blocks = [question("hvem", "Hvem er du?", *((key, key) for key in keys))]
    page, response = submit([*blocks, *(answer(key, key, card) for key in keys)], "action-publish")

    assert response.status_code == 302
    assert is_live(page)


def test_publishing_many_pages_at_once_says_why_a_path_is_left_out(editor_client, path_page, card):
    page = path_page(broken("loop", card), live=False)
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])

    response = editor_client.post(f"{address}?id={page.pk}", {}, follow=True)

    assert COMPLAINTS["loop"] in response.content.decode()
    assert not is_live(page)


def test_the_editor_sees_the_map_of_the_path(editor_client, danish):
    address = reverse("wagtailadmin_pages:edit", args=[danish("urgent").pk])

    html = editor_client.get(address).content.decode()

    assert "path-outline" in html
    assert "Alle veje fører til et svar med nogen at ringe til." in html
    assert "Lærer eller skolepædagog → " in html
    assert "(vist ovenfor)" in html
    assert "acute-editor.js" in html


def test_the_map_says_what_is_still_wrong(editor_client, path_page, card):
    page = path_page(broken("unknown", card), live=False)
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])

    html = editor_client.get(address).content.decode()

    assert "Stien kan ikke udgives endnu:" in html
    assert COMPLAINTS["unknown"] in html
    assert "(fører ingen steder hen)" in html


@pytest.mark.parametrize(("mode", "words"), [("", "Hvem er du?"), ("whole-path", "Bekymret")])
def test_an_editor_previews_the_start_and_all_steps(editor_client, path_page, card, mode, words):
    page = path_page(broken("loop", card), live=False)
    address = reverse("wagtailadmin_pages:preview_on_edit", args=[page.pk])
    data = posted(broken("loop", card))
    form = editor_client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).context["form"]
    for name in form.formsets:
        data |= nested_form_data({name: inline_formset([])})

    assert editor_client.post(address, data).json()["is_valid"]
    preview = editor_client.get(address, {"mode": mode})

    assert preview.status_code == 200
    assert words in preview.content.decode()
