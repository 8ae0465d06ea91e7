"""Two people write on one page: whoever comes second is told, and neither text is lost."""

import pytest

from tests.editor_forms import edit, edit_form
from tests.reading import page_of, text_of

TOLD = "Anna Lund har gemt siden, mens du skrev."


@pytest.fixture
def project(danish):
    """A page that has been saved before, so that it has a version to start from."""
    page = danish("projects.politikadet")
    page.save_revision()
    return page


@pytest.fixture
def anna(django_user_model):
    return django_user_model.objects.create_superuser(
        "anna", "anna@example.org", "kun til test", first_name="Anna", last_name="Lund"
    )


def saved_by(user, page, summary, **how):
    page.summary = summary
    return page.save_revision(user=user, **how)


def summary_in(response):
    return page_of(response).find(".//textarea[@name='summary']").text.strip()


def latest_summary(page):
    return type(page).objects.get(pk=page.pk).get_latest_revision_as_object().summary


BUTTONS = ({}, {"action-publish": "1"}, {"action-submit": "1"})


@pytest.mark.parametrize("button", BUTTONS)
def test_who_comes_second_is_refused_and_both_texts_are_kept(editor_client, project, anna, button):
    mine = edit_form(editor_client, project) | {"summary": "Min udgave."} | button
    published = type(project).objects.get(pk=project.pk).summary
    saved_by(anna, project, "Annas udgave.")

    response = editor_client.post(edit(project), mine)

    assert response.status_code == 200
    assert TOLD in text_of(page_of(response))
    assert summary_in(response) == "Min udgave."
    shown = page_of(response).find(".//section[@class='late-save']")
    assert text_of(shown.find(".//span[@class='deletion']")) == "Annas"
    assert text_of(shown.find(".//span[@class='addition']")) == "Min"
    assert latest_summary(project) == "Annas udgave."
    assert type(project).objects.get(pk=project.pk).summary == published


def test_who_has_read_that_may_save_again_and_the_history_has_both(editor_client, project, anna):
    mine = edit_form(editor_client, project) | {"summary": "Min udgave."}
    saved_by(anna, project, "Annas udgave.")
    warned = page_of(editor_client.post(edit(project), mine))
    names = ("loaded_revision_id", "loaded_revision_created_at")
    read = {name: warned.find(f".//input[@name='{name}']").get("value") for name in names}

    editor_client.post(edit(project), mine | read)

    assert latest_summary(project) == "Min udgave."
    versions = [each.as_object().summary for each in project.revisions.order_by("created_at")]
    assert versions[-2:] == ["Annas udgave.", "Min udgave."]


def test_a_colleague_who_goes_on_in_the_same_version_counts_too(editor_client, project, anna):
    first = saved_by(anna, project, "Annas udgave.")
    mine = edit_form(editor_client, project) | {"summary": "Min udgave."}
    saved_by(anna, project, "Annas udgave, længere.", overwrite_revision=first)

    assert TOLD in text_of(page_of(editor_client.post(edit(project), mine)))
    assert latest_summary(project) == "Annas udgave, længere."


def test_who_is_alone_is_not_disturbed(editor_client, project, anna):
    saved_by(anna, project, "Annas udgave.")
    mine = edit_form(editor_client, project) | {"summary": "Min udgave."}

    assert editor_client.post(edit(project), mine).status_code == 302
    assert latest_summary(project) == "Min udgave."


@pytest.mark.parametrize("rubbish", ["", "abc", "2026-99-99T00:00:00+00:00"])
def test_rubbish_instead_of_the_moment_is_no_error(editor_client, project, rubbish):
    mine = edit_form(editor_client, project) | {"loaded_revision_created_at": rubbish}

    assert editor_client.post(edit(project), mine).status_code == 302


def test_an_autosave_that_comes_second_is_refused_in_danish(editor_client, project, anna):
    mine = edit_form(editor_client, project) | {"summary": "Min udgave."}
    saved_by(anna, project, "Annas udgave.")

    response = editor_client.post(edit(project), mine, headers={"accept": "application/json"})

    assert response.status_code == 400
    assert response.json()["error_message"] == "Gemmer du, overskriver du en nyere version."
    assert latest_summary(project) == "Annas udgave."
