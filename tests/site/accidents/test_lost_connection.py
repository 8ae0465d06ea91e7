"""The answer never arrives, and the browser sends the same once more."""

import pytest

from projects.models import ProjectPage
from tests.editor_forms import add, edit, edit_form, new_form
from tests.reading import page_of, text_of

JSON = {"accept": "application/json"}


@pytest.fixture
def project(danish):
    page = danish("projects.politikadet")
    page.save_revision()
    return page


def latest(page):
    return type(page).objects.get(pk=page.pk).get_latest_revision_as_object()


@pytest.mark.parametrize("headers", [None, JSON])
def test_what_is_saved_twice_is_there_once_more_and_nobody_is_blamed(
    editor_client, project, headers
):
    mine = edit_form(editor_client, project) | {"summary": "Min udgave."}
    editor_client.post(edit(project), mine, headers=headers)

    again = editor_client.post(edit(project), mine)

    assert again.status_code == 302
    assert latest(project).summary == "Min udgave."


def test_an_autosave_keeps_what_was_typed_until_the_line_broke(editor_client, project):
    mine = edit_form(editor_client, project) | {"summary": "Min ud", "purpose": ""}

    answer = editor_client.post(edit(project), mine, headers=JSON)

    assert answer.json()["success"]
    assert latest(project).summary == "Min ud"
    assert ProjectPage.objects.get(pk=project.pk).summary != "Min ud"


def test_a_new_page_that_is_sent_twice_is_made_once(editor_client, danish):
    parent = danish("focus_areas.tryg-by")
    typed = new_form(editor_client, ProjectPage, parent)
    typed |= {"title": "Lys på stien", "slug": "lys-paa-stien", "summary": ""}
    editor_client.post(add(ProjectPage, parent), typed)

    again = editor_client.post(add(ProjectPage, parent), typed)

    assert ProjectPage.objects.filter(title="Lys på stien").count() == 1
    assert "Adressen »lys-paa-stien« er allerede i brug" in text_of(page_of(again))
